import { Heading, Inline, Stack, Strong, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { AssessmentView } from '../../contract';
import { DriftMessage } from '../components/drift-message';
import { useSay } from '../components/reader';
import { ResponseClocks } from '../components/response-clocks';
import { SeverityBadge, whoDecided } from '../components/severity-badge';
import { type Phrase, phrase } from '../wording';

/** The facts a commander needs in a second, one line each. */
export function GlanceFacts({ assessment }: { assessment: AssessmentView }) {
  const say = useSay();
  const { current, severity, firstMoves, lastUpdate } = assessment;
  return (
    <Stack space="space.150">
      <Stack space="space.100">
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <SeverityBadge level={current.level} />
          <Text size="small">{say(whoDecided(assessment))}</Text>
        </Inline>
        <Text size="small" color="color.text.subtle">
          {say(
            current.level !== severity.level
              ? phrase('ui.suggestion-now', { level: severity.level })
              : severity.deciding.statement,
          )}
        </Text>
      </Stack>
      <DriftMessage drift={assessment.drift} />
      <Fact name={phrase('ui.impact')}>
        <AffectedLines assessment={assessment} />
      </Fact>
      {firstMoves[0] && (
        <Fact name={phrase('ui.first-move')}>
          <Text weight="semibold">{say(firstMoves[0].action)}</Text>
          <Text size="small" color="color.text.subtle">
            {say(firstMoves[0].because)}
          </Text>
        </Fact>
      )}
      <Fact name={phrase('ui.seen-before')}>
        <Text>{say(seenBefore(assessment))}</Text>
      </Fact>
      {assessment.clocks.length > 0 && (
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

function AffectedLines({ assessment: { impact } }: { assessment: AssessmentView }) {
  const say = useSay();
  if (!impact.affected) return <Text>{say(impact.wholeApplication ?? phrase('ui.impact-unmeasured'))}</Text>;
  const { users, isLowerBound, method } = impact.affected;
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="baseline" shouldWrap>
        <Heading as="span" size="medium">
          {say(phrase('ui.impact-number', { users, atLeast: isLowerBound }))}
        </Heading>
        {impact.affectedShare !== undefined && (
          <Text>{say(phrase('ui.impact-share', { share: impact.affectedShare }))}</Text>
        )}
      </Inline>
      <Text size="small" color="color.text.subtle">
        {say(phrase('ui.impact-method', { method, at: impact.affected.countedAt ?? impact.measuredAt }))}
      </Text>
    </Stack>
  );
}

/** Counts as the app found them; the panel shows those the viewer may see. */
function seenBefore({ similarStrengths }: AssessmentView): Phrase {
  const count = (strength: 'strong' | 'possible' | 'weak') =>
    similarStrengths.filter((one) => one === strength).length;
  if (count('strong') > 0) return phrase('ui.seen-strong', { count: count('strong') });
  if (count('possible') > 0) return phrase('ui.seen-some', { count: count('possible') });
  if (count('weak') > 0) return phrase('ui.seen-weak', { count: count('weak') });
  return phrase('ui.seen-none');
}
