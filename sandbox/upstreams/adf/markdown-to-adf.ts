import type { AdfDocument, AdfNode } from './document';
import { inlineNodes, type MentionName } from './inline-markdown';

/** Turns the lines from `start` into one block; `next` is the first line it did not use. */
interface BlockRule {
  starts(line: string): boolean;
  read(lines: readonly string[], start: number, mentionName: MentionName): { node: AdfNode; next: number };
}

/**
 * Turns the Markdown subset that the world's texts are written in into an ADF document.
 *
 * Blocks: paragraphs, `# ` to `###### ` headings, `- ` and `1. ` lists, ``` fences, `> ` quotes, `| ` tables with a
 * header row, `:::info` (note, success, warning, error) panels closed by `:::`, `---` rules. A line end inside a
 * paragraph is a line break, so that logs and plain tickets keep their lines. Inline: see `inlineNodes`.
 *
 * @param mentionName the name shown for `@accountId`; the account id itself when absent
 */
export function markdownToAdf(
  markdown: string,
  mentionName: MentionName = (accountId) => accountId,
): AdfDocument {
  return {
    version: 1,
    type: 'doc',
    content: blocks(markdown.replace(/\r\n?/g, '\n').split('\n'), mentionName),
  };
}

function blocks(lines: readonly string[], mentionName: MentionName): AdfNode[] {
  const nodes: AdfNode[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    const rule = RULES.find((each) => each.starts(line)) ?? paragraph;
    const { node, next } = rule.read(lines, at, mentionName);
    nodes.push(node);
    at = next;
  }
  return nodes;
}

/** The lines from `start` on that `belongs` accepts. */
function run(lines: readonly string[], start: number, belongs: (line: string) => boolean): string[] {
  let end = start;
  while (end < lines.length && belongs(lines[end] ?? '')) end += 1;
  return lines.slice(start, end);
}

const withContent = (type: string, content: AdfNode[], attrs?: Record<string, unknown>): AdfNode => ({
  type,
  ...(attrs && { attrs }),
  content,
});

const paragraph: BlockRule = {
  starts: () => true,
  read(lines, start, mentionName) {
    const rest = run(
      lines,
      start + 1,
      (line) => line.trim() !== '' && !RULES.some((rule) => rule.starts(line)),
    );
    const text = [lines[start] ?? '', ...rest].join('\n');
    return { node: withContent('paragraph', inlineNodes(text, mentionName)), next: start + 1 + rest.length };
  },
};

const heading: BlockRule = {
  starts: (line) => /^#{1,6} \S/.test(line),
  read(lines, start, mentionName) {
    const [, hashes = '#', text = ''] = /^(#+) (.*)$/.exec(lines[start] ?? '') ?? [];
    const node = withContent('heading', inlineNodes(text.trim(), mentionName), { level: hashes.length });
    return { node, next: start + 1 };
  },
};

const rule: BlockRule = {
  starts: (line) => /^---+\s*$/.test(line),
  read: (_lines, start) => ({ node: { type: 'rule' }, next: start + 1 }),
};

const fence: BlockRule = {
  starts: (line) => line.startsWith('```'),
  read(lines, start) {
    const language = (lines[start] ?? '').slice(3).trim();
    const code = run(lines, start + 1, (line) => !line.startsWith('```'));
    const text = code.join('\n');
    const node: AdfNode = {
      type: 'codeBlock',
      ...(language && { attrs: { language } }),
      content: text ? [{ type: 'text', text }] : [],
    };
    return { node, next: start + code.length + 2 };
  },
};

const quote: BlockRule = {
  starts: (line) => /^>( |$)/.test(line),
  read(lines, start, mentionName) {
    const quoted = run(lines, start, quote.starts);
    const inner = blocks(
      quoted.map((line) => line.replace(/^> ?/, '')),
      mentionName,
    );
    const content = inner.length > 0 ? inner : [withContent('paragraph', [])];
    return { node: withContent('blockquote', content), next: start + quoted.length };
  },
};

const panel: BlockRule = {
  starts: (line) => /^:::(info|note|success|warning|error)\s*$/.test(line),
  read(lines, start, mentionName) {
    const panelType = (lines[start] ?? '').slice(3).trim();
    const inside = run(lines, start + 1, (line) => line.trim() !== ':::');
    const inner = blocks(inside, mentionName);
    const content = inner.length > 0 ? inner : [withContent('paragraph', [])];
    return { node: withContent('panel', content, { panelType }), next: start + inside.length + 2 };
  },
};

const table: BlockRule = {
  starts: (line) => /^\|.*\|\s*$/.test(line),
  read(lines, start, mentionName) {
    const rows = run(lines, start, table.starts);
    const isSeparator = (line: string) => /^\|[\s:|-]+\|\s*$/.test(line) && line.includes('-');
    const hasHeader = isSeparator(rows[1] ?? '');
    const content = rows
      .filter((line) => !isSeparator(line))
      .map((line, index) => {
        const cellType = hasHeader && index === 0 ? 'tableHeader' : 'tableCell';
        return withContent(
          'tableRow',
          cells(line).map((cell) =>
            withContent(cellType, [withContent('paragraph', inlineNodes(cell, mentionName))]),
          ),
        );
      });
    return { node: withContent('table', content), next: start + rows.length };
  },
};

const cells = (line: string) =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\\|/g, '|'));

function listRule(type: 'bulletList' | 'orderedList', marker: RegExp): BlockRule {
  const belongs = (line: string) => marker.test(line) || /^ {2,}\S/.test(line);
  return {
    starts: (line) => marker.test(line),
    read(lines, start, mentionName) {
      const used = run(lines, start, belongs);
      const items: string[][] = [];
      for (const line of used) {
        if (marker.test(line)) items.push([line.replace(marker, '')]);
        else items.at(-1)?.push(line.replace(/^ {2,3}/, ''));
      }
      const content = items.map((item) => {
        const inner = blocks(item, mentionName);
        return withContent('listItem', inner.length > 0 ? inner : [withContent('paragraph', [])]);
      });
      return { node: withContent(type, content), next: start + used.length };
    },
  };
}

const RULES: readonly BlockRule[] = [
  heading,
  rule,
  fence,
  quote,
  panel,
  table,
  listRule('bulletList', /^[-*] /),
  listRule('orderedList', /^\d+\. /),
];
