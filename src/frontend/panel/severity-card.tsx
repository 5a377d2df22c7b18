import { Inline, List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import type { Finding } from '../../domain/severity/severity';
import { type Phrase, phrase } from '../../wording';
import { DriftMessage } from '../components/drift-message';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { SeverityLozenge } from '../components/severity-lozenge';
import { SeverityForm } from './severity-form';
import { SeverityHistory } from './severity-history';

/** The suggested severity with the rule that decided, what speaks for and against it, and the decision. */
export function SeverityCard({
  assessment,
  onChanged,
}: {
  assessment: AssessmentView;
  onChanged: () => void;
}) {
  const say = useSay();
  const { severity, decision } = assessment;
  const level = decision?.level ?? severity.level;
  return (
    <Stack space="space.150">
      <SectionHeading>{say(phrase('ui.severity'))}</SectionHeading>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <SeverityLozenge level={level} isDecided={decision !== undefined} />
        <Text>
          {say(
            decision
              ? phrase('ui.accepted-by', { by: decision.decidedBy.displayName, at: decision.decidedAt })
              : phrase('ui.suggested'),
          )}
        </Text>
        <Text color="color.text.subtle">{say(phrase(`ui.confidence.${severity.confidence}`))}</Text>
      </Inline>
      {decision && decision.level !== severity.level && (
        <SectionMessage appearance="warning">
          <Text>{say(phrase('ui.suggestion-now', { level: severity.level }))}</Text>
        </SectionMessage>
      )}
      <DriftMessage drift={assessment.drift} />
      {severity.roundedUp && <Text>{say(phrase('ui.rounded-up'))}</Text>}
      <Findings title={phrase('ui.deciding')} findings={[severity.deciding]} />
      <Findings title={phrase('ui.supporting')} findings={severity.supporting} />
      <Findings title={phrase('ui.contradicting')} findings={severity.contradicting} />
      {severity.tippingPoints.length > 0 && (
        <Stack space="space.050">
          <Text weight="semibold">{say(phrase('ui.tipping-points'))}</Text>
          <List type="unordered">
            {severity.tippingPoints.map((point) => (
              <ListItem key={`${point.ruleId}-${point.to}`}>{say(point.statement)}</ListItem>
            ))}
          </List>
        </Stack>
      )}
      <SeverityHistory decisions={assessment.decisions} />
      <SeverityForm severity={severity} decision={decision} onDecided={onChanged} />
    </Stack>
  );
}

function Findings({ title, findings }: { title: Phrase; findings: readonly Finding[] }) {
  const say = useSay();
  if (findings.length === 0) return null;
  return (
    <Stack space="space.050">
      <Text weight="semibold">{say(title)}</Text>
      <List type="unordered">
        {findings.map((finding) => (
          <ListItem key={finding.ruleId}>
            {`${finding.level}: ${say(finding.statement)} (${say(phrase('ui.rule', { ruleId: finding.ruleId }))})`}
          </ListItem>
        ))}
      </List>
    </Stack>
  );
}
