import type { AdfDocument, AdfNode } from './document';
import { inlineNodes, type MentionName } from './inline-markdown';

/** What may stand where: ADF allows fewer blocks in panels, quotes and lists than in the document. */
interface Place {
  rules: readonly BlockRule[];
  mentionName: MentionName;
}

/** Turns the lines from `start` into one block; `next` is the first line it did not use. */
interface BlockRule {
  starts(line: string): boolean;
  read(lines: readonly string[], start: number, place: Place): { node: AdfNode; next: number };
}

/**
 * Turns the Markdown subset that the world's texts are written in into an ADF document.
 *
 * Blocks: paragraphs, `# ` to `###### ` headings, `- ` and `1. ` lists (indented lines belong to the item), ``` fences,
 * `> ` quotes, `| ` tables with a header row where a `|---|` row follows, `:::info` (note, success, warning, error)
 * panels closed by `:::`, `---` rules. A line end inside a paragraph is a line break, so that logs and plain tickets
 * keep their lines; what ADF does not allow at a place stays text. Inline: see `inlineNodes`.
 *
 * @param mentionName the name shown for `@accountId`; the account id itself when absent
 */
export function markdownToAdf(
  markdown: string,
  mentionName: MentionName = (accountId) => accountId,
): AdfDocument {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
  return { version: 1, type: 'doc', content: blocks(lines, { rules: ANYWHERE, mentionName }) };
}

function blocks(lines: readonly string[], place: Place): AdfNode[] {
  const nodes: AdfNode[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    const rule = place.rules.find((each) => each.starts(line)) ?? paragraph;
    const { node, next } = rule.read(lines, at, place);
    nodes.push(node);
    at = next;
  }
  return nodes;
}

/** The blocks of a container, which must not be empty. */
function filled(lines: readonly string[], place: Place): AdfNode[] {
  const content = blocks(lines, place);
  return content.length > 0 ? content : [withContent('paragraph', [])];
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
  read(lines, start, { rules, mentionName }) {
    const belongs = (line: string) => line.trim() !== '' && !rules.some((rule) => rule.starts(line));
    const rest = run(lines, start + 1, belongs);
    const text = [lines[start] ?? '', ...rest].join('\n');
    return { node: withContent('paragraph', inlineNodes(text, mentionName)), next: start + 1 + rest.length };
  },
};

const heading: BlockRule = {
  starts: (line) => /^#{1,6} \S/.test(line),
  read(lines, start, { mentionName }) {
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
    const content: AdfNode[] = text ? [{ type: 'text', text }] : [];
    return {
      node: withContent('codeBlock', content, language ? { language } : undefined),
      next: start + code.length + 2,
    };
  },
};

const quote: BlockRule = {
  starts: (line) => /^>( |$)/.test(line),
  read(lines, start, place) {
    const quoted = run(lines, start, quote.starts);
    const inside = quoted.map((line) => line.replace(/^> ?/, ''));
    const content = filled(inside, { ...place, rules: IN_QUOTE });
    return { node: withContent('blockquote', content), next: start + quoted.length };
  },
};

const panel: BlockRule = {
  starts: (line) => /^:::(info|note|success|warning|error)\s*$/.test(line),
  read(lines, start, place) {
    const panelType = (lines[start] ?? '').slice(3).trim();
    const inside = run(lines, start + 1, (line) => line.trim() !== ':::');
    const content = filled(inside, { ...place, rules: IN_PANEL });
    return { node: withContent('panel', content, { panelType }), next: start + inside.length + 2 };
  },
};

const table: BlockRule = {
  starts: (line) => /^\|.*\|\s*$/.test(line),
  read(lines, start, { mentionName }) {
    const rows = run(lines, start, table.starts);
    const hasHeader = /^\|[\s:|-]*-[\s:|-]*\|\s*$/.test(rows[1] ?? '');
    const content = rows
      .filter((_line, index) => !(hasHeader && index === 1))
      .map((line, index) => {
        const cellType = hasHeader && index === 0 ? 'tableHeader' : 'tableCell';
        const texts = cells(line).map((cell) => withContent('paragraph', inlineNodes(cell, mentionName)));
        return withContent(
          'tableRow',
          texts.map((text) => withContent(cellType, [text])),
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
    read(lines, start, place) {
      const used = run(lines, start, belongs);
      const items: string[][] = [];
      for (const line of used) {
        if (marker.test(line)) items.push([line.replace(marker, '')]);
        else items.at(-1)?.push(line.replace(/^ {2,3}/, ''));
      }
      const inside: Place = { ...place, rules: IN_LIST };
      const content = items.map((item) => {
        const { node, next } = paragraph.read(item, 0, inside);
        return withContent('listItem', [node, ...blocks(item.slice(next), inside)]);
      });
      return { node: withContent(type, content), next: start + used.length };
    },
  };
}

const bullets = listRule('bulletList', /^[-*] /);
const numbers = listRule('orderedList', /^\d+\. /);

const IN_LIST: readonly BlockRule[] = [fence, bullets, numbers];
const IN_QUOTE: readonly BlockRule[] = [fence, bullets, numbers];
const IN_PANEL: readonly BlockRule[] = [heading, rule, fence, bullets, numbers];
const ANYWHERE: readonly BlockRule[] = [...IN_PANEL, quote, panel, table];
