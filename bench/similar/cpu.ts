import MiniSearch from 'minisearch';
import { type Candidate, rankCandidates, readQuery } from '../../src/domain/similarity';
import { percentile } from './metrics';
import type { Moment } from './replay';

/** Milliseconds of CPU for one list of raw candidates. */
export interface ListCost {
  candidates: number;
  rankerMs: number;
  miniSearchMs: number;
}

/** Medians over lists. */
export interface RankingCost extends ListCost {
  lists: number;
}

/** Ranks candidates as the app does, and builds a MiniSearch index of the same and asks it. */
export function listCost(moment: Moment, candidates: readonly Candidate[]): ListCost {
  return {
    candidates: candidates.length,
    rankerMs: cpuMs(() =>
      rankCandidates(readQuery(moment.query), candidates, { statistics: moment.statistics }),
    ),
    miniSearchMs: cpuMs(() => {
      const index = new MiniSearch({ fields: ['summary', 'description'], idField: 'id' });
      index.addAll([...candidates]);
      index.search(moment.query.summary, { boost: { summary: 3 } });
    }),
  };
}

export function rankingCost(costs: readonly ListCost[]): RankingCost {
  const median = (of: (cost: ListCost) => number) => percentile(costs.map(of), 0.5);
  return {
    lists: costs.length,
    candidates: median(({ candidates }) => candidates),
    rankerMs: median(({ rankerMs }) => rankerMs),
    miniSearchMs: median(({ miniSearchMs }) => miniSearchMs),
  };
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
