import { TermCounter } from '../domain/similarity';
import type { Ports } from '../ports';
import { historyRunRecord, statisticsRecord, unfinishedStatisticsRecord } from './records';

type HistoryPorts = Pick<Ports, 'ticketing' | 'store' | 'jobs' | 'clock'>;

export interface HistoryRun {
  runId: string;
  state: 'running' | 'done';
  startedAt: string;
  updatedAt: string;
  ticketsCounted: number;
}

/**
 * Starts reading a project's history anew: how common words are is counted page by page through the queue. A run that is
 * under way ends at its next page, and the statistics in use stay in use until the new ones are complete.
 */
export async function startHistoryRun(
  { store, jobs, clock }: Pick<HistoryPorts, 'store' | 'jobs' | 'clock'>,
  projectKey: string,
): Promise<HistoryRun> {
  const now = clock.now().toISOString();
  const run: HistoryRun = {
    runId: crypto.randomUUID(),
    state: 'running',
    startedAt: now,
    updatedAt: now,
    ticketsCounted: 0,
  };
  await store.remove(unfinishedStatisticsRecord, projectKey);
  await store.write(historyRunRecord, projectKey, run);
  await jobs.requestHistoryPage({ projectKey, runId: run.runId });
  return run;
}

/**
 * Counts one page and asks for the next. A page that comes twice changes nothing, since tickets are counted oldest first
 * and each once; a page of an older run ends.
 * @throws UpstreamError when Jira cannot be read; the same page may then be read again
 */
export const readHistoryPage =
  (ports: HistoryPorts) =>
  async (job: { projectKey: string; runId: string; pageToken?: string }): Promise<void> => {
    const { store, clock } = ports;
    const { projectKey } = job;
    const [run, unfinished] = await Promise.all([
      store.read(historyRunRecord, projectKey),
      store.read(unfinishedStatisticsRecord, projectKey),
    ]);
    if (run?.runId !== job.runId || run.state === 'done') return;
    const page = await ports.ticketing.historyPage(projectKey, job.pageToken);
    const counter = TermCounter.from(unfinished);
    counter.countPage(page.tickets);
    const statistics = counter.toStored();
    const state = page.nextPageToken ? 'running' : 'done';
    await store.write(
      state === 'done' ? statisticsRecord : unfinishedStatisticsRecord,
      projectKey,
      statistics,
    );
    await store.write(historyRunRecord, projectKey, {
      ...run,
      state,
      updatedAt: clock.now().toISOString(),
      ticketsCounted: statistics.documents,
    });
    if (page.nextPageToken) {
      await ports.jobs.requestHistoryPage({ ...job, pageToken: page.nextPageToken });
    } else {
      await store.remove(unfinishedStatisticsRecord, projectKey);
    }
  };
