import { SectionMessage, Stack, Text } from '@forge/react';
import type { SettingsView } from '../../contract';
import { invoke } from '../api';
import { ViewFailure } from '../components/failure-message';
import { Loading } from '../components/loading';
import { useSay } from '../components/reader';
import { useOutcome } from '../components/use-outcome';
import { phrase } from '../wording/settings';
import { fieldAt } from './settings-fields';
import { SettingsForm } from './settings-form';

const askSettings = () => invoke('settings.get', {});

/** Connections, severity field, spaces and language of one project. */
export function SettingsPage() {
  const say = useSay();
  const { asked, reload, show } = useOutcome<SettingsView>(askSettings);
  if (asked.state === 'loading') return <Loading />;
  if (asked.state === 'failed') {
    return <ViewFailure failure={asked.failure} onRetry={() => void reload()} />;
  }
  const replaced = asked.value.replaced.flatMap((name) => fieldAt(`settings.${name}`)?.label ?? []);
  return (
    <Stack space="space.200">
      <Text>{say(phrase('ui.settings.intro'))}</Text>
      {replaced.length > 0 && (
        <SectionMessage appearance="warning" title={say(phrase('ui.settings.replaced-title'))}>
          <Text>{say(phrase('ui.settings.replaced', { fields: replaced.map((label) => say(label)) }))}</Text>
        </SectionMessage>
      )}
      <SettingsForm view={asked.value} onSaved={show} />
    </Stack>
  );
}
