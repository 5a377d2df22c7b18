import type { HistoryView } from '../contract';
import type { Ports } from '../ports';
import { authoriseAdministrator } from './authorise-administrator';
import { type HistoryRun, historyRun } from './read-history';

/** A page of the history is tried again for 20 minutes; a run that has stood still for longer has ended. */
const STANDS_STILL_MS = 30 * 60_000;

/** How far the app has read the project's past incidents, from its own records alone; for an administrator. */
export const showHistory =
  ({ ticketing, store, clock }: Pick<Ports, 'ticketing' | 'store' | 'clock'>) =>
  async ({ projectKey }: { projectKey: string }): Promise<{ history?: HistoryView }> => {
    await authoriseAdministrator(ticketing, projectKey);
    const run = await historyRun(store, projectKey);
    return { history: run && historyView(run, clock.now()) };
  };

/** A run as it is shown at an instant. */
export function historyView({ state, ticketsCounted, updatedAt }: HistoryRun, now: Date): HistoryView {
  const hasStopped = state === 'running' && now.getTime() - Date.parse(updatedAt) > STANDS_STILL_MS;
  return { state: hasStopped ? 'stopped' : state, ticketsCounted, updatedAt };
}
