import { TermCounter } from '../domain/similarity';
import type { Ports } from '../ports';
import { settled } from './read-history';
import { statisticsRecord } from './records';

type CountPorts = Pick<Ports, 'ticketing' | 'store' | 'jobs' | 'clock'>;

/**
 * Brings the statistics up to date with the incidents that Jira has beyond the newest one counted. An event only says that
 * there is something to count: whether it comes late, twice, out of order or never, each incident is counted once, at
 * the latest with the next one. Only jobs of the history's queue write statistics, and of one project they run one after
 * the other, so that no count is written over another, nor over a history that was read anew.
 * @throws UpstreamError when Jira cannot be read; counting may then be asked for again
 */
export const countNewIncidents =
  ({ ticketing, store, jobs, clock }: CountPorts) =>
  async ({ projectKey }: { projectKey: string }): Promise<void> => {
    const stored = await store.read(statisticsRecord, projectKey);
    if (!stored) return;
    const page = await ticketing.historyPage(projectKey, { createdSince: stored.countedThrough?.createdAt });
    const counter = TermCounter.from(stored);
    counter.countPage(settled(page.tickets, clock.now()));
    if (counter.documents === stored.documents) return;
    await store.write(statisticsRecord, projectKey, counter.toStored());
    if (page.nextPageToken) await jobs.requestCount({ projectKey });
  };
