import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adfToText } from '../../../sandbox/upstreams/adf/adf-to-text';
import { markdownToAdf } from '../../../sandbox/upstreams/adf/markdown-to-adf';
import { isAdfDocument } from '../../../sandbox/upstreams/adf/validate-adf';

const MENTION = '712020:0a11ce00-0000-4000-8000-000000000002';

const SAMPLE = `# What happened

Sign-in took **20 seconds**, see \`auth.log\` and [the graph](https://graphs.example/a?b=1).
@${MENTION} looked at https://status.example/x.

- Tokyo
- Berlin
  second line
1. first
2. second

\`\`\`json
{"a": 1}

{"b": 2}
\`\`\`

> We cannot sign in
> at all

| Time | Users |
| --- | --- |
| 08:31 | 120 |

:::warning
Do not restart.
:::

---
End`;

const types = (markdown: string) => markdownToAdf(markdown).content.map(({ type }) => type);

it('turns each kind of block into its node', () => {
  expect(types(SAMPLE)).toEqual([
    'heading',
    'paragraph',
    'bulletList',
    'orderedList',
    'codeBlock',
    'blockquote',
    'table',
    'panel',
    'rule',
    'paragraph',
  ]);
});

it('keeps every word on the way to ADF and back', () => {
  expect(adfToText(markdownToAdf(SAMPLE, () => 'Mika'))).toBe(`What happened
Sign-in took 20 seconds, see auth.log and the graph.
@Mika looked at https://status.example/x.
- Tokyo
- Berlin
  second line
1. first
2. second
{"a": 1}

{"b": 2}
We cannot sign in
at all
Time | Users
08:31 | 120
Do not restart.
---
End`);
});

it('makes inline nodes of code, emphasis, links, mentions and line ends', () => {
  const [paragraph] = markdownToAdf(`a \`b\` **c** @${MENTION}\nd`, () => 'Mika').content;
  expect(paragraph?.content).toEqual([
    { type: 'text', text: 'a ' },
    { type: 'text', text: 'b', marks: [{ type: 'code' }] },
    { type: 'text', text: ' ' },
    { type: 'text', text: 'c', marks: [{ type: 'strong' }] },
    { type: 'text', text: ' ' },
    { type: 'mention', attrs: { id: MENTION, text: '@Mika' } },
    { type: 'hardBreak' },
    { type: 'text', text: 'd' },
  ]);
});

it('marks header cells only where a separator row follows', () => {
  const cellTypes = (markdown: string) =>
    markdownToAdf(markdown).content[0]?.content?.map((row) => row.content?.[0]?.type);
  expect(cellTypes('| a |\n| --- |\n| b |')).toEqual(['tableHeader', 'tableCell']);
  expect(cellTypes('| a |\n| b |')).toEqual(['tableCell', 'tableCell']);
});

it('makes a valid document of any text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '- ',
      '- a',
      '1. b',
      '> ',
      '> q',
      '| a | b |',
      '|',
      '|---|',
      ':::info',
      ':::',
      '```',
      '# h',
      '---',
      '  x',
      '',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      expect(isAdfDocument(markdownToAdf(lines.join('\n')))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['a string', 'text'],
  ['another version', { version: 2, type: 'doc', content: [] }],
  ['no content', { version: 1, type: 'doc' }],
  [
    'an empty text node',
    { version: 1, type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] },
  ],
  ['text outside a paragraph', { version: 1, type: 'doc', content: [{ type: 'text', text: 'a' }] }],
  ['an unknown node', { version: 1, type: 'doc', content: [{ type: 'marquee' }] }],
  ['a heading without level', { version: 1, type: 'doc', content: [{ type: 'heading', content: [] }] }],
  [
    'a date that is no number',
    {
      version: 1,
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'date', attrs: { timestamp: '2026-11-27' } }] }],
    },
  ],
  [
    'a heading of level 7',
    { version: 1, type: 'doc', content: [{ type: 'heading', attrs: { level: 7 }, content: [] }] },
  ],
  [
    'a list without items',
    { version: 1, type: 'doc', content: [{ type: 'bulletList', content: [{ type: 'paragraph' }] }] },
  ],
])('refuses %s as ADF', (_what, value) => {
  expect(isAdfDocument(value)).toBe(false);
});

it('reads a date as its day, and whatever is no date as nothing', () => {
  const dated = (timestamp: unknown) => adfToText({ type: 'date', attrs: { timestamp } });
  expect(dated('1795737600000')).toBe('2026-11-27');
  expect(['2026-11-27', '9e99', null, undefined].map(dated)).toEqual(['', '', '', '']);
});
