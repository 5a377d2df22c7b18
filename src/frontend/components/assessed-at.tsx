import { Button, Inline, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { phrase } from '../wording';
import { useSay } from './reader';

/** How old the assessment is, which sources are missing from it, and a way to make a new one. */
export function AssessedAt({
  assessment,
  isRefreshing,
  onRefresh,
}: {
  assessment: AssessmentView;
  isRefreshing: boolean;
  onRefresh: () => void;
}) {
  const say = useSay();
  const ageMs = Date.now() - Date.parse(assessment.assessedAt);
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text size="small" color="color.text.subtle">
        {say(phrase('ui.assessed-at', { at: assessment.assessedAt, ageMs }))}
      </Text>
      <Button appearance="subtle" spacing="compact" isDisabled={isRefreshing} onClick={onRefresh}>
        {say(phrase(isRefreshing ? 'ui.loading' : 'ui.refresh'))}
      </Button>
    </Inline>
  );
}
