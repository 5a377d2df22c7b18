import { SEVERITY_LEVELS, type SeverityLevel } from '../../src/domain/severity';

export interface Example {
  text: string;
  level: SeverityLevel;
}

export interface NaiveBayesOptions {
  /** what a text is counted as */
  features: 'words' | 'words and numbers' | 'words and pairs of words';
  /** added to every count */
  smoothing: number;
  /** 1: as frequent as it was; 0: every level is equally likely */
  priorWeight: number;
}

export const PLAIN: NaiveBayesOptions = { features: 'words', smoothing: 1, priorWeight: 1 };

/** A multinomial Naive Bayes over lower-case words: the baseline that has seen labels. */
export function trainNaiveBayes(
  examples: readonly Example[],
  { features, smoothing, priorWeight }: NaiveBayesOptions = PLAIN,
): (text: string) => SeverityLevel {
  const vocabulary = new Set<string>();
  const classes = SEVERITY_LEVELS.map((level) => {
    const own = examples.filter((example) => example.level === level);
    const counts = new Map<string, number>();
    let total = 0;
    for (const feature of own.flatMap(({ text }) => READERS[features](text))) {
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
      vocabulary.add(feature);
      total += 1;
    }
    // A level that was never seen is never called, whatever the weight.
    const prior = own.length === 0 ? -Infinity : priorWeight * Math.log(own.length / examples.length);
    return { level, counts, total, prior };
  });
  return (text) => {
    const known = READERS[features](text).filter((feature) => vocabulary.has(feature));
    const scored = classes.map(({ level, counts, total, prior }) => ({
      level,
      score: known.reduce(
        (sum, feature) =>
          sum + Math.log(((counts.get(feature) ?? 0) + smoothing) / (total + smoothing * vocabulary.size)),
        prior,
      ),
    }));
    return scored.reduce((best, each) => (each.score > best.score ? each : best)).level;
  };
}

const READERS: Record<NaiveBayesOptions['features'], (text: string) => string[]> = {
  words: wordsOf,
  'words and numbers': (text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [],
  'words and pairs of words': (text) => {
    const words = wordsOf(text);
    return [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
  },
};

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}
