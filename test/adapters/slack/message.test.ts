import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutToLength } from '../../../src/adapters/rich-text/cut-to-length';
import { blocksOf } from '../../../src/adapters/slack/blocks';
import { channelNameOf, numberedName } from '../../../src/adapters/slack/channel-name';
import { escaped, mrkdwnOf } from '../../../src/adapters/slack/mrkdwn';
import { type Block, plainText } from '../../../src/domain/communication/rich-text';
import { anyText } from '../hostile-text';

const paragraph = (text: string, href?: string): Block => ({ kind: 'paragraph', content: [{ text, href }] });

it('makes a valid channel name of any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const name = channelNameOf(text);
      expect(name).toMatch(/^[a-z0-9_-]{1,80}$/);
      expect(name).toMatch(/[a-z0-9]/);
      expect(channelNameOf(text)).toBe(name);
      expect(numberedName(name, 5)).toMatch(/^[a-z0-9_-]{3,80}$/);
    }),
  );
});

it('keeps what can be kept of a name', () => {
  expect(channelNameOf('Inc OPS-142: Anmeldung träge & "langsam"')).toBe(
    'inc-ops-142-anmeldung-trage-langsam',
  );
  expect(channelNameOf('ログインが遅い')).toMatch(/^incident-[0-9a-f]{8}$/);
  expect(channelNameOf('ログインが遅い')).not.toBe(channelNameOf('請求が遅い'));
});

it('cuts a long name between words', () => {
  const summary = 'Logins very slow or failing since the deployment of auth-gateway 2026.11.3';
  expect(channelNameOf(`inc-OPS-20412-${summary}`)).toBe(
    'inc-ops-20412-logins-very-slow-or-failing-since-the-deployment-of-auth-gateway',
  );
  expect(channelNameOf('x'.repeat(100))).toBe('x'.repeat(80));
});

it('never lets a text become a mention, a link or a command', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const cooked = mrkdwnOf([paragraph(text)], 10_000);
      expect(cooked).not.toMatch(/[<>]/);
      expect(cooked.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')).toBe(text);
    }),
  );
});

it('writes links whose address and label cannot break out', () => {
  expect(mrkdwnOf([paragraph('a>b|c', 'https://site.example/?q=<x>|y')], 1_000)).toBe(
    '<https://site.example/?q=&lt;x&gt;%7Cy|a&gt;b¦c>',
  );
  expect(mrkdwnOf([paragraph('click', 'javascript:alert(1)')], 1_000)).toBe('click');
});

it('cuts a long text without breaking an entity or a link', () => {
  const text = mrkdwnOf([paragraph('&'.repeat(3_000))], 3_900);
  expect(text.length).toBeLessThanOrEqual(3_900);
  expect(text).toMatch(/^(?:&amp;)+…$/);
  const link = mrkdwnOf([paragraph('x'.repeat(3_890)), paragraph('label', 'https://site.example/')], 3_900);
  expect(link).toBe(`${'x'.repeat(3_890)}\n…`);
  expect(escaped('<!channel>')).toBe('&lt;!channel&gt;');
});

it('keeps to the limits of Block Kit, however long the document is', () => {
  const headings: Block[] = Array.from({ length: 80 }, (_, index) => ({
    kind: 'heading',
    level: 1,
    text: `${index} ${'h'.repeat(200)}`,
  }));
  const blocks = blocksOf(headings);
  expect(blocks).toHaveLength(50);
  expect(blocks.every((block) => block.type === 'header' && block.text.text.length === 150)).toBe(true);
});

it('shows everything but headings and rules in blocks that are not parsed', () => {
  const blocks = blocksOf([
    { kind: 'heading', level: 1, text: 'Update' },
    { kind: 'paragraph', content: [{ text: '*not bold* <!here>', strong: true }] },
    { kind: 'list', ordered: false, items: [[{ text: 'one' }], []] },
    { kind: 'table', header: ['a', 'b'], rows: [[[{ text: '1' }], [{ text: '2' }]]] },
    { kind: 'rule' },
    { kind: 'panel', tone: 'info', content: [{ text: 'site', href: 'https://site.example/' }] },
    { kind: 'paragraph', content: [] },
  ]);
  expect(blocks).toEqual([
    { type: 'header', text: { type: 'plain_text', text: 'Update', emoji: false } },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: '*not bold* <!here>', style: { bold: true } },
            { type: 'text', text: '\n' },
          ],
        },
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] }],
        },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a | b\n1 | 2' }] },
      ],
    },
    { type: 'divider' },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_quote',
          elements: [{ type: 'link', url: 'https://site.example/', text: 'site' }],
        },
      ],
    },
  ]);
});

it('cuts a document to a length, whole blocks first', () => {
  const document: Block[] = [
    paragraph('first'),
    { kind: 'list', ordered: false, items: [[{ text: 'a' }]] },
    paragraph('x'.repeat(100)),
    paragraph('last'),
  ];
  expect(plainText(cutToLength(document, 30))).toBe(`first\n- a\n${'x'.repeat(19)}…`);
  expect(cutToLength(document, 1_000)).toEqual(document);
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), fc.integer({ min: 2, max: 80 }), (texts, limit) => {
      expect(
        plainText(
          cutToLength(
            texts.map((text) => paragraph(text)),
            limit,
          ),
        ).length,
      ).toBeLessThanOrEqual(limit);
    }),
  );
});
