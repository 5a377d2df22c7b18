import type { AdfNode } from './document';

/** The name shown for a mentioned account id. */
export type MentionName = (accountId: string) => string;

const ACCOUNT_ID = String.raw`\d{6}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24}`;
const INLINE = new RegExp(
  [
    '`(?<code>[^`\n]+)`',
    String.raw`\[(?<label>[^\]\n]+)\]\((?<target>https?://[^\s)]+)\)`,
    String.raw`\*\*(?<strong>[^*\n]+)\*\*`,
    `@(?<mention>${ACCOUNT_ID})`,
    String.raw`(?<url>https?://[^\s<>()]*[^\s<>().,;:!?'"。、」）])`,
    '(?<lineEnd>\n)',
  ].join('|'),
  'gu',
);

/**
 * The inline nodes of a text: `code`, `[label](https://…)`, `**strong**`, `@accountId`, bare addresses, line ends.
 * Everything else stays text, so that logs with stray asterisks or brackets come through unchanged.
 */
export function inlineNodes(text: string, mentionName: MentionName): AdfNode[] {
  const nodes: AdfNode[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    pushText(nodes, text.slice(end, match.index));
    nodes.push(inlineNode(match.groups ?? {}, mentionName));
    end = match.index + match[0].length;
  }
  pushText(nodes, text.slice(end));
  return nodes;
}

function pushText(nodes: AdfNode[], text: string): void {
  if (text !== '') nodes.push({ type: 'text', text });
}

function inlineNode(
  groups: Partial<Record<'code' | 'label' | 'target' | 'strong' | 'mention' | 'url', string>>,
  mentionName: MentionName,
): AdfNode {
  const { code, label, target, strong, mention, url } = groups;
  if (code) return { type: 'text', text: code, marks: [{ type: 'code' }] };
  if (label && target)
    return { type: 'text', text: label, marks: [{ type: 'link', attrs: { href: target } }] };
  if (strong) return { type: 'text', text: strong, marks: [{ type: 'strong' }] };
  if (mention) return { type: 'mention', attrs: { id: mention, text: `@${mentionName(mention)}` } };
  if (url) return { type: 'text', text: url, marks: [{ type: 'link', attrs: { href: url } }] };
  return { type: 'hardBreak' };
}
