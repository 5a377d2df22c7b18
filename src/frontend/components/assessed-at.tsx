import { Button, Inline, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { phrase } from '../wording';
import { useSay } from './reader';
import { useNow } from './use-now';

/** While an incident is open, what is older than this may no longer be so. */
const OLD_MS = 15 * 60_000;

/** How old the assessment is, and a way to make a new one. */
export function AssessedAt({
  assessment: { assessedAt: at, incident },
  isRefreshing,
  onRefresh,
}: {
  assessment: AssessmentView;
  isRefreshing: boolean;
  onRefresh: () => void;
}) {
  const say = useSay();
  const ageMs = Math.max(0, useNow() - Date.parse(at));
  const isOld = incident.phase !== 'done' && ageMs > OLD_MS;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text size="small" color={isOld ? 'color.text.warning' : 'color.text.subtle'}>
        {say(phrase(isOld ? 'ui.assessed-at-old' : 'ui.assessed-at', { at, ageMs }))}
      </Text>
      <Button appearance="subtle" spacing="compact" isDisabled={isRefreshing} onClick={onRefresh}>
        {say(phrase(isRefreshing ? 'ui.loading' : 'ui.refresh'))}
      </Button>
    </Inline>
  );
}
