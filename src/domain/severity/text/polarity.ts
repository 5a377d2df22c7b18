import { isJapanese } from './sentences';
import type { Polarity } from './text-signal';

const NEGATORS =
  /\b(?:no|not|never|without|neither|nor|none|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|hasn['’]t|haven['’]t|didn['’]t|don['’]t|doesn['’]t|zero|free of|ruled out|rule out|excludes?|excluded|unlikely)\b(?! (?:only|just|sure|clear|known|yet known|confirmed whether))/i;
const NEGATED_AFTERWARDS =
  /^(?: (?:has|have|was|were|is|are|did|does|been|being|had))*(?: (?:not|never)\b(?! (?:only|sure|clear|known|yet))|n['’]t\b| (?:has been |been )?(?:ruled out|excluded|averted|resolved|unlikely))| (?:did|does|has|have|was|were|is|are)n['’]t\b/i;
const HEDGES =
  /\b(?:may(?! \d)|might|could|possibl[ey]|potential(?:ly)?|suspect(?:ed)?|risk of|at risk|unclear|unconfirmed|unsure|not (?:sure|clear|known|yet known|confirmed)|whether|probably|likely|perhaps|fear(?:ed)?|would|checking for|looking for)\b/i;
const CONTRAST = /[;:]|\b(?:but|however|although|though|while|whereas|yet|except)\b/gi;
/** A finite verb between a negator and an expression, across a comma, ends the negator's reach. */
const NEW_CLAUSE = /,|\band (?=\w+ (?:is|are|was|were|has|have|can|cannot)\b)/i;
const FINITE_VERB =
  /\b(?:is|are|was|were|has|have|can|cannot|can['’]t|fails?|fail|went|goes|does|do|did|will|experience|experiencing|see|seeing)\b/i;
/** How many words before an expression a negator still reaches. */
const REACH_WORDS = 6;

/** An expression that negates by itself ("cannot"): a negator before it speaks of something else. */
const NEGATES_ITSELF = /\b(?:not|cannot|can ?not|unable|never|no)\b|n['’]t\b/i;

/** A form's field and what stands in it: "Data loss: none", 「回避策：なし」. */
const FIELD_NO =
  /^\s*[:=]\s*(?:none|no|nothing|n\/?a|not|nil|-|なし|無し|無|ない|ありません|ございません|該当なし)(?![a-zA-Z])/i;
const FIELD_OPEN =
  /^\s*[:=]\s*(?:unknown|unclear|tbd|tbc|\?|checking|under investigation|不明|未確認|確認中|調査中)/i;

const JA_CONTRAST =
  /(?:ですが|ますが|たが|だが|るが|いが|んが|ものの|しかし|一方|けれど|けど|ただし|(?<!今の)ところ)[、,]?/u;
const JA_NOUNS_ONLY = /^(?:や|および|及び|と|・|も|または|、|,|並びに)?[\u30a0-\u30ff\u4e00-\u9fffA-Za-z]*$/u;
const JA_HEDGE =
  /(?:可能性|恐れ|おそれ|疑い|懸念|かもしれ(?:ない|ません)|かも|か(?:どうか)?(?:を)?(?:確認|調査|不明|わから|分から)|(?:ない|有無|いない|ません)(?:か|が|の)?(?:を)?(?:確認|調査|点検)|未確認|推測)/u;
/**
 * A negation that belongs to the expression: only particles, adverbs of time and words like "report" stand between.
 * Otherwise 「エラーでログインできない」 would deny the error.
 */
const JA_NEGATION = new RegExp(
  [
    '^(?:や|および|及び|と|・|も|または|、|,|並びに|など|等|[\\u30a0-\\u30ff\\u4e00-\\u9fffA-Za-z])*?',
    '(?:の)?(?:報告|発生|影響|兆候|形跡|事実|痕跡|申告|問題)?(?:について)?(?:は|も|が|で|では|とは|に)*',
    '(?:一切|まだ|現時点で(?:は)?|現在(?:は)?|今のところ|特に|全く|、)*',
    '(?:な(?:い|く|かった|し)|無(?:い|し|く)|ありません|ございません|おりません|いません|いない|否定|除外|解消|免れ|起きて(?:いない|いません|おりません)',
    '|(?:確認|発生|検知|報告|観測|見つか|把握|認め|見ら|み[らう]|生じ)(?:は|も)?(?:って|れて|られて|されて|できて|して|て|され|できま|でき|せ|れ|られ)?(?:いない|いません|おりません|おらず|いず|ません|せん|ない|ず|なし))',
  ].join(''),
  'u',
);
const JA_HEDGE_DENIED =
  /(?:可能性|恐れ|おそれ|疑い|懸念)(?:は|も|が)?(?:ない|ありません|ございません|低い|なし|否定)/u;

/**
 * Whether the words around an expression assert it, leave it open, or rule it out.
 * English negates before ("no data loss") or right after ("data loss was ruled out"); Japanese negates at the end of the
 * clause (「データ消失は確認されていません」), and a list shares its predicate (「消失、漏えいはない」).
 *
 * @param start offset of the expression in the sentence
 * @param end offset after it
 */
export function polarityOf(sentence: string, start: number, end: number): Polarity {
  const after = sentence.slice(end);
  if (FIELD_NO.test(after)) return 'denied';
  if (FIELD_OPEN.test(after)) return 'possible';
  return isJapanese(sentence)
    ? japanesePolarity(after)
    : englishPolarity(sentence.slice(0, start), after, sentence.slice(start, end));
}

function englishPolarity(before: string, after: string, expression: string): Polarity {
  const clauseBefore = lastClause(before);
  const clauseAfter = firstClause(after);
  const near = clauseBefore.trim().split(/\s+/).slice(-REACH_WORDS).join(' ');
  const negator = NEGATES_ITSELF.test(expression) ? null : NEGATORS.exec(near);
  if (negator && !isCutOff(near.slice(negator.index + negator[0].length), expression)) return 'denied';
  if (NEGATED_AFTERWARDS.test(clauseAfter)) return 'denied';
  if (HEDGES.test(near) || /^[^,]{0,40}\?\s*$/.test(clauseAfter)) return 'possible';
  return /^ (?:is|are|was|seems?|looks?) (?:possible|suspected|unclear|likely|not (?:known|clear|confirmed))/i.test(
    clauseAfter,
  )
    ? 'possible'
    : 'asserted';
}

function lastClause(text: string): string {
  let from = 0;
  for (const found of text.matchAll(CONTRAST)) from = found.index + found[0].length;
  return text.slice(from);
}

function firstClause(text: string): string {
  const boundary = text.search(new RegExp(CONTRAST.source, 'i'));
  return boundary < 0 ? text : text.slice(0, boundary);
}

/** "no workaround, payments are down": the comma starts a new clause when what follows has its own verb. */
function isCutOff(between: string, expression: string): boolean {
  return NEW_CLAUSE.test(between) && FINITE_VERB.test(`${between} ${expression}`);
}

function japanesePolarity(after: string): Polarity {
  // The one noun of such lists that is written with kana; as kanji it is seen to be a noun.
  const clause = japaneseClause(after.replaceAll('漏えい', '漏洩'));
  if (JA_HEDGE_DENIED.test(clause)) return 'denied';
  if (JA_HEDGE.test(clause) || /か[??]?$/u.test(clause.replace(/[。!]$/u, ''))) return 'possible';
  return JA_NEGATION.test(clause) ? 'denied' : 'asserted';
}

/** "Not affected" takes a count or a scope back; other negations in the sentence speak of something else. */
const UNAFFECTED =
  /\b(?:not|n['’]t) (?:been )?(?:affect(?:ed)?|impact(?:ed)?)\b|\bunaffected\b|影響(?:は|が|も)?(?:な|ありません|ございません|出てい(?:ない|ません)|受けてい(?:ない|ません))/i;

/** How a count ("37 users") or a scope ("some customers") is meant. */
export function scopePolarityOf(sentence: string, start: number, end: number): Polarity {
  if (UNAFFECTED.test(sentence)) return 'denied';
  return polarityOf(sentence, start, end) === 'possible' ? 'possible' : 'asserted';
}

/** The rest of the clause that carries the predicate: a run of nouns before a comma shares the predicate after it. */
function japaneseClause(after: string): string {
  const untilContrast = after.split(JA_CONTRAST)[0] ?? '';
  const parts = untilContrast.split(/[、,]/u);
  let clause = '';
  for (const part of parts) {
    clause += part;
    if (!JA_NOUNS_ONLY.test(part)) break;
  }
  return clause;
}
