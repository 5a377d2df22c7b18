import { type Phrase, phrase } from '../../wording';
import type { Recovery } from '../impact/recovery';
import type { UpdateStage } from './update';

export const LINT_RULES = [
  'cause',
  'promise',
  'vague',
  'working-on-it',
  'blame',
  'no-next-update',
  'unverified-recovery',
] as const;
export type LintRule = (typeof LINT_RULES)[number];

export interface LintFinding {
  rule: LintRule;
  /** the words in question; absent where something is missing */
  quote?: string;
  advice: Phrase;
}

/** Words that customers should not read (practice, section E: wording bans), in English and Japanese. */
const BANNED: Record<Exclude<LintRule, 'no-next-update' | 'unverified-recovery'>, RegExp[]> = {
  cause: [
    /\b(?:probably|presumably|likely|possibly|suspect(?:ed|s)?|we (?:think|believe|assume)|(?:seems?|appears?) to|might be|may be)\b/i,
    /\b(?:caused by|because of|due to|root cause|as a result of)\b/i,
    /おそらく|恐らく|たぶん|と思われ|と考えられ|と見られ|とみられ|疑い|推測|原因(?:は|が|と)|に起因/,
  ],
  promise: [
    /\b(?:shortly|soon|any (?:minute|moment)|momentarily|in no time|asap|eta)\b/i,
    /\b(?:resolv|fix|restor|recover|back\b)[^.\n]{0,40}\b(?:within|in (?:about|around|a few|the next|\d+))\b/i,
    /まもなく|間もなく|もうすぐ|すぐに(?:復旧|解消|解決)|近いうち|(?:復旧|解消|解決|回復)[^。\n]{0,12}(?:見込|予定|見通し)/,
  ],
  vague: [
    /\b(?:some|certain|several|various|a (?:few|number of|small number of|subset of|handful of)) (?:of our )?(?:users?|customers?|people|accounts?|services?|issues?|problems?)\b/i,
    /\b(?:an?|the) (?:issue|problem|incident) (?:with|affecting|impacting)\b/i,
    /一部の(?:お客様|ユーザー|利用者|方|サービス|機能)|何らかの|なんらかの|一定数の/,
  ],
  'working-on-it': [
    /\b(?:work(?:ing)? on (?:it|this|a fix|the (?:issue|problem))|we(?:'re|’re| are) on it|looking into (?:it|this))\b/i,
    /鋭意|対応中です|対応しております|対応を進めて/,
  ],
  blame: [
    /\b(?:AWS|Amazon|Azure|Google|Microsoft|Cloudflare|Okta|third[- ]part(?:y|ies)|upstream|vendors?|suppliers?|(?:our|hosting|cloud|network|payment) providers?)\b/i,
    /(?:ベンダー|委託先|取引先|他社|外部(?:の)?(?:サービス|事業者|業者))/,
  ],
};

const NEXT_UPDATE = [
  /\bnext (?:update|message|word)\b[^\n]*\d{1,2}[:.h]\d{2}/i,
  /次(?:回|の)[^\n]*\d{1,2}(?:[:：]\d{2}|時)/,
];
const RECOVERED = [
  /\b(?:back up|back to normal|back online|restored|resolved|fully recovered|works? (?:as usual|normally|again))\b/i,
  /復旧(?:しました|いたしました|済)|解消(?:しました|しています|いたしました)|正常に戻|通常どおりご利用いただけます/,
];

/**
 * What a text for customers should not say, or lacks: advice for the person who confirms it, which blocks nothing.
 * @param recovery what was measured last; absent when nothing was
 */
export function lintCustomerText(
  text: string,
  { stage, recovery }: { stage: UpdateStage; recovery?: Recovery['verdict'] },
): LintFinding[] {
  const findings: LintFinding[] = [];
  const rules = Object.keys(BANNED) as (keyof typeof BANNED)[];
  for (const rule of rules) {
    const quote = firstOf(BANNED[rule], text);
    if (quote) findings.push({ rule, quote, advice: phrase(`communication.lint.${rule}`, { quote }) });
  }
  if (stage !== 'resolved' && !NEXT_UPDATE.some((expression) => expression.test(text))) {
    findings.push({ rule: 'no-next-update', advice: phrase('communication.lint.no-next-update') });
  }
  const quote = recovery === 'recovered' ? undefined : firstOf(RECOVERED, text);
  if (quote) {
    const advice = phrase('communication.lint.unverified-recovery', { quote });
    findings.push({ rule: 'unverified-recovery', quote, advice });
  }
  return findings;
}

function firstOf(expressions: readonly RegExp[], text: string): string | undefined {
  for (const expression of expressions) {
    const found = expression.exec(text)?.[0].trim();
    if (found) return found;
  }
  return undefined;
}
