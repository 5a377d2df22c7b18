import { Inline, Link, Stack, Strong, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { AssessmentView } from '../../contract';
import { AffectedUsers } from '../components/affected-users';
import { decisionPhrase, isSuggestionNew } from '../components/decision-phrase';
import { DriftMessage } from '../components/drift-message';
import { NextStep, stageOf } from '../components/next-step';
import { useSay } from '../components/reader';
import { RecoveryStatement } from '../components/recovery-statement';
import { ResponseClocks } from '../components/response-clocks';
import { SeverityBadge } from '../components/severity-badge';
import { type Phrase, phrase } from '../wording';

/** The facts a commander needs in a second, one line each. */
export function GlanceFacts({ assessment }: { assessment: AssessmentView }) {
  const say = useSay();
  const { current, firstMoves, lastUpdate } = assessment;
  const stage = stageOf(assessment);
  return (
    <Stack space="space.150">
      <Stack space="space.100">
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <SeverityBadge level={current.level} />
          <Text size="small">{say(decisionPhrase(assessment))}</Text>
        </Inline>
        <Reason assessment={assessment} />
        <RecoveryStatement recovery={assessment.recovery} size="small" />
      </Stack>
      {stage !== 'done' && <DriftMessage drift={assessment.drift} />}
      <Fact name={phrase('ui.impact')}>
        <AffectedUsers assessment={assessment} />
      </Fact>
      {stage !== 'running' && (
        <Fact name={phrase('ui.next')}>
          <NextStep assessment={assessment} />
        </Fact>
      )}
      {stage === 'running' && firstMoves[0] && (
        <Fact name={phrase('ui.first-move')}>
          <Text weight="semibold">{say(firstMoves[0].action)}</Text>
          <Text size="small" color="color.text.subtle">
            {say(firstMoves[0].because)}
          </Text>
        </Fact>
      )}
      <Fact name={phrase('ui.seen-before')}>
        <Text>{say(seenBefore(assessment))}</Text>
        <BestMatch assessment={assessment} />
      </Fact>
      {stage !== 'done' && assessment.clocks.length > 0 && (
        <Fact name={phrase('ui.clocks')}>
          <ResponseClocks clocks={assessment.clocks} raisedAt={assessment.incident.createdAt} />
        </Fact>
      )}
      <Fact name={phrase('ui.update')}>
        <Text>
          {say(
            lastUpdate
              ? phrase('ui.last-update', {
                  audience: phrase(`ui.audience.${lastUpdate.audience}`),
                  at: lastUpdate.sentAt,
                })
              : phrase('ui.no-update-yet'),
          )}
        </Text>
      </Fact>
    </Stack>
  );
}

/** What decided the level; or that another one is suggested since it was set. */
function Reason({ assessment }: { assessment: AssessmentView }) {
  const say = useSay();
  const { current, severity } = assessment;
  const isSuggested = current.level === severity.level;
  if (!isSuggested && !isSuggestionNew(assessment)) return null;
  return (
    <Text size="small" color="color.text.subtle">
      {say(
        isSuggested ? severity.deciding.statement : phrase('ui.suggestion-now', { level: severity.level }),
      )}
    </Text>
  );
}

function Fact({ name, children }: { name: Phrase; children: ReactNode }) {
  const say = useSay();
  return (
    <Stack space="space.050">
      <Text size="small" color="color.text.subtle">
        <Strong>{say(name)}</Strong>
      </Text>
      {children}
    </Stack>
  );
}

function BestMatch({ assessment: { matches = [] } }: { assessment: AssessmentView }) {
  const [best] = matches;
  if (!best || best.strength === 'weak') return null;
  return (
    <Text size="small">
      <Link href={best.url} openNewTab>
        {`${best.key} ${best.summary}`}
      </Link>
    </Text>
  );
}

function seenBefore({ matches, sources }: AssessmentView): Phrase {
  if (!matches) return phrase('ui.seen-unknown');
  const count = (strength: 'strong' | 'possible' | 'weak') =>
    matches.filter((one) => one.strength === strength).length;
  if (count('strong') > 0) return phrase('ui.seen-strong', { count: count('strong') });
  if (count('possible') > 0) return phrase('ui.seen-some', { count: count('possible') });
  if (sources.similar.problem) return phrase('ui.seen-unknown');
  if (count('weak') > 0) return phrase('ui.seen-weak', { count: count('weak') });
  return phrase('ui.seen-none');
}
