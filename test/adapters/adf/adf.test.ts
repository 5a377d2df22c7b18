import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainTextOf, richTextOf } from '../../../src/adapters/adf/adf-to-rich-text';
import { adfOf, adfOfText } from '../../../src/adapters/adf/rich-text-to-adf';
import { type Block, type Inline, plainText } from '../../../src/domain/communication/rich-text';
import { contractsFolder } from '../../contract/openapi-judge';
import { anyText } from '../hostile-text';

const schemaFile = path.join(contractsFolder(), 'adf-schema.2025-01-27.json');
const available = existsSync(schemaFile);

const inline: fc.Arbitrary<Inline> = fc.record(
  {
    text: anyText,
    strong: fc.boolean(),
    emphasis: fc.boolean(),
    code: fc.boolean(),
    href: fc.oneof(fc.webUrl(), anyText),
  },
  { requiredKeys: ['text'] },
);
const content = fc.array(inline, { maxLength: 3 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), text: anyText }),
  fc.record({ kind: fc.constant('paragraph' as const), content }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(content, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('panel' as const),
    tone: fc.constantFrom('info', 'note', 'warning', 'success', 'error'),
    content,
  }),
  fc.record({
    kind: fc.constant('table' as const),
    header: fc.array(anyText, { maxLength: 3 }),
    rows: fc.array(fc.array(content, { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('code' as const), text: anyText }),
  fc.constant({ kind: 'rule' as const }),
);
const document = fc.array(block, { maxLength: 6 });

it.skipIf(!available)(
  'writes documents that the ADF schema accepts (needs the specifications, see KAJI_SHARED)',
  () => {
    // The schema says draft-04 and uses nothing that later drafts read differently.
    const { $schema: _, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
    const validate = new Ajv({ strict: false }).compile(schema);
    fc.assert(
      fc.property(document, (richText) => {
        const isValid = validate(JSON.parse(JSON.stringify(adfOf(richText))));
        expect(validate.errors ?? []).toEqual([]);
        expect(isValid).toBe(true);
      }),
    );
  },
);

it('turns words into text nodes alone, whatever they say', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const nodes = adfOf([{ kind: 'paragraph', content: [{ text }] }]).content[0]?.content ?? [];
      expect(nodes.every(({ type }) => type === 'text' || type === 'hardBreak')).toBe(true);
      const words = nodes.map((node) => (node.type === 'hardBreak' ? '\n' : node.text)).join('');
      expect(words).toBe(text.replace(/\r\n?/g, '\n'));
    }),
  );
});

it('makes links of web addresses only', () => {
  const marks = (href: string) =>
    adfOf([{ kind: 'paragraph', content: [{ text: 'x', href }] }]).content[0]?.content?.[0]?.marks;
  expect(marks('https://site.example/browse/OPS-1')).toEqual([
    { type: 'link', attrs: { href: 'https://site.example/browse/OPS-1' } },
  ]);
  expect(marks('javascript:alert(1)')).toBeUndefined();
});

it('reads back what it wrote', () => {
  const richText: Block[] = [
    { kind: 'heading', level: 2, text: 'What happened' },
    {
      kind: 'paragraph',
      content: [{ text: 'Logins ' }, { text: 'slow', strong: true }, { text: '\nfor all' }],
    },
    { kind: 'panel', tone: 'warning', content: [{ text: 'Do not restart.' }] },
    { kind: 'list', ordered: true, items: [[{ text: 'first' }], [{ text: 'second', code: true }]] },
    { kind: 'table', header: ['at', 'what'], rows: [[[{ text: '08:31' }], [{ text: 'deployed' }]]] },
    { kind: 'code', text: 'a\nb' },
    { kind: 'rule' },
  ];
  expect(plainText(richTextOf(adfOf(richText)))).toBe(plainText(richText));
  expect(richTextOf(adfOf(richText)).map(({ kind }) => kind)).toEqual(richText.map(({ kind }) => kind));
});

it('reads what people and agents put into a ticket', () => {
  const paragraph = (...nodes: unknown[]) => ({ type: 'paragraph', content: nodes });
  const text = (value: string) => ({ type: 'text', text: value });
  const item = (...nodes: unknown[]) => ({ type: 'listItem', content: nodes });
  expect(
    plainTextOf({
      version: 1,
      type: 'doc',
      content: [
        paragraph(
          { type: 'mention', attrs: { id: '1', text: '@Mika' } },
          text(' says: '),
          { type: 'hardBreak' },
          text('slow since '),
          { type: 'date', attrs: { timestamp: '1763596800000' } },
          { type: 'emoji', attrs: { shortName: ':fire:' } },
        ),
        {
          type: 'panel',
          attrs: { panelType: 'info' },
          content: [
            paragraph(text('First')),
            { type: 'bulletList', content: [item(paragraph(text('then')))] },
          ],
        },
        {
          type: 'bulletList',
          content: [
            item(paragraph(text('outer')), {
              type: 'orderedList',
              content: [item(paragraph(text('inner')))],
            }),
          ],
        },
        {
          type: 'expand',
          attrs: { title: 'Log' },
          content: [{ type: 'codeBlock', content: [text('ERR\n42')] }],
        },
        { type: 'blockCard', attrs: { url: 'https://site.example/x' } },
      ],
    }),
  ).toBe(
    '@Mika says: \nslow since 2025-11-20:fire:\nFirst\n- then\n- outer\n- inner\nLog\nERR\n42\nhttps://site.example/x',
  );
});

it('survives documents that are none', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(typeof plainTextOf(value)).toBe('string');
    }),
  );
});

it('reads a bounded part of a document that is too deep or too long', () => {
  const deep = Array.from({ length: 5_000 }).reduce<unknown>(
    (inner) => ({ type: 'blockquote', content: [inner] }),
    { type: 'paragraph', content: [{ type: 'text', text: 'bottom' }] },
  );
  expect(plainTextOf({ version: 1, type: 'doc', content: [deep] })).toBe('');
  const long = { type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(500_000) }] };
  expect(plainTextOf({ version: 1, type: 'doc', content: [long] })).toHaveLength(60_000);
});

it('keeps paragraphs and line breaks of a plain text', () => {
  expect(plainTextOf(adfOfText('Dear customers,\nlogins are slow.\n\nWe are on it.'))).toBe(
    'Dear customers,\nlogins are slow.\nWe are on it.',
  );
});

it('leaves out the headings of a template that nobody filled in', () => {
  const document = adfOf([
    { kind: 'heading', level: 2, text: 'What happened' },
    { kind: 'paragraph', content: [{ text: 'Logins are slow.' }] },
    { kind: 'heading', level: 2, text: 'Steps to reproduce' },
    { kind: 'heading', level: 2, text: 'Details' },
    { kind: 'heading', level: 3, text: 'Log' },
    { kind: 'code', text: 'ERR' },
    { kind: 'heading', level: 2, text: 'Attachments' },
  ]);
  expect(plainTextOf(document)).toBe('What happened\nLogins are slow.\nDetails\nLog\nERR');
});
