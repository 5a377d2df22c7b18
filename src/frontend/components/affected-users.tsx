import { Heading, Stack, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { type Phrase, phrase } from '../wording';
import { useSay } from './reader';

/** Whom it hits now, then whom it has hit since its start, with how that was counted. */
export function AffectedUsers({ impact }: Pick<AssessmentView, 'impact'>) {
  const say = useSay();
  const { affected, affectedNow, affectedShare: share, measuredAt, window } = impact;
  if (!affected) return <Text>{say(phrase('ui.impact-unmeasured'))}</Text>;
  const { users, isLowerBound: atLeast, method } = affected;
  const since = { users, atLeast, from: window.from };
  const sinceStart = say(
    share === undefined
      ? phrase('ui.impact-since', since)
      : phrase('ui.impact-since-share', { ...since, share }),
  );
  return (
    <Stack space="space.050">
      <Heading as="span" size="medium">
        {affectedNow ? say(nowAffected(affectedNow)) : sinceStart}
      </Heading>
      {affectedNow && <Text>{sinceStart}</Text>}
      <Text size="small" color="color.text.subtle">
        {say(phrase('ui.impact-method', { method, at: affected.countedAt ?? measuredAt }))}
      </Text>
    </Stack>
  );
}

function nowAffected({
  users,
  isLowerBound: atLeast,
}: NonNullable<AssessmentView['impact']['affectedNow']>): Phrase {
  return users === 0 ? phrase('ui.impact-now-nobody') : phrase('ui.impact-now', { users, atLeast });
}
