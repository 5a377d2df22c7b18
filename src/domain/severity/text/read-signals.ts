import { type CoreFunction, coreFunctionIn, DEFAULT_CORE_FUNCTIONS } from './core-functions';
import { countsIn } from './counts';
import type { LexicalKind } from './lexicon';
import { english } from './lexicon-en';
import { japanese } from './lexicon-ja';
import { listedServicesIn } from './listed-services';
import { polarityOf, scopePolarityOf } from './polarity';
import { isJapanese, sentencesOf } from './sentences';
import type { TextSignal, TicketText } from './text-signal';

/** Longer texts are pasted logs; what matters stands in the first sentences. */
const MAX_SENTENCES = 400;
const MAX_SENTENCE_CHARS = 2_000;

/** Kinds that say how many are hit, not what is wrong. */
const SCOPES: ReadonlySet<LexicalKind> = new Set(['everyone', 'many', 'some', 'one-customer', 'one-user']);

/**
 * What a ticket's words say about severity, in English and Japanese, each with the words that say it and whether they
 * assert, suspect or deny it. Later definite words settle an earlier suspicion: a comment "no data was lost" after
 * "possible data loss" leaves only the denial. A definite report is never taken back by a later denial.
 */
export function readSignals(
  text: TicketText,
  coreFunctions: readonly CoreFunction[] = DEFAULT_CORE_FUNCTIONS,
): TextSignal[] {
  const parts: { from: TextSignal['from']; text: string }[] = [
    { from: 'summary', text: text.summary },
    { from: 'description', text: text.description },
    ...text.comments.map((comment) => ({ from: 'comment' as const, text: comment.text })),
  ];
  const sentences = parts
    .flatMap(({ from, text: part }) => sentencesOf(part).map((sentence) => ({ from, sentence })))
    .slice(0, MAX_SENTENCES);
  const signals = sentences.flatMap(({ from, sentence }, index) =>
    signalsIn(sentence.slice(0, MAX_SENTENCE_CHARS), from, index, coreFunctions),
  );
  return numbered(settleSuspicions(signals));
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
    return { ...signal, id: nth === 1 ? `text.${signal.kind}` : `text.${signal.kind}.${nth}` };
  });
}
