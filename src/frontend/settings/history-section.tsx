import { Inline, LoadingButton, Spinner, Stack, Text } from '@forge/react';
import { useEffect } from 'react';
import type { HistoryView, SettingsView } from '../../contract';
import { invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { useAction } from '../components/use-outcome';
import { type Phrase, phrase } from '../wording/settings';

/** While the history is read, its progress is asked for so often. */
const POLL_MS = 3_000;

/** How far the past incidents are read, and a way to read them again. */
export function HistorySection({
  view,
  onChanged,
}: {
  view: SettingsView;
  onChanged: (view: SettingsView) => void;
}) {
  const say = useSay();
  const { history } = view;
  const rebuilding = useAction<SettingsView>();
  const polling = useAction<{ history?: HistoryView }>();
  const isRunning = history?.state === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const ask = () =>
      polling.run(
        () => invoke('history.get', {}),
        (read) => onChanged({ ...view, ...read }),
      );
    const timer = setInterval(() => void ask(), POLL_MS);
    return () => clearInterval(timer);
  }, [isRunning, polling.run, onChanged, view]);
  return (
    <Stack space="space.150">
      <SectionHeading level="h2">{say(phrase('ui.settings.history'))}</SectionHeading>
      <Text>{say(phrase('ui.settings.history-text'))}</Text>
      <Inline space="space.100" alignBlock="center">
        {isRunning && <Spinner size="small" label={say(progressOf(history))} />}
        <Text>{say(progressOf(history))}</Text>
      </Inline>
      {rebuilding.failure && <FailureMessage failure={rebuilding.failure} />}
      {polling.failure && <FailureMessage failure={polling.failure} />}
      <Stack alignInline="start">
        <LoadingButton
          isLoading={rebuilding.isRunning}
          onClick={() => void rebuilding.run(() => invoke('history.rebuild', {}), onChanged)}
        >
          {say(phrase('ui.settings.history-rebuild'))}
        </LoadingButton>
      </Stack>
    </Stack>
  );
}

function progressOf(history: HistoryView | undefined): Phrase {
  if (!history) return phrase('ui.settings.history-none');
  const { state, ticketsCounted: count, updatedAt: at } = history;
  return state === 'running'
    ? phrase('ui.settings.history-running', { count })
    : phrase(`ui.settings.history-${state}`, { count, at });
}
