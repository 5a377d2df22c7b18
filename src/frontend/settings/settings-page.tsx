import { Stack, Text } from '@forge/react';
import type { SettingsView } from '../../contract';
import { invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { Loading } from '../components/loading';
import { useSay } from '../components/reader';
import { useOutcome } from '../components/use-outcome';
import { phrase } from '../wording';
import { HistorySection } from './history-section';
import { SettingsForm } from './settings-form';

const askSettings = () => invoke('settings.get', {});

/** Connections, severity field, spaces and language of one project. */
export function SettingsPage() {
  const say = useSay();
  const { asked, reload, show } = useOutcome<SettingsView>(askSettings);
  if (asked.state === 'loading') return <Loading />;
  if (asked.state === 'failed') {
    return <FailureMessage failure={asked.failure} onRetry={() => void reload()} />;
  }
  return (
    <Stack space="space.200">
      <Text>{say(phrase('ui.settings.intro'))}</Text>
      <SettingsForm view={asked.value} onSaved={show} />
      <HistorySection view={asked.value} onChanged={show} />
    </Stack>
  );
}
