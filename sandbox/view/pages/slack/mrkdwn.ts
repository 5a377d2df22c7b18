/** A run of a message's text, ready to be drawn. */
export type MrkdwnSpan =
  | { kind: 'text' | 'bold' | 'italic' | 'strike' | 'code' | 'fence'; text: string }
  | { kind: 'link'; href: string; text: string }
  | { kind: 'user' | 'channel' | 'special'; id: string; text: string };

const token =
  /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(?<![\p{L}\p{N}])\*([^*\n]+)\*(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_([^_\n]+)_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])~([^~\n]+)~(?![\p{L}\p{N}])/gu;

/**
 * Reads Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text). Formats do not nest here; `&amp;`,
 * `&lt;` and `&gt;` are read back.
 */
export function readMrkdwn(text: string): MrkdwnSpan[] {
  const spans: MrkdwnSpan[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    if (match.index > end) spans.push({ kind: 'text', text: plain(text.slice(end, match.index)) });
    spans.push(readToken(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) spans.push({ kind: 'text', text: plain(text.slice(end)) });
  return spans;
}

function readToken([, fence, code, reference, bold, italic, strike]: RegExpExecArray): MrkdwnSpan {
  if (reference !== undefined) return readReference(reference);
  if (fence !== undefined) return { kind: 'fence', text: plain(fence.trim()) };
  if (code !== undefined) return { kind: 'code', text: plain(code) };
  if (bold !== undefined) return { kind: 'bold', text: plain(bold) };
  if (italic !== undefined) return { kind: 'italic', text: plain(italic) };
  return { kind: 'strike', text: plain(strike ?? '') };
}

function readReference(reference: string): MrkdwnSpan {
  const [target = '', label] = reference.split('|', 2);
  const text = label === undefined ? undefined : plain(label);
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), text: text ?? target };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), text: text ?? target };
  if (target.startsWith('!'))
    return { kind: 'special', id: target.slice(1), text: text ?? `@${target.slice(1)}` };
  return { kind: 'link', href: plain(target), text: text ?? plain(target) };
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
