import { Box, Inline, Text } from '@forge/react';
import type { AssessmentView } from '../../contract';
import { useSay } from './reader';
import { RecoveryVerdict } from './recovery-verdict';

/** Whether users have recovered, with the number that says so; nothing where nothing is measured. */
export function RecoveryStatement({
  recovery,
  size,
}: Pick<AssessmentView, 'recovery'> & { size?: 'small' | 'medium' }) {
  const say = useSay();
  if (!recovery || recovery.measures.length === 0) return null;
  return (
    <Inline space="space.100" alignBlock="start">
      <Box>
        <RecoveryVerdict verdict={recovery.verdict} />
      </Box>
      <Text size={size}>{say(recovery.statement)}</Text>
    </Inline>
  );
}
