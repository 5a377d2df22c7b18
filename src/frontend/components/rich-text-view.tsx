import {
  CodeBlock,
  DynamicTable,
  Em,
  Heading,
  Link,
  List,
  ListItem,
  SectionMessage,
  Strong,
  Text,
} from '@forge/react';
import type { Block, Inline, RichText } from '../../contract';

const TONES = {
  info: 'information',
  note: 'discovery',
  warning: 'warning',
  success: 'success',
  error: 'error',
} as const;
/** The section that holds the document is headed by an h3. */
const HEADINGS = {
  1: { as: 'h4', size: 'small' },
  2: { as: 'h5', size: 'xsmall' },
  3: { as: 'h6', size: 'xxsmall' },
} as const;

/** Draws a document as it will stand on a page. */
export function RichTextView({ document }: { document: RichText }) {
  // Blocks have no identity of their own and the document never changes in view.
  return document.map((block, index) => <BlockView key={`${block.kind}-${String(index)}`} block={block} />);
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading {...HEADINGS[block.level]}>{block.text}</Heading>;
    case 'paragraph':
      return <Words content={block.content} />;
    case 'panel':
      return (
        <SectionMessage appearance={TONES[block.tone]}>
          <Words content={block.content} />
        </SectionMessage>
      );
    case 'list':
      return (
        <List type={block.ordered ? 'ordered' : 'unordered'}>
          {block.items.map((item) => (
            <ListItem key={item.map((part) => part.text).join('')}>
              <Words content={item} />
            </ListItem>
          ))}
        </List>
      );
    case 'table':
      return <Table block={block} />;
    case 'code':
      return <CodeBlock text={block.text} />;
    case 'rule':
      return null;
  }
}

function Table({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <DynamicTable
      head={{ cells: block.header.map((content) => ({ key: content, content })) }}
      rows={block.rows.map((row, index) => ({
        key: String(index),
        cells: row.map((content, column) => ({ key: String(column), content: <Words content={content} /> })),
      }))}
    />
  );
}

function Words({ content }: { content: readonly Inline[] }) {
  return (
    <Text>
      {content.map((part) => (
        <Part key={`${part.text}-${part.href ?? ''}`} part={part} />
      ))}
    </Text>
  );
}

function Part({ part }: { part: Inline }) {
  if (part.href) {
    return (
      <Link href={part.href} openNewTab>
        {part.text}
      </Link>
    );
  }
  if (part.strong) return <Strong>{part.text}</Strong>;
  if (part.emphasis) return <Em>{part.text}</Em>;
  return part.text;
}
