import { Heading, Stack, Text } from '@forge/react';
import type { AssessmentView, SourceReport } from '../../contract';
import { type Phrase, phrase } from '../wording';
import { useSay } from './reader';
import { SYSTEM_NAMES } from './system-names';

/** Whom it hits now, then whom it has hit since its start, with how that was counted. */
export function AffectedUsers({ assessment: { impact, sources } }: { assessment: AssessmentView }) {
  const say = useSay();
  const { affected, affectedNow, affectedShare: share, measuredAt, window } = impact;
  if (!affected) return <Text>{say(impact.wholeApplication ?? uncounted(sources.impact))}</Text>;
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

/** A source that failed is not the same as none. */
function uncounted({ state, problem, system }: SourceReport): Phrase {
  return problem && state !== 'not configured'
    ? phrase('ui.source-unknown', { system: SYSTEM_NAMES[system] })
    : phrase('ui.impact-unmeasured');
}

function nowAffected({
  users,
  isLowerBound: atLeast,
}: NonNullable<AssessmentView['impact']['affectedNow']>): Phrase {
  return users === 0 ? phrase('ui.impact-now-nobody') : phrase('ui.impact-now', { users, atLeast });
}
