import { measure } from './measure';
import { type Example, type NaiveBayesOptions, trainNaiveBayes } from './naive-bayes';

const FEATURES = ['words', 'words and numbers', 'words and pairs of words'] as const;
const SMOOTHINGS = [0.03, 0.1, 0.3, 0.5, 1, 2, 4];
const PRIOR_WEIGHTS = [0, 0.5, 1];
/** Each part of the examples is called by what was learned from all before it. */
const FOLDS = [0.4, 0.55, 0.7, 0.85];
const FOLD_SIZE = 0.15;

/** The options with the best macro-F1 on the examples themselves, cross-validated in time order; the first of equals. */
export function tuneNaiveBayes(examples: readonly Example[]): NaiveBayesOptions {
  const tried = FEATURES.flatMap((features) =>
    SMOOTHINGS.flatMap((smoothing) =>
      PRIOR_WEIGHTS.map((priorWeight) => {
        const options = { features, smoothing, priorWeight };
        return { options, macroF1: crossValidated(examples, options) };
      }),
    ),
  );
  return tried.reduce((best, each) => (each.macroF1 > best.macroF1 ? each : best)).options;
}

function crossValidated(examples: readonly Example[], options: NaiveBayesOptions): number {
  const predictions = FOLDS.flatMap((fold) => {
    const [from, to] = [fold, fold + FOLD_SIZE].map((part) => Math.floor(part * examples.length));
    const classify = trainNaiveBayes(examples.slice(0, from), options);
    return examples.slice(from, to).map(({ text, level }) => ({ truth: level, predicted: classify(text) }));
  });
  return measure(predictions).macroF1;
}
