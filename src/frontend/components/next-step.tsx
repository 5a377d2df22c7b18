import { Link, Stack, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { type Phrase, phrase } from '../wording';
import { useSay } from './reader';

/** While it runs, mitigations come first; once users have recovered, the confirmation; once it is done, the review. */
export function stageOf({ incident, recovery }: AssessmentView): 'running' | 'recovered' | 'done' {
  if (incident.phase === 'done') return 'done';
  return recovery?.verdict === 'recovered' ? 'recovered' : 'running';
}

const DAY_MS = 86_400_000;

/** What is left to do when there is nothing to mitigate any more; nothing while it runs. */
export function NextStep({ assessment }: { assessment: AssessmentView }) {
  const say = useSay();
  const stage = stageOf(assessment);
  if (stage === 'running') return null;
  if (stage === 'recovered') return <Text weight="semibold">{say(phrase('ui.confirm-recovery'))}</Text>;
  const { postmortem } = assessment;
  return (
    <Stack space="space.050">
      <Text weight="semibold">{say(resolved(assessment))}</Text>
      {postmortem ? (
        <Text>
          <Link href={postmortem.url} openNewTab>
            {postmortem.title}
          </Link>
        </Text>
      ) : (
        <Text>{say(postmortemNext(assessment))}</Text>
      )}
    </Stack>
  );
}

function resolved({ resolution }: AssessmentView): Phrase {
  if (!resolution) return phrase('ui.resolved-undated');
  const { resolvedAt: at, afterMs } = resolution;
  const isRecent = Date.now() - Date.parse(at) < DAY_MS;
  return phrase('ui.resolved', { when: phrase(isRecent ? 'ui.time' : 'ui.date-time', { at }), afterMs });
}

function postmortemNext({ resolution }: AssessmentView): Phrase {
  return resolution
    ? phrase('ui.postmortem-next', { dueAt: resolution.postmortemDueAt })
    : phrase('ui.postmortem-next-undated');
}
