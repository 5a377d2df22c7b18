import { Inline, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import type { Connection, ConnectionReport } from '../../contract';
import { invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { useSay } from '../components/reader';
import { useAction } from '../components/use-outcome';
import { phrase } from '../wording/settings';
import { useDraftState } from './draft-context';

const NAMES: Record<Connection, string> = {
  jira: 'Jira',
  confluence: 'Confluence',
  raygun: 'Raygun',
  slack: 'Slack',
};

const APPEARANCES = { connected: 'success', incomplete: 'warning', failed: 'error' } as const;

/** Tries the connection with what is saved, and says exactly what is wrong. */
export function ConnectionTest({ connection }: { connection: Connection }) {
  const say = useSay();
  const { isDirty } = useDraftState();
  const testing = useAction<ConnectionReport>();
  return (
    <Stack space="space.100" alignInline="start">
      <Inline space="space.150" alignBlock="center" shouldWrap>
        <LoadingButton
          isLoading={testing.isRunning}
          onClick={() => void testing.run(() => invoke('settings.test', { connection }))}
        >
          {say(phrase('ui.settings.test', { system: NAMES[connection] }))}
        </LoadingButton>
        <Text size="small" color="color.text.subtle">
          {say(phrase(isDirty ? 'ui.settings.tests-saved-alone' : 'ui.settings.tests-saved'))}
        </Text>
      </Inline>
      {testing.failure && <FailureMessage failure={testing.failure} />}
      {testing.done && (
        <SectionMessage appearance={APPEARANCES[testing.done.state]}>
          <Text>{testing.done.message}</Text>
        </SectionMessage>
      )}
    </Stack>
  );
}
