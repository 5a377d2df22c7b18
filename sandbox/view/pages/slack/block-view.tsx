import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { safeHref } from '../../adf/adf-node';
import { Unmodelled } from '../../uikit/unmodelled-box';
import { Mrkdwn } from './mrkdwn-view';
import { RichTextView, richTextBlock } from './rich-text-view';

const textObject = z.object({ type: z.enum(['mrkdwn', 'plain_text']), text: z.string() });
const link = z.looseObject({ type: z.literal('button'), text: textObject, url: z.string().optional() });

/** The blocks that are drawn (https://docs.slack.dev/reference/block-kit/blocks); others are shown as not modelled. */
const block = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('header'), text: textObject }),
  z.looseObject({
    type: z.literal('section'),
    text: textObject.optional(),
    fields: z.array(textObject).optional(),
  }),
  z.looseObject({ type: z.literal('context'), elements: z.array(textObject) }),
  z.looseObject({ type: z.literal('actions'), elements: z.array(link) }),
  z.looseObject({ type: z.literal('divider') }),
  richTextBlock,
]);

interface BlockViewProps {
  block: unknown;
  names: ReadonlyMap<string, string>;
}

export function BlockView({ block: given, names }: BlockViewProps): ReactNode {
  const read = block.safeParse(given);
  if (!read.success) return <Unmodelled what={`Slack block ${JSON.stringify(given)}`} />;
  const text = ({ type, text: content }: z.infer<typeof textObject>) =>
    type === 'mrkdwn' ? <Mrkdwn text={content} names={names} /> : content;
  switch (read.data.type) {
    case 'header':
      return <p className="slack-header">{text(read.data.text)}</p>;
    case 'section':
      return (
        <div>
          {read.data.text && text(read.data.text)}
          <div className="slack-fields">
            {read.data.fields?.map((field) => (
              <div key={field.text}>{text(field)}</div>
            ))}
          </div>
        </div>
      );
    case 'context':
      return (
        <p className="slack-context">
          {read.data.elements.map((element) => (
            <span key={element.text}>{text(element)} </span>
          ))}
        </p>
      );
    case 'actions':
      return (
        <div className="slack-actions">
          {read.data.elements.map(({ text: label, url }) =>
            url === undefined ? (
              <Button key={label.text} spacing="compact">
                {label.text}
              </Button>
            ) : (
              <a key={label.text} href={safeHref(url)}>
                {label.text}
              </a>
            ),
          )}
        </div>
      );
    case 'divider':
      return <hr />;
    case 'rich_text':
      return <RichTextView block={read.data} names={names} />;
  }
}
