import { type CoreFunction, coreFunctionIn } from './core-functions';
import { countsIn } from './counts';
import type { LexicalKind } from './lexicon';
import { english } from './lexicon-en';
import { japanese } from './lexicon-ja';
import { listedServicesIn } from './listed-services';
import { polarityOf, scopePolarityOf } from './polarity';
import { isJapanese, sentencesOf } from './sentences';
import type { TextSignal, TicketText } from './text-signal';

/**
 * Sentences read of each part of a ticket. Longer texts are pasted logs; what matters stands in the first sentences. Each
 * part has its own share, and each comment, so that a log in one of them leaves the others heard.
 */
const MAX_SENTENCES = { summary: 20, description: 400, comments: 400, comment: 40 };
const MAX_SENTENCE_CHARS = 2_000;
/** Longer than any expression that people write; an endless word of a log is cut. */
const MAX_QUOTE_CHARS = 120;

/** Kinds that say how many are hit, not what is wrong. */
const SCOPES: ReadonlySet<LexicalKind> = new Set(['everyone', 'many', 'some', 'one-customer', 'one-user']);

/**
 * What a ticket's words say about severity, in English and Japanese, each with the words that say it and whether they
 * assert, suspect or deny it. Later definite words settle an earlier suspicion: a comment "no data was lost" after
 * "possible data loss" leaves only the denial. A definite report is never taken back by a later denial.
 *
 * @param coreFunctions what this product's customers cannot do without, from the project's settings
 */
export function readSignals(text: TicketText, coreFunctions: readonly CoreFunction[]): TextSignal[] {
  const sentences = [
    ...sentencesFrom('summary', text.summary, MAX_SENTENCES.summary),
    ...sentencesFrom('description', text.description, MAX_SENTENCES.description),
    ...commentSentences(text.comments),
  ];
  const signals = sentences.flatMap(({ from, sentence }, index) =>
    signalsIn(sentence.slice(0, MAX_SENTENCE_CHARS), from, index, coreFunctions),
  );
  return numbered(settleSuspicions(signals));
}

interface Sentence {
  from: TextSignal['from'];
  sentence: string;
}

function sentencesFrom(from: TextSignal['from'], text: string, most: number): Sentence[] {
  return sentencesOf(text)
    .slice(0, most)
    .map((sentence) => ({ from, sentence }));
}

/** The newest comments are read first, as they know most; what was read stays in the order it was written. */
function commentSentences(comments: TicketText['comments']): Sentence[] {
  const read: Sentence[][] = [];
  let left = MAX_SENTENCES.comments;
  for (const { text } of [...comments].reverse()) {
    if (left === 0) break;
    const sentences = sentencesFrom('comment', text, Math.min(left, MAX_SENTENCES.comment));
    left -= sentences.length;
    read.push(sentences);
  }
  return read.reverse().flat();
}

type Found = Omit<TextSignal, 'id'>;

function signalsIn(
  sentence: string,
  from: TextSignal['from'],
  index: number,
  coreFunctions: readonly CoreFunction[],
): Found[] {
  const place = { from, sentence: index };
  const signals: Found[] = [];
  const lexicon = isJapanese(sentence) ? [japanese, english] : [english];
  for (const expressions of lexicon) {
    for (const kind of Object.keys(expressions) as LexicalKind[]) {
      if (signals.some((signal) => signal.kind === kind)) continue;
      const match = firstMatch(sentence, expressions[kind]);
      if (match) {
        const polarity = (SCOPES.has(kind) ? scopePolarityOf : polarityOf)(sentence, match.start, match.end);
        signals.push({ ...place, kind, polarity, quote: match.quote });
      }
    }
  }
  for (const count of countsIn(sentence)) {
    signals.push({
      ...place,
      kind: count.kind,
      polarity: scopePolarityOf(sentence, count.start, count.end),
      quote: sentence.slice(count.start, count.end).trim(),
      value: count.value,
    });
  }
  const core = coreFunctionIn(sentence, coreFunctions);
  if (core) {
    signals.push({
      ...place,
      kind: 'core-function',
      polarity: 'asserted',
      quote: sentence.slice(core.start, core.end),
      name: core.name,
    });
  }
  const listed = listedServicesIn(sentence);
  if (listed) signals.push({ ...place, kind: 'services-listed', polarity: 'asserted', ...listed });
  return signals;
}

/** The leftmost match of the earliest expression that is asserted, or else of the earliest that matches at all. */
function firstMatch(
  sentence: string,
  expressions: readonly RegExp[],
): { start: number; end: number; quote: string } | undefined {
  let first: { start: number; end: number; quote: string } | undefined;
  for (const expression of expressions) {
    const match = expression.exec(sentence);
    if (!match) continue;
    const found = { start: match.index, end: match.index + match[0].length, quote: match[0].trim() };
    if (polarityOf(sentence, found.start, found.end) === 'asserted') return found;
    first ??= found;
  }
  return first;
}

function settleSuspicions(signals: readonly Found[]): Found[] {
  return signals.filter(
    (signal) =>
      signal.polarity !== 'possible' ||
      !signals.some(
        (later) =>
          later.kind === signal.kind && later.polarity === 'denied' && later.sentence > signal.sentence,
      ),
  );
}

function numbered(signals: readonly Found[]): TextSignal[] {
  const seen = new Map<string, number>();
  return signals.map((signal) => {
    const nth = (seen.get(signal.kind) ?? 0) + 1;
    seen.set(signal.kind, nth);
    const quote = [...signal.quote].slice(0, MAX_QUOTE_CHARS).join('');
    return { ...signal, quote, id: nth === 1 ? `text.${signal.kind}` : `text.${signal.kind}.${nth}` };
  });
}
