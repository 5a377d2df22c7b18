import { List, ListItem, Stack, Text } from '@forge/react';
import type { AssessmentView, SeverityDecision } from '../../contract';
import { useSay } from '../components/reader';
import { type Phrase, phrase } from '../wording';

/** Who decided which severity, when and why; one decision without a reason stands above already. */
export function SeverityHistory({ decisions }: Pick<AssessmentView, 'decisions'>) {
  const say = useSay();
  if (decisions.length < 2 && !decisions[0]?.reason) return null;
  return (
    <Stack space="space.050">
      <Text weight="semibold">{say(phrase('ui.severity-history'))}</Text>
      <List type="ordered">
        {decisions.map((decision) => (
          <ListItem key={decision.decidedAt}>
            {[decision.level, say(decided(decision)), decision.reason]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </ListItem>
        ))}
      </List>
    </Stack>
  );
}

function decided({ level, suggested, decidedBy, decidedAt: at }: SeverityDecision): Phrase {
  const by = decidedBy.displayName;
  return level === suggested
    ? phrase('ui.accepted-by', { by, at })
    : phrase('ui.set-against', { by, at, suggested });
}
