import { List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { type Phrase, phrase } from '../wording';
import { useSay } from './reader';

/** The accepted severity no longer fits, and what changed since it was decided. */
export function DriftMessage({ drift }: Pick<AssessmentView, 'drift'>) {
  const say = useSay();
  if (!drift) return null;
  return (
    <SectionMessage appearance="warning" title={say(drift.statement)}>
      <Stack space="space.100">
        <Conditions title={phrase('drift.appeared')} conditions={drift.appeared} />
        <Conditions title={phrase('drift.ended')} conditions={drift.ended} />
        <Text>{say(phrase('drift.decide'))}</Text>
      </Stack>
    </SectionMessage>
  );
}

function Conditions({ title, conditions }: { title: Phrase; conditions: readonly Phrase[] }) {
  const say = useSay();
  if (conditions.length === 0) return null;
  return (
    <Stack space="space.050">
      <Text weight="semibold">{say(title)}</Text>
      <List type="unordered">
        {conditions.map((condition) => (
          <ListItem key={say(condition)}>{say(condition)}</ListItem>
        ))}
      </List>
    </Stack>
  );
}
