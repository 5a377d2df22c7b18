import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adfToText } from '../../../sandbox/upstreams/adf/adf-to-text';
import type { AdfDocument, AdfNode } from '../../../sandbox/upstreams/adf/document';
import { adfToStorage } from '../../../sandbox/upstreams/confluence/storage/adf-to-storage';
import { storageToAdf } from '../../../sandbox/upstreams/confluence/storage/storage-to-adf';
import { parseXml, StorageError } from '../../../sandbox/upstreams/confluence/storage/xml';

const doc = (...content: AdfNode[]): AdfDocument => ({ version: 1, type: 'doc', content });
const text = fc.stringMatching(
  /^[A-Za-z0-9<>&"'\]ぁ-ん障害]([A-Za-z0-9 <>&"'\]ぁ-ん障害]{0,12}[A-Za-z0-9<>&"'\]ぁ-ん障害])?$/,
);

const marks = fc.constantFrom<AdfNode['marks']>(
  undefined,
  [{ type: 'strong' }],
  [{ type: 'strong' }, { type: 'em' }],
  [{ type: 'code' }],
  [{ type: 'link', attrs: { href: 'https://norikura.example/?a=1&b="2"' } }],
  [{ type: 'textColor', attrs: { color: '#bf2600' } }],
);
const inline: fc.Arbitrary<AdfNode> = fc.oneof(
  fc
    .record({ type: fc.constant('text'), text, marks })
    .map(({ marks: given, ...node }) => ({ ...node, ...(given && { marks: given }) })),
  fc.constant({ type: 'hardBreak' }),
  fc.record({
    type: fc.constant('status'),
    attrs: fc.record({ text, color: fc.constantFrom('red', 'green', 'neutral') }),
  }),
  fc.constant({ type: 'date', attrs: { timestamp: '1795132800000' } }),
  fc.constant({ type: 'mention', attrs: { id: '712020:0a11ce00-0000-4000-8000-000000000002' } }),
  fc.constant({ type: 'inlineCard', attrs: { url: 'https://norikura.example/browse/OPS-1' } }),
);
const paragraph = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map((content) => ({ type: 'paragraph', content: separated(content) }));
const { block } = fc.letrec<{ block: AdfNode }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 2 });
  const list = (type: string, item: string) =>
    fc
      .array(blocks, { minLength: 1, maxLength: 3 })
      .map((items) => ({ type, content: items.map((content) => ({ type: item, content })) }));
  return {
    block: fc.oneof(
      { depthSize: 'xsmall' },
      paragraph,
      paragraph.map(({ content }) => ({ type: 'heading', attrs: { level: 2 }, content })),
      fc.constant({ type: 'rule' }),
      text.map((code) => ({
        type: 'codeBlock',
        attrs: { language: 'sql' },
        content: [{ type: 'text', text: `${code}]]>\n` }],
      })),
      list('bulletList', 'listItem'),
      list('orderedList', 'listItem').map((node) => ({ ...node, attrs: { order: 3 } })),
      list('table', 'tableRow').map(({ type, content }) => ({
        type,
        content: content.map((row) => ({
          type: 'tableRow',
          content: [
            { type: 'tableHeader', attrs: { colspan: 2 }, content: row.content },
            { type: 'tableCell', content: row.content },
          ],
        })),
      })),
      fc
        .tuple(fc.constantFrom('info', 'note', 'success', 'warning', 'error'), blocks)
        .map(([panelType, content]) => ({ type: 'panel', attrs: { panelType }, content })),
      fc.tuple(text, blocks).map(([title, content]) => ({ type: 'expand', attrs: { title }, content })),
      fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items) => ({
        type: 'taskList',
        attrs: { localId: 'tasks-1' },
        content: items.map(({ content }, index) => ({
          type: 'taskItem',
          attrs: { localId: String(index + 1), state: index % 2 ? 'DONE' : 'TODO' },
          content,
        })),
      })),
    ),
  };
});

/** Texts do not touch: neighbours without a mark between them would come back as one. */
function separated(nodes: readonly AdfNode[]): AdfNode[] {
  return nodes.flatMap((node, index) => (index > 0 ? [{ type: 'hardBreak' }, node] : [node]));
}

it('brings every document of the subset back unchanged', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (content) => {
      expect(storageToAdf(adfToStorage(doc(...content)))).toEqual(doc(...content));
    }),
  );
});

it('reads storage as people write it: line breaks between blocks, entities, text without a paragraph', () => {
  const storage = '<h2>Plan&nbsp;B</h2>\n<ul>\n<li>one &amp; two</li>\n</ul>\nloose <b>text</b>';
  expect(storageToAdf(storage)).toEqual(
    doc(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Plan\u00a0B' }] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one & two' }] }],
          },
        ],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: ' loose ' },
          { type: 'text', text: 'text', marks: [{ type: 'strong' }] },
        ],
      },
    ),
  );
});

it('keeps a macro it does not know as an extension with its parameters', () => {
  const storage =
    '<ac:structured-macro ac:name="toc"><ac:parameter ac:name="maxLevel">2</ac:parameter></ac:structured-macro>';
  expect(storageToAdf(storage)).toMatchObject(
    doc({
      type: 'extension',
      attrs: { extensionKey: 'toc', parameters: { macroParams: { maxLevel: '2' } } },
    }),
  );
});

it('brings a macro it does not know back with its parameters and its body', () => {
  for (const storage of [
    '<ac:structured-macro ac:name="toc"><ac:parameter ac:name="maxLevel">2</ac:parameter></ac:structured-macro>',
    '<ac:structured-macro ac:name="excerpt"><ac:rich-text-body><p>short</p></ac:rich-text-body></ac:structured-macro>',
  ]) {
    expect(adfToStorage(storageToAdf(storage))).toBe(storage);
  }
});

it('knows every named entity of XHTML and no other', () => {
  const written = '<p>caf&eacute; &copy; 2026 &bull; &euro;5 &OElig; &hearts; &diams; &#x1F525; &apos;</p>';
  expect(adfToText(storageToAdf(written))).toContain("café © 2026 • €5 Œ ♥ ♦ 🔥 '");
  for (const refused of ['&bigstar;', '&nbsp', 'a & b', '&#0;', '&#xD800;']) {
    expect(() => storageToAdf(`<p>${refused}</p>`)).toThrow(StorageError);
  }
});

it.each(['2026/11/27', '27.11.2026', '2026-13-40', ''])(
  'refuses <time> with the datetime "%s"',
  (datetime) => {
    expect(() => storageToAdf(`<p><time datetime="${datetime}" /></p>`)).toThrow(StorageError);
  },
);

it('writes any document at all, whatever its attributes hold', () => {
  const type = fc.constantFrom(
    ...['date', 'heading', 'orderedList', 'tableCell', 'panel', 'expand', 'codeBlock', 'status', 'taskItem'],
    ...['mention', 'emoji', 'inlineCard', 'extension', 'bodiedExtension', 'mediaSingle'],
  );
  const attrs = fc.dictionary(
    fc.constantFrom(
      'timestamp',
      'level',
      'order',
      'colspan',
      'panelType',
      'extensionKey',
      'parameters',
      'id',
    ),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(type, attrs, (name, given) => {
      const written = adfToStorage(doc({ type: name, attrs: given, content: [] }));
      expect(() => parseXml(written)).not.toThrow();
      adfToStorage(doc({ type: name, attrs: given }), 'view');
    }),
  );
});

it('either reads a text or refuses it with a StorageError', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<br/>',
    '&amp;',
    '&bad;',
    '<',
    'text',
    '<![CDATA[x]]>',
    '<ac:task-list>',
    '</ac:task-list>',
    '&#99999999;',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (storage) => {
        try {
          storageToAdf(storage);
        } catch (error) {
          expect(error).toBeInstanceOf(StorageError);
        }
      },
    ),
  );
});

it('shows a view without macros', () => {
  const view = adfToStorage(
    doc({
      type: 'panel',
      attrs: { panelType: 'info' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '<b>' }] }],
    }),
    'view',
  );
  expect(view).toBe('<div class="panel panel-info"><p>&lt;b&gt;</p></div>');
});
