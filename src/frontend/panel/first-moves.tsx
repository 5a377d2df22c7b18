import { Link, List, ListItem, Stack, Strong, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { NextStep, stageOf } from '../components/next-step';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { phrase } from '../wording';

/**
 * What to do first, mitigations before the search for the cause; once there is nothing to mitigate, what is left to do. The
 * reason is the link to what it stands on: nobody is to fear that a press rolls something back.
 */
export function FirstMoves({ assessment }: { assessment: AssessmentView }) {
  const say = useSay();
  const { firstMoves } = assessment;
  if (stageOf(assessment) !== 'running') {
    return (
      <Stack space="space.100">
        <SectionHeading>{say(phrase('ui.next'))}</SectionHeading>
        <NextStep assessment={assessment} />
      </Stack>
    );
  }
  if (firstMoves.length === 0) return null;
  return (
    <Stack space="space.100">
      <SectionHeading>{say(phrase('ui.first-moves'))}</SectionHeading>
      <List type="ordered">
        {firstMoves.map((move) => (
          <ListItem key={move.id}>
            <Text>
              <Strong>{say(move.action)}</Strong>
            </Text>
            <Text color="color.text.subtle">
              {move.url ? (
                <Link href={move.url} openNewTab>
                  {say(move.because)}
                </Link>
              ) : (
                say(move.because)
              )}
            </Text>
          </ListItem>
        ))}
      </List>
    </Stack>
  );
}
