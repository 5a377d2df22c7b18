import type { Ports } from '../ports';
import { watchedRecord } from './records';

/** Open incidents of one round; more would take longer than the five minutes until the next. */
const MOST_INCIDENTS = 100;
const PAGE_SIZE = 20;
/** As long as an assessment measures: side by side they would only wait for each other. */
const APART_SECONDS = 3;

/**
 * The five-minute round: queues an assessment of every open incident, so that a severity that no longer fits is noticed
 * also when no event comes. Its work grows with the open incidents, never with the history.
 * @returns the number of incidents queued
 */
export const watchIncidents =
  ({ store, jobs }: Pick<Ports, 'store' | 'jobs'>) =>
  async (): Promise<number> => {
    let queued = 0;
    let cursor: string | undefined;
    do {
      const page = await store.list(watchedRecord, { limit: PAGE_SIZE, ...(cursor && { cursor }) });
      await Promise.all(
        page.items.map(({ id, value }, index) =>
          jobs.requestAssessment(
            { issueId: id, issueKey: value.key, reason: 'watch' },
            { afterSeconds: (queued + index) * APART_SECONDS },
          ),
        ),
      );
      queued += page.items.length;
      cursor = page.cursor;
    } while (cursor && queued < MOST_INCIDENTS);
    return queued;
  };
