const INTRODUCTION =
  /\b(?:incident with|disruption (?:with|to|in)|issues? with|problems? with|errors? (?:with|in)|outage (?:of|in)|affecting|affects|impacting|impacts|performance for|availability for|delays? (?:in|with|for))\s+/gi;
/** A name of a service: one to four words, the first in capitals. */
const NAME = /^(?:the )?[A-Z][\w./-]*(?: [\w./-]+){0,3}$/;
const JA_LIST =
  /([^、。,]{1,20}(?:[、・][^、。,]{1,20}){1,15})(?:の(?:各|複数の)?(?:サービス|機能)|で障害|に障害)/u;

/**
 * Services that a sentence enumerates ("affecting Login, Billing and Exports"; 「認証、決済、検索の各サービス」): how many,
 * and the words. A single name is not a list.
 */
export function listedServicesIn(sentence: string): { quote: string; value: number } | undefined {
  let best: { quote: string; value: number } | undefined;
  for (const introduction of sentence.matchAll(INTRODUCTION)) {
    const rest = sentence.slice(introduction.index + introduction[0].length);
    const names = namesAtStart(rest);
    if (names.length < 2 || names.length <= (best?.value ?? 0)) continue;
    best = { quote: names.join(', '), value: names.length };
  }
  const japanese = JA_LIST.exec(sentence)?.[1];
  if (!best && japanese) return { quote: japanese, value: japanese.split(/[、・]/u).length };
  return best;
}

function namesAtStart(text: string): string[] {
  const clause = text.split(/[.;:(]|\bdue to\b|\bin the\b|\bfor (?:some|all)\b/)[0] ?? '';
  const names: string[] = [];
  for (const item of clause.split(/,\s*(?:and\s+)?|\s+and\s+/)) {
    const name = item.trim();
    if (!NAME.test(name)) break;
    names.push(name);
  }
  return [...new Set(names)];
}
