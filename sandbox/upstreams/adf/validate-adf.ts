import { z } from 'zod';
import type { AdfDocument, AdfNode } from './document';

const mark = z.looseObject({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() });
const node: z.ZodType<AdfNode> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(node).optional(),
    marks: z.array(mark).optional(),
    text: z.string().optional(),
  }),
);
const adfDocument: z.ZodType<AdfDocument> = z.object({
  version: z.literal(1),
  type: z.literal('doc'),
  content: z.array(node),
});

const INLINE = [
  'text',
  'hardBreak',
  'mention',
  'emoji',
  'date',
  'status',
  'inlineCard',
  'inlineExtension',
  'mediaInline',
  'placeholder',
];
const LISTS = ['bulletList', 'orderedList'];
const FLAT = [
  'paragraph',
  'heading',
  ...LISTS,
  'codeBlock',
  'rule',
  'mediaSingle',
  'mediaGroup',
  'blockCard',
  'taskList',
  'decisionList',
];
const BLOCK = [
  ...FLAT,
  'panel',
  'blockquote',
  'table',
  'expand',
  'embedCard',
  'extension',
  'bodiedExtension',
  'layoutSection',
];
const CELL = [...FLAT, 'panel', 'blockquote', 'nestedExpand', 'extension'];

/** Which nodes may stand in which; a node that is not named here takes no content. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  doc: BLOCK,
  paragraph: INLINE,
  heading: INLINE,
  codeBlock: ['text'],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: ['paragraph', ...LISTS, 'codeBlock', 'mediaSingle', 'taskList'],
  panel: [...FLAT],
  blockquote: ['paragraph', ...LISTS, 'codeBlock', 'mediaSingle', 'mediaGroup'],
  table: ['tableRow'],
  tableRow: ['tableHeader', 'tableCell'],
  tableHeader: CELL,
  tableCell: CELL,
  expand: [...BLOCK, 'nestedExpand'],
  nestedExpand: [...FLAT, 'panel', 'blockquote'],
  bodiedExtension: BLOCK,
  layoutSection: ['layoutColumn'],
  layoutColumn: BLOCK,
  taskList: ['taskItem', 'taskList', 'blockTaskItem'],
  taskItem: INLINE,
  blockTaskItem: ['paragraph'],
  decisionList: ['decisionItem'],
  decisionItem: INLINE,
  mediaSingle: ['media', 'caption'],
  mediaGroup: ['media'],
  caption: INLINE,
};

const text = z.string();
/** Milliseconds since the epoch, as digits, within what a date can be. */
const timestamp = z
  .string()
  .regex(/^-?\d+$/)
  .refine((digits) => !Number.isNaN(new Date(Number(digits)).getTime()));

/** Attributes without which, or with other values than these, the vendor refuses a node. */
const ATTRIBUTES: Readonly<Record<string, z.ZodType>> = {
  heading: z.looseObject({ level: z.number().int().min(1).max(6) }),
  mention: z.looseObject({ id: text }),
  panel: z.looseObject({
    panelType: z.enum(['info', 'note', 'tip', 'warning', 'error', 'success', 'custom']),
  }),
  status: z.looseObject({
    text: text.min(1),
    color: z.enum(['neutral', 'purple', 'blue', 'red', 'yellow', 'green']),
  }),
  emoji: z.looseObject({ shortName: text }),
  date: z.looseObject({ timestamp }),
};

/**
 * Whether a value is an ADF document that Jira and Confluence would take: version 1, known nodes in allowed places,
 * no empty text nodes (the commonest reason for `INVALID_INPUT`), the attributes that have no default with values they
 * can have.
 *
 * @see https://unpkg.com/@atlaskit/adf-schema/dist/json-schema/v1/full.json
 */
export function isAdfDocument(value: unknown): value is AdfDocument {
  const parsed = adfDocument.safeParse(value);
  return parsed.success && parsed.data.content.every((child) => isValid(child, 'doc'));
}

function isValid(child: AdfNode, parentType: string): boolean {
  if (!CHILDREN[parentType]?.includes(child.type)) return false;
  if (child.type === 'text') return typeof child.text === 'string' && child.text !== '' && !child.content;
  const attributes = ATTRIBUTES[child.type];
  if (attributes && !attributes.safeParse(child.attrs).success) return false;
  return (child.content ?? []).every((grandchild) => isValid(grandchild, child.type));
}
