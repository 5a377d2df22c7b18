import { Inline, Link, Lozenge, Stack, Text } from '@forge/react';
import type { ErrorGroupImpact } from '../../contract';
import { useSay } from '../components/reader';
import { phrase } from '../wording';

/** Errors that users run into, those new since the start marked. */
export function ErrorGroups({ groups }: { groups: readonly ErrorGroupImpact[] }) {
  const say = useSay();
  if (groups.length === 0) return null;
  return (
    <Stack space="space.050">
      <Text weight="semibold">{say(phrase('ui.error-groups'))}</Text>
      {groups.map((group) => (
        <Inline key={group.id} space="space.100" alignBlock="center" shouldWrap>
          {group.isNew && <Lozenge appearance="new">{say(phrase('ui.error-new'))}</Lozenge>}
          <Text>
            {group.url ? (
              <Link href={group.url} openNewTab>
                {group.message}
              </Link>
            ) : (
              group.message
            )}
          </Text>
        </Inline>
      ))}
    </Stack>
  );
}
