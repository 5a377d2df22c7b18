import { Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { decisionPhrase, isSuggestionNew } from '../components/decision-phrase';
import { DriftMessage } from '../components/drift-message';
import { stageOf } from '../components/next-step';
import { useSay } from '../components/reader';
import { RecoveryStatement } from '../components/recovery-statement';
import { SectionHeading } from '../components/section-heading';
import { SeverityBadge } from '../components/severity-badge';
import { phrase } from '../wording';
import { SeverityForm } from './severity-form';
import { SeverityHistory } from './severity-history';

/** The suggested severity with the finding that decided, and the decision of a person. */
export function SeverityCard({
  assessment,
  onChanged,
}: {
  assessment: AssessmentView;
  onChanged: () => void;
}) {
  const say = useSay();
  const { severity, current } = assessment;
  const isSuggested = current.level === severity.level;
  const isDone = stageOf(assessment) === 'done';
  return (
    <Stack space="space.150">
      <SectionHeading>{say(phrase('ui.severity'))}</SectionHeading>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <SeverityBadge level={current.level} />
        <Text>{say(decisionPhrase(assessment))}</Text>
        {isSuggested && (
          <Text color="color.text.subtle">{say(phrase(`ui.confidence.${severity.confidence}`))}</Text>
        )}
      </Inline>
      {!isDone && isSuggestionNew(assessment) && (
        <SectionMessage appearance="warning">
          <Text>{say(phrase('ui.suggestion-now', { level: severity.level }))}</Text>
        </SectionMessage>
      )}
      {!isDone && <DriftMessage drift={assessment.drift} />}
      {isSuggested && <Text>{say(severity.deciding.statement)}</Text>}
      {isSuggested && severity.roundedUp && <Text>{say(phrase('ui.rounded-up'))}</Text>}
      <RecoveryStatement recovery={assessment.recovery} />
      {current.from !== 'decision' && (
        <Text size="small" color="color.text.subtle">
          {say(phrase('ui.accept-help'))}
        </Text>
      )}
      <SeverityForm severity={severity} current={current} onDecided={onChanged} />
      <SeverityHistory decisions={assessment.decisions} />
    </Stack>
  );
}
