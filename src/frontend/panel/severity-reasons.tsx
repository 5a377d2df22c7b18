import { List, ListItem, Stack, Text } from '@forge/react';
import type { AssessmentView, Finding } from '../../contract';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { type Phrase, phrase } from '../wording';

/** Every rule that spoke, the one that decided first, and what would change the suggestion. */
export function SeverityReasons({ assessment: { severity } }: { assessment: AssessmentView }) {
  const say = useSay();
  return (
    <Stack space="space.150">
      <SectionHeading>{say(phrase('ui.why-level', { level: severity.level }))}</SectionHeading>
      <Findings title={phrase('ui.deciding')} findings={[severity.deciding]} />
      <Findings title={phrase('ui.supporting')} findings={severity.supporting} />
      <Findings title={phrase('ui.contradicting')} findings={severity.contradicting} />
      {severity.tippingPoints.length > 0 && (
        <Stack space="space.050">
          <Text weight="semibold">{say(phrase('ui.tipping-points'))}</Text>
          <List type="unordered">
            {severity.tippingPoints.map((point) => (
              <ListItem key={`${point.ruleId}-${point.to}`}>
                {`${say(point.statement)} → ${point.to}`}
              </ListItem>
            ))}
          </List>
        </Stack>
      )}
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
            <Text>
              {`${finding.level}: ${say(finding.statement)} `}
              <Text as="span" size="small" color="color.text.subtle">
                {say(phrase('ui.rule', { ruleId: finding.ruleId }))}
              </Text>
            </Text>
          </ListItem>
        ))}
      </List>
    </Stack>
  );
}
