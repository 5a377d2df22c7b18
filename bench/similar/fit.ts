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
import { type Choice, fitChoice, fitLogistic, weighed } from './regression';
import { replay } from './replay';

const SIGNS = Object.keys(SIGN_WEIGHTS) as SignName[];
const ONGOING = SIGNS.indexOf('ongoing');
/**
 * Candidates of each query that the fit sees: the best by the weights so far, so run it until they stay. Relatives further
 * down are not added: the fit would learn to tell them by their being so far down.
 */
const SEEN = 250;
/** Candidates of each query that a person would see. */
const SHOWN = 10;
/** Every nth dev ticket of no known group is asked too, so that the score learns what finding nothing looks like. */
const STRANGERS_EVERY = 8;
/** Of the ridges tried, the one under which weights fitted on the dev split's beginning did best on the rest of it. */
const RIDGE = 0.15;

const folder = process.argv[2] ?? defaultFolders()[0];
if (!folder) throw new Error('No dataset: name a folder');
const choices = collect(loadDataset(folder));
const related = choices.filter(({ isRelated }) => isRelated);
const weights = fitChoice(
  related.filter(({ isRight }) => isRight.includes(true)),
  RIDGE,
);
console.log('SIGN_WEIGHTS', named(SIGNS, weights));

interface DevChoice extends Choice {
  /** false for strangers */
  isRelated: boolean;
}

interface Shown {
  /** the weighed signs without the open ones' advantage */
  values: readonly number[];
  isRight: boolean;
}

const shown: Shown[] = choices.flatMap(({ signs, isRight }) =>
  signs
    .map((values, index) => ({ values, total: weighed(values, weights), isRight: isRight[index] === true }))
    .sort((a, b) => b.total - a.total)
    .slice(0, SHOWN)
    .map(({ values, total, isRight: right }) => {
      const withoutOpen = total - (weights[ONGOING] ?? 0) * (values[ONGOING] ?? 0);
      return { values: [withoutOpen], isRight: right };
    }),
);
const calibration = fitLogistic(
  shown.map(({ values }) => values),
  shown.map(({ isRight }) => isRight),
);
console.log('CALIBRATION', named(['intercept', 'weighed'], calibration));

console.log('score from | matches | right');
for (const from of [0.9, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4, 0.3, 0.2, 0.15, 0.1, 0.07, 0.05, 0.025]) {
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
