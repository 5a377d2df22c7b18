import { z } from 'zod';
import { parseJson } from './arguments';
import { NotModelled, SlackError } from './slack-error';

/** Limits of https://docs.slack.dev/reference/block-kit/blocks; the total over all blocks is undocumented but enforced. */
const MOST_BLOCKS = 50;
const MOST_CHARACTERS = 13_200;

const blockId = z.string().min(1).max(255).optional();
const plainText = (longest: number) =>
  z.looseObject({ type: z.literal('plain_text'), text: z.string().min(1).max(longest) });
const anyText = (longest: number) =>
  z.looseObject({ type: z.enum(['plain_text', 'mrkdwn']), text: z.string().min(1).max(longest) });

const image = { image_url: z.string().max(3000), alt_text: z.string().min(1).max(2000) };
const button = z.looseObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: z.string().max(255).optional(),
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
const elementOf = (types: readonly string[]) =>
  z.looseObject({ type: z.enum(types), action_id: z.string().max(255).optional() });
const LISTS = ['static', 'external', 'users', 'conversations', 'channels'];
const CHOICES = [
  ...LISTS.flatMap((list) => [`${list}_select`, `multi_${list}_select`]),
  ...['datepicker', 'timepicker', 'datetimepicker', 'checkboxes', 'radio_buttons'],
];
const otherElement = elementOf([...CHOICES, 'overflow', 'workflow_button']);
const inputElement = elementOf([
  ...CHOICES,
  ...['plain_text_input', 'rich_text_input', 'url_text_input', 'email_text_input', 'number_input'],
]);
const cell = z.looseObject({ type: z.enum(['raw_text', 'raw_number', 'rich_text']) });
const imageElement = z.looseObject({ type: z.literal('image'), ...image });

const block = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('header'), block_id: blockId, text: plainText(150) }),
  z.looseObject({ type: z.literal('divider'), block_id: blockId }),
  z
    .looseObject({
      type: z.literal('section'),
      block_id: blockId,
      text: anyText(3000).optional(),
      fields: z.array(anyText(2000)).min(1).max(10).optional(),
      accessory: z.union([button, imageElement, otherElement]).optional(),
    })
    .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'missing required field: text'),
  z.looseObject({
    type: z.literal('context'),
    block_id: blockId,
    elements: z
      .array(z.union([anyText(3000), imageElement]))
      .min(1)
      .max(10),
  }),
  z.looseObject({
    type: z.literal('actions'),
    block_id: blockId,
    elements: z
      .array(z.union([button, otherElement]))
      .min(1)
      .max(25),
  }),
  z.looseObject({ type: z.literal('image'), block_id: blockId, ...image, title: plainText(2000).optional() }),
  z.looseObject({
    type: z.literal('rich_text'),
    block_id: blockId,
    elements: z.array(z.looseObject({ type: z.string() })),
  }),
  z.looseObject({ type: z.literal('markdown'), block_id: blockId, text: z.string().min(1).max(12_000) }),
  z.looseObject({
    type: z.literal('video'),
    block_id: blockId,
    alt_text: z.string(),
    title: plainText(200),
    video_url: z.string(),
  }),
  z.looseObject({
    type: z.literal('input'),
    block_id: blockId,
    label: plainText(2000),
    element: inputElement,
  }),
  z.looseObject({
    type: z.literal('table'),
    block_id: blockId,
    rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
    column_settings: z.array(z.unknown()).max(20).optional(),
  }),
]);
/** Blocks of messages that Slack documents and the sandbox does not draw. */
const NOT_MODELLED = ['call', 'file', 'context_actions', 'plan', 'task_card', 'contact_card'];
const blocks = z.array(block).max(MOST_BLOCKS);

export type Block = z.infer<typeof block>;

/**
 * The `blocks` argument of a message: an array, or its JSON in a string. Blocks without a `block_id` get one.
 *
 * @throws NotModelled for a kind of block that Slack has and the sandbox has not
 * @throws SlackError `invalid_blocks_format`, `invalid_blocks` with the places in `response_metadata.messages`, or
 * `msg_blocks_too_long`
 */
export function readBlocks(given: unknown): Block[] | undefined {
  if (given === undefined || given === null || given === '') return undefined;
  const value = typeof given === 'string' ? parseJson(given, 'invalid_blocks_format') : given;
  if (!Array.isArray(value)) throw new SlackError('invalid_blocks_format');
  for (const each of value) {
    const type: unknown = Object(each).type;
    if (typeof type === 'string' && NOT_MODELLED.includes(type))
      throw new NotModelled(`blocks of type ${type}`);
  }
  const read = blocks.safeParse(value);
  if (!read.success) {
    throw invalidBlocks(
      read.error.issues.map(
        ({ message, path }) => `[ERROR] ${message} [json-pointer:/blocks/${path.join('/')}]`,
      ),
    );
  }
  const ids = read.data.flatMap(({ block_id }) => block_id ?? []);
  if (new Set(ids).size < ids.length) throw invalidBlocks(['[ERROR] block_id already exists']);
  if (read.data.filter(({ type }) => type === 'table').length > 1)
    throw invalidBlocks(['[ERROR] only_one_table_allowed']);
  if (charactersIn(read.data) > MOST_CHARACTERS) throw new SlackError('msg_blocks_too_long');
  return read.data.map((each, index) => ({ ...each, block_id: each.block_id ?? `b${index + 1}` }));
}

function invalidBlocks(messages: string[]): SlackError {
  return new SlackError('invalid_blocks', { errors: messages, response_metadata: { messages } });
}

/** What counts towards the total: the value of every `text` in the blocks. */
function charactersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + charactersIn(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) =>
      sum + (key === 'text' && typeof each === 'string' ? each.length : charactersIn(each)),
    0,
  );
}
