import { Fragment, type ReactNode } from 'react';
import { z } from 'zod';
import { safeHref } from '../../adf/adf-node';

/** What may stand in a `rich_text` block: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string(), style }),
  z.strictObject({ type: z.literal('link'), url: z.string(), text: z.string().optional(), style }),
  z.strictObject({ type: z.literal('user'), user_id: z.string() }),
]);
type Element = z.infer<typeof element>;

const elements = z.array(element);
const section = z.strictObject({ type: z.literal('rich_text_section'), elements });
const part = z.discriminatedUnion('type', [
  section,
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(section),
  }),
  z.strictObject({ type: z.literal('rich_text_quote'), elements }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements }),
]);
type Part = z.infer<typeof part>;

export const richTextBlock = z.looseObject({ type: z.literal('rich_text'), elements: z.array(part) });

interface RichTextViewProps {
  block: z.infer<typeof richTextBlock>;
  /** user id → name */
  names: ReadonlyMap<string, string>;
}

/** Its text is never parsed: what looks like markup is shown as it was written. */
export function RichTextView({ block, names }: RichTextViewProps): ReactNode {
  return block.elements.map((each, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a block have no identity but their place
    <Fragment key={index}>{drawPart(each, names)}</Fragment>
  ));
}

function drawPart(given: Part, names: RichTextViewProps['names']): ReactNode {
  const words = (all: Element[]) => all.map((each, index) => drawElement(each, index, names));
  switch (given.type) {
    case 'rich_text_section':
      return <span className="slack-text">{words(given.elements)}</span>;
    case 'rich_text_list': {
      const List = given.style === 'ordered' ? 'ol' : 'ul';
      return (
        <List className="slack-list">
          {given.elements.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
            <li key={index}>{words(item.elements)}</li>
          ))}
        </List>
      );
    }
    case 'rich_text_quote':
      return <blockquote className="slack-text">{words(given.elements)}</blockquote>;
    case 'rich_text_preformatted':
      return <pre className="slack-text">{words(given.elements)}</pre>;
  }
}

function drawElement(given: Element, index: number, names: RichTextViewProps['names']): ReactNode {
  switch (given.type) {
    case 'text':
      return <Fragment key={index}>{styled(given.text, given.style)}</Fragment>;
    case 'link':
      return (
        <a key={index} href={safeHref(given.url)}>
          {styled(given.text ?? given.url, given.style)}
        </a>
      );
    case 'user':
      return (
        <span key={index} className="slack-mention">
          @{names.get(given.user_id) ?? given.user_id}
        </span>
      );
  }
}

function styled(text: string, look: z.infer<typeof style> = {}): ReactNode {
  let drawn: ReactNode = text;
  if (look.code) drawn = <code>{drawn}</code>;
  if (look.strike) drawn = <s>{drawn}</s>;
  if (look.italic) drawn = <em>{drawn}</em>;
  if (look.bold) drawn = <strong>{drawn}</strong>;
  return drawn;
}
