import { List, ListItem, Stack, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { useSay } from '../components/reader';
import { phrase } from '../wording';

/** Who decided which severity, when and why; one decision alone stands above already. */
export function SeverityHistory({ decisions }: Pick<AssessmentView, 'decisions'>) {
  const say = useSay();
  if (decisions.length < 2) return null;
  return (
    <Stack space="space.050">
      <Text weight="semibold">{say(phrase('ui.severity-history'))}</Text>
      <List type="ordered">
        {decisions.map((decision) => (
          <ListItem key={decision.decidedAt}>
            {[
              decision.level,
              say(phrase('ui.accepted-by', { by: decision.decidedBy.displayName, at: decision.decidedAt })),
              decision.reason,
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </ListItem>
        ))}
      </List>
    </Stack>
  );
}
