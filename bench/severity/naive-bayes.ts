import { SEVERITY_LEVELS, type SeverityLevel } from '../../src/domain/severity';

interface Example {
  text: string;
  level: SeverityLevel;
}

/** A multinomial Naive Bayes over lower-case words with add-one smoothing: the baseline that has seen labels. */
export function trainNaiveBayes(examples: readonly Example[]): (text: string) => SeverityLevel {
  const vocabulary = new Set<string>();
  const classes = SEVERITY_LEVELS.map((level) => {
    const own = examples.filter((example) => example.level === level);
    const counts = new Map<string, number>();
    let total = 0;
    for (const word of own.flatMap(({ text }) => wordsOf(text))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      vocabulary.add(word);
      total += 1;
    }
    return { level, counts, total, prior: Math.log(own.length / examples.length) };
  });
  return (text) => {
    const words = wordsOf(text).filter((word) => vocabulary.has(word));
    const scored = classes.map(({ level, counts, total, prior }) => ({
      level,
      score: words.reduce(
        (sum, word) => sum + Math.log(((counts.get(word) ?? 0) + 1) / (total + vocabulary.size)),
        prior,
      ),
    }));
    return scored.reduce((best, each) => (each.score > best.score ? each : best)).level;
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}
