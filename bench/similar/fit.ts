/**
 * Finds the weights of the ranking's signs and the calibration of its score, on the dev split of one dataset alone, and
 * prints them for src/domain/similarity/weights.ts.
 *
 *   npx tsx bench/similar/fit.ts [FOLDER]
 */
import { readQuery } from '../../src/domain/similarity';
import { judgeCandidates } from '../../src/domain/similarity/judge-candidates';
import type { SignName } from '../../src/domain/similarity/signs';
import { SIGN_WEIGHTS } from '../../src/domain/similarity/weights';
import { type Dataset, defaultFolders, loadDataset } from './dataset';
import { accuracy } from './metrics';
import { type Choice, fitChoice, fitLogistic, weighed } from './regression';
import { replay } from './replay';

const SIGNS = Object.keys(SIGN_WEIGHTS) as SignName[];
/**
 * Candidates of each query that the fit sees: the best by the weights so far, so run it until they stay. Relatives further
 * down are not added: the fit would learn to tell them by their being so far down.
 */
const SEEN = 200;
/** Candidates of each query that a person would see. */
const SHOWN = 10;
/** Every nth dev ticket of no known group is asked too, so that the score learns what finding nothing looks like. */
const STRANGERS_EVERY = 8;
const ROUNDS = 2;
const FACTORS = [0.3, 0.5, 0.7, 0.85, 1.2, 1.4, 2] as const;

const folder = process.argv[2] ?? defaultFolders()[0];
if (!folder) throw new Error('No dataset: name a folder');
const choices = collect(loadDataset(folder));
const related = choices.filter(({ isRelated }) => isRelated);
const weights = polish(fitChoice(related.filter(({ isRight }) => isRight.includes(true))), related);
console.log('SIGN_WEIGHTS', named(SIGNS, weights));

/**
 * Likelihood is not what is reported: each weight in turn is made smaller and larger, and kept where the mean of R@5, R@10
 * and MRR rises by more than one query's worth.
 */
function polish(start: readonly number[], asked: readonly DevChoice[]): number[] {
  const best = [...start];
  let reached = objective(best, asked);
  for (let round = 0; round < ROUNDS; round += 1) {
    best.forEach((weight, at) => {
      for (const factor of FACTORS) {
        const tried = best.with(at, weight * factor);
        const value = objective(tried, asked);
        if (value <= reached + 1 / (3 * asked.length)) continue;
        best[at] = weight * factor;
        reached = value;
      }
    });
    console.error(`polished to ${reached.toFixed(4)}`);
  }
  return best;
}

function objective(weights: readonly number[], asked: readonly DevChoice[]): number {
  const ranks = asked.map(({ signs, isRight }) => {
    const totals = signs.map((values) => weighed(values, weights));
    const right = totals.filter((_, index) => isRight[index]);
    if (right.length === 0) return undefined;
    const best = Math.max(...right);
    return totals.filter((total) => total > best).length;
  });
  const { r5, r10, mrr } = accuracy(ranks);
  return (r5 + r10 + mrr) / 3;
}

interface DevChoice extends Choice {
  /** false for strangers */
  isRelated: boolean;
}

interface Shown {
  /** what the score is made of: the weighed signs without the open ones' advantage, and the summary */
  values: readonly number[];
  isRight: boolean;
}

const shown: Shown[] = choices.flatMap(({ signs, isRight }) =>
  signs
    .map((values, index) => ({ values, total: weighed(values, weights), isRight: isRight[index] === true }))
    .sort((a, b) => b.total - a.total)
    .slice(0, SHOWN)
    .map(({ values, total, isRight: right }) => {
      const sign = (name: SignName) => values[SIGNS.indexOf(name)] ?? 0;
      const withoutOpen = total - (weights[SIGNS.indexOf('ongoing')] ?? 0) * sign('ongoing');
      return { values: [withoutOpen, sign('summaryLikeness')], isRight: right };
    }),
);
const calibration = fitLogistic(
  shown.map(({ values }) => values),
  shown.map(({ isRight }) => isRight),
);
console.log('CALIBRATION', named(['intercept', 'weighed', 'summaryLikeness'], calibration));

console.log('score from | matches | right');
for (const from of [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.15, 0.1, 0.07, 0.05, 0.03, 0.02]) {
  const kept = shown.filter((each) => score(each) >= from);
  const right = kept.filter(({ isRight }) => isRight).length;
  console.log(`${from} | ${kept.length} | ${(right / Math.max(1, kept.length)).toFixed(2)}`);
}

function score({ values }: Shown): number {
  return 1 / (1 + Math.exp(-weighed([1, ...values], calibration)));
}

function collect(dataset: Dataset): DevChoice[] {
  const collected: DevChoice[] = [];
  for (const moment of replay(dataset, { strangersEvery: STRANGERS_EVERY })) {
    if (moment.split !== 'dev') continue;
    const judged = judgeCandidates(readQuery(moment.query), moment.history, {
      statistics: moment.statistics,
      readDocument: moment.documents,
    }).slice(0, SEEN);
    collected.push({
      signs: judged.map(({ signs }) => SIGNS.map((name) => signs[name])),
      isRight: judged.map(({ candidate }) => moment.relevant.has(candidate.id)),
      isRelated: moment.relevant.size > 0,
    });
  }
  return collected;
}

function named(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, index) => [name, Math.round((values[index] ?? 0) * 100) / 100]));
}
