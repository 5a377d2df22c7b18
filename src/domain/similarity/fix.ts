import type { SimilarIncident } from './similar-incident';

/** What a past ticket says about its end. */
export interface ResolvedTicket {
  resolvedAt?: string;
  resolution?: string;
  /** oldest first */
  comments: readonly { createdAt: string; text: string }[];
  /** the mitigation as its postmortem words it */
  postmortemMitigation?: string | undefined;
}

/** Resolutions that say that there was nothing to fix, or that nobody would. */
const DISMISSED =
  /won'?t|cannot|can'?t|invalid|incomplete|\bnot\b|notabug|works ?for ?me|declined|abandoned|却下|再現(?:しない|せず|不可)|対応しない|不要/i;

/** What an action taken looks like in words. */
export const ACTION =
  /roll(?:ed|ing)? ?back|revert|restart|reboot|fail(?:ed)? ?over|scal(?:ed|ing) (?:up|out)|increas|rais(?:ed|ing)|disabl|enabl|patch|deploy|hotfix|fix(?:ed)?\b|mitigat|resolv|root cause|purg|flush|rotat|renew|drain|block(?:ed)?\b|upgrad|downgrad|cleared|switched|restor|ロールバック|切り戻し|再起動|復旧|修正|解消|対応(?:済|しました|完了)|無効化|有効化|増強|拡張|切り替え|更新しました|フェイルオーバー|暫定対応|原因/i;
const QUESTION = /[?？]\s*$/;
/** A closing comment is written around the resolution. */
const AROUND_MS = 48 * 3_600_000;
const MOST_CHARACTERS = 400;

/** Whether a resolution's name says that nothing was done, e.g. `Won't do`. A duplicate is not: another ticket was fixed. */
export function wasDismissed(resolution: string | undefined): boolean {
  return resolution !== undefined && DISMISSED.test(resolution);
}

/**
 * What fixed a past incident, in the ticket's own words: the postmortem's mitigation, else the comment that tells of an
 * action closest to the resolution, else the resolution's name. Nothing when the ticket is not resolved.
 * @param sameEvent tickets known to tell of the same event, closest first: one of them speaks where the ticket itself has
 * nothing but a resolution's name, and is named with its words
 */
export function explainFix(
  ticket: ResolvedTicket,
  sameEvent: readonly (ResolvedTicket & { key: string })[] = [],
): SimilarIncident['fix'] {
  const own = fixInWords(ticket);
  if (own) return own;
  for (const other of sameEvent) {
    const told = fixInWords(other);
    if (told) return { ...told, key: other.key };
  }
  if (ticket.resolvedAt === undefined || !ticket.resolution) return undefined;
  return { text: ticket.resolution, from: 'resolution' };
}

function fixInWords(ticket: ResolvedTicket): SimilarIncident['fix'] {
  const mitigation = ticket.postmortemMitigation?.trim();
  if (mitigation) return { text: shortened(mitigation), from: 'postmortem' };
  if (ticket.resolvedAt === undefined) return undefined;
  const closing = closingComment(ticket.comments, Date.parse(ticket.resolvedAt));
  return closing ? { text: shortened(closing), from: 'closing-comment' } : undefined;
}

function closingComment(comments: ResolvedTicket['comments'], resolvedMs: number): string | undefined {
  return comments
    .map(({ createdAt, text }) => ({
      text: text.trim(),
      distanceMs: Math.abs(Date.parse(createdAt) - resolvedMs),
    }))
    .filter(({ text, distanceMs }) => distanceMs <= AROUND_MS && ACTION.test(text) && !QUESTION.test(text))
    .sort((a, b) => a.distanceMs - b.distanceMs)[0]?.text;
}

/** The first sentences that tell of an action, whole, up to the length a list has room for. */
function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const sentences = text.match(/[^.!。！\n]+(?:[.!。！](?=\s|$|[^\w])|\n|$)/gu) ?? [text];
  const from = Math.max(
    0,
    sentences.findIndex((sentence) => ACTION.test(sentence)),
  );
  let kept = '';
  for (const sentence of sentences.slice(from)) {
    if (kept.length + sentence.length > MOST_CHARACTERS) break;
    kept += sentence;
  }
  return (kept || (sentences[from] ?? text).slice(0, MOST_CHARACTERS)).trim().concat(' …');
}
