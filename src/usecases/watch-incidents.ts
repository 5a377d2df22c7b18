import type { IncidentRef } from '../domain/incident/incident';
import type { Ports } from '../ports';
import { watchRoundRecord } from './records';
import { watchedId, watchedIncidents } from './watch-list';

/** As long as an assessment measures: side by side they would only wait for each other. */
const APART_SECONDS = 3;
const ROUND_SECONDS = 5 * 60;
/** More would not be done before the next round begins. */
const MOST_INCIDENTS = ROUND_SECONDS / APART_SECONDS;
const QUEUED_TOGETHER = 20;

/**
 * The five-minute round: queues an assessment of every open incident, so that a severity that no longer fits is noticed
 * also when no event comes. Of more than one round can take, each round goes on where the one before ended; of others it
 * begins with the next one, so that it is not always the same that monitoring has no calls left for. Its work grows with the
 * open incidents, never with the history.
 * @returns the number of incidents queued
 */
export const watchIncidents =
  ({ store, jobs }: Pick<Ports, 'store' | 'jobs'>) =>
  async (): Promise<number> => {
    const [watched, before] = await Promise.all([watchedIncidents(store), store.read(watchRoundRecord, '')]);
    const isNext = (ref: IncidentRef) => watchedId(ref) > (before?.lastId ?? '');
    const inTurn = [...watched.filter(isNext), ...watched.filter((ref) => !isNext(ref))];
    const round = inTurn.slice(0, MOST_INCIDENTS);
    const queue = ({ id, key }: IncidentRef, place: number) =>
      jobs.requestAssessment(
        { issueId: id, issueKey: key, reason: 'watch' },
        { afterSeconds: place * APART_SECONDS },
      );
    for (let first = 0; first < round.length; first += QUEUED_TOGETHER) {
      await Promise.all(
        round.slice(first, first + QUEUED_TOGETHER).map((ref, index) => queue(ref, first + index)),
      );
    }
    const last = round.length < watched.length ? round.at(-1) : round[0];
    if (last) await store.write(watchRoundRecord, '', { lastId: watchedId(last) });
    return round.length;
  };
