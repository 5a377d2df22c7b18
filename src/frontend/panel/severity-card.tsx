import { Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { DriftMessage } from '../components/drift-message';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { SeverityBadge, whoDecided } from '../components/severity-badge';
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
  return (
    <Stack space="space.150">
      <SectionHeading>{say(phrase('ui.severity'))}</SectionHeading>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <SeverityBadge level={current.level} />
        <Text>{say(whoDecided(assessment))}</Text>
        <Text color="color.text.subtle">{say(phrase(`ui.confidence.${severity.confidence}`))}</Text>
      </Inline>
      {current.level !== severity.level && (
        <SectionMessage appearance="warning">
          <Text>{say(phrase('ui.suggestion-now', { level: severity.level }))}</Text>
        </SectionMessage>
      )}
      <DriftMessage drift={assessment.drift} />
      <Text>{say(severity.deciding.statement)}</Text>
      {severity.roundedUp && <Text>{say(phrase('ui.rounded-up'))}</Text>}
      <SeverityForm severity={severity} current={current} onDecided={onChanged} />
      <SeverityHistory decisions={assessment.decisions} />
    </Stack>
  );
}
