import { type CountedTicket, TermCounter } from '../domain/similarity';
import type { Ports } from '../ports';
import {
  historyProgressRecord,
  historyRunRecord,
  statisticsRecord,
  unfinishedStatisticsRecord,
} from './records';

type HistoryPorts = Pick<Ports, 'ticketing' | 'store' | 'jobs' | 'clock'>;

export interface HistoryRun {
  runId: string;
  state: 'running' | 'done';
  startedAt: string;
  updatedAt: string;
  ticketsCounted: number;
}

/**
 * Jira's search finds a new ticket some time after it was created. Statistics know the newest ticket they have counted and
 * skip all before it: so nothing is counted while an older one may still be missing.
 */
const SETTLED_MS = 10 * 60_000;

/** A run that takes longer than Jira's page tokens last cannot go on. */
const UNFINISHED_SECONDS = 7 * 24 * 60 * 60;

/** The tickets before which no other can turn up any more for who asks Jira at this instant. */
export function settled(tickets: readonly CountedTicket[], askedAt: Date): CountedTicket[] {
  return tickets.filter(({ createdAt }) => askedAt.getTime() - Date.parse(createdAt) >= SETTLED_MS);
}

/**
 * Starts reading a project's history anew: how common words are is counted page by page through the queue. A run that is
 * under way ends at its next page, and the statistics in use stay in use until the new ones are complete.
 */
export async function startHistoryRun(
  { store, jobs, clock }: Pick<HistoryPorts, 'store' | 'jobs' | 'clock'>,
  projectKey: string,
): Promise<HistoryRun> {
  const run = { runId: crypto.randomUUID(), startedAt: clock.now().toISOString() };
  await store.write(historyRunRecord, projectKey, run);
  await jobs.requestHistoryPage({ projectKey, runId: run.runId });
  return begun(run);
}

/** The latest run of a project and how far it has come. */
export async function historyRun(store: Ports['store'], projectKey: string): Promise<HistoryRun | undefined> {
  const run = await store.read(historyRunRecord, projectKey);
  const progress = run && (await store.read(historyProgressRecord, `${projectKey}:${run.runId}`));
  return run && { ...begun(run), ...progress };
}

function begun(run: { runId: string; startedAt: string }): HistoryRun {
  return { ...run, state: 'running', updatedAt: run.startedAt, ticketsCounted: 0 };
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
    const runOfProject = `${projectKey}:${job.runId}`;
    const [run, unfinished] = await Promise.all([
      historyRun(store, projectKey),
      store.read(unfinishedStatisticsRecord, runOfProject),
    ]);
    if (run?.runId !== job.runId || run.state === 'done') return;
    const page = await ports.ticketing.historyPage(projectKey, { pageToken: job.pageToken });
    const counter = TermCounter.from(unfinished);
    counter.countPage(settled(page.tickets, new Date(run.startedAt)));
    const statistics = counter.toStored();
    if (page.nextPageToken) {
      await store.write(unfinishedStatisticsRecord, runOfProject, statistics, UNFINISHED_SECONDS);
    } else {
      await store.write(statisticsRecord, projectKey, statistics);
    }
    await store.write(historyProgressRecord, runOfProject, {
      state: page.nextPageToken ? 'running' : 'done',
      updatedAt: clock.now().toISOString(),
      ticketsCounted: statistics.documents,
    });
    if (page.nextPageToken) {
      await ports.jobs.requestHistoryPage({ ...job, pageToken: page.nextPageToken });
    } else {
      await store.remove(unfinishedStatisticsRecord, runOfProject);
    }
  };
