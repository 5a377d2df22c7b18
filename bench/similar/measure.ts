import { type Candidate, rankCandidates, readQuery } from '../../src/domain/similarity';
import { type ConfidenceRow, confidence, type ShownAnswer } from './confidence';
import { type ListCost, listCost, type RankingCost, rankingCost } from './cpu';
import type { Dataset } from './dataset';
import { type Accuracy, accuracy, percentile, rankOfFirst, share } from './metrics';
import { type Moment, replay } from './replay';
import type { Variant } from './variants/variant';

/** One line of the result: a way of searching on a split. */
export interface ResultRow extends Accuracy {
  variant: string;
  split: 'dev' | 'test' | 'all';
  p50Ms: number;
  p95Ms: number;
  /** means per query; 0 for what does not ask Jira */
  searches: number;
  read: number;
}

export interface Measured {
  dataset: string;
  results: ResultRow[];
  /** queries whose nearest relative is older than 180 days */
  older: (Accuracy & { variant: string })[];
  /** of the app's answers on the test split, strangers included */
  confidence: ConfidenceRow[];
  cost: RankingCost;
}

type Shown = ShownAnswer & { split: Moment['split'] };

interface Asked {
  variant: string;
  split: Moment['split'];
  rank: number | undefined;
  tookMs: number;
  searches: number;
  read: number;
  isOlder: boolean;
}

export interface MeasureOptions {
  /** all are asked the dataset's queries; the app is asked strangers, too */
  variants: readonly Variant[];
  /** what the app ranked last, each ticket once */
  lastCandidates: () => readonly Candidate[];
  /** at most so many queries, spread evenly */
  limit: number | undefined;
  onProgress: (measured: Measured, asked: number) => void;
}

export const APP = 'app';
const PROGRESS_EVERY = 100;
const OLD_MS = 180 * 86_400_000;
/** Tickets of no known group that are asked too, to see what the app says when there is nothing to find. */
const STRANGERS_EVERY = 40;
const COST_SAMPLE = 60;
const FULL_LIST = 200;

/** Replays a dataset once and asks every variant at every moment. */
export async function measure(dataset: Dataset, options: MeasureOptions): Promise<Measured> {
  const { variants, limit, onProgress } = options;
  const asked: Asked[] = [];
  const shown: Shown[] = [];
  const costs: ListCost[] = [];
  const every = limit ? Math.max(1, Math.floor(dataset.queries.length / limit)) : 1;
  const measured = () => summarise(dataset.name, asked, shown, costs);
  let queries = 0;
  for (const moment of replay(dataset, { strangersEvery: STRANGERS_EVERY * every })) {
    const isStranger = moment.relevant.size === 0;
    if (!isStranger && queries++ % every !== 0) continue;
    for (const variant of variants.filter(({ name }) => !isStranger || name === APP)) {
      const answer = await ask(variant, moment);
      if (!isStranger) asked.push(answer);
    }
    const candidates = options.lastCandidates();
    shown.push({ ...shownAnswer(moment, candidates), split: moment.split });
    if (candidates.length >= FULL_LIST && costs.length < COST_SAMPLE)
      costs.push(listCost(moment, candidates));
    if (!isStranger && queries % PROGRESS_EVERY === 0) onProgress(measured(), queries);
  }
  return measured();
}

async function ask(variant: Variant, moment: Moment): Promise<Asked> {
  const start = performance.now();
  const { ids, searches, read } = await variant.find(moment);
  const tookMs = performance.now() - start;
  const rank = rankOfFirst(ids, moment.relevant);
  const { split } = moment;
  return { variant: variant.name, split, rank, tookMs, searches, read, isOlder: isOlder(moment) };
}

function shownAnswer(moment: Moment, candidates: readonly Candidate[]): ShownAnswer {
  const refs = rankCandidates(readQuery(moment.query), candidates, { statistics: moment.statistics });
  return {
    hasRelatives: moment.relevant.size > 0,
    shown: refs.map(({ id, strength }) => ({ strength, isRight: moment.relevant.has(id) })),
  };
}

function isOlder({ query, relevant, byId, isTimed }: Moment): boolean {
  if (!isTimed) return false;
  const asked = Date.parse(query.createdAt);
  return [...relevant].every((id) => asked - Date.parse(byId.get(id)?.createdAt ?? query.createdAt) > OLD_MS);
}

function summarise(
  dataset: string,
  asked: readonly Asked[],
  shown: readonly Shown[],
  costs: readonly ListCost[],
): Measured {
  const names = [...new Set(asked.map(({ variant }) => variant))];
  const splits = (['dev', 'test', 'all'] as const).filter((split) =>
    split === 'all' ? true : asked.some((each) => each.split === split),
  );
  const isReported = (split: Moment['split']) => split !== 'dev';
  const results = names.flatMap((variant) =>
    splits.map((split) =>
      row(
        variant,
        split,
        asked.filter((each) => each.variant === variant && (split === 'all' || each.split === split)),
      ),
    ),
  );
  const older = names.map((variant) => ({
    variant,
    ...accuracy(
      asked
        .filter((each) => each.variant === variant && each.isOlder && isReported(each.split))
        .map(({ rank }) => rank),
    ),
  }));
  return {
    dataset,
    results,
    older,
    confidence: confidence(shown.filter(({ split }) => isReported(split))),
    cost: rankingCost(costs),
  };
}

function row(variant: string, split: ResultRow['split'], asked: readonly Asked[]): ResultRow {
  const times = asked.map(({ tookMs }) => tookMs);
  const mean = (of: (each: Asked) => number) =>
    share(
      asked.reduce((sum, each) => sum + of(each), 0),
      asked.length,
    );
  return {
    variant,
    split,
    ...accuracy(asked.map(({ rank }) => rank)),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    searches: mean(({ searches }) => searches),
    read: mean(({ read }) => read),
  };
}
