import AtlaskitHeading from '@atlaskit/heading';
import AtlaskitLink from '@atlaskit/link';
import { Text as AtlaskitText } from '@atlaskit/primitives/compiled';
import { type ComponentProps, createContext, type ReactNode, useContext } from 'react';
import { z } from 'zod';
import { designToken, flag, number, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';
import './text.css';

type TextColor = NonNullable<ComponentProps<typeof AtlaskitText>['color']>;

/** A paragraph cannot hold a paragraph: a `Text` inside a `Text` is a span. */
const InsideText = createContext(false);

function insideText(children: ReactNode): ReactNode {
  return <InsideText.Provider value={true}>{children}</InsideText.Provider>;
}

/** https://developer.atlassian.com/platform/forge/ui-kit/components/text/: `as` defaults to `p`. */
export const Text = uiKit(
  {
    as: z.enum(['span', 'p', 'strong', 'em', 'strike']).optional(),
    align: z.enum(['start', 'center', 'end']).optional(),
    color: z.union([z.literal('inherit'), designToken<TextColor>('color.text')]).optional(),
    maxLines: number,
    size: z.enum(['small', 'medium', 'large']).optional(),
    weight: z.enum(['regular', 'medium', 'semibold', 'bold']).optional(),
    testId: text,
  },
  function Text({ props: { as, ...props }, children }) {
    const nested = useContext(InsideText);
    const content = insideText(children);
    return (
      <AtlaskitText {...props} as={as === 'strike' ? 'span' : (as ?? (nested ? 'span' : 'p'))}>
        {as === 'strike' ? <s>{content}</s> : content}
      </AtlaskitText>
    );
  },
);

export const Strong = uiKit({}, ({ children }) => <strong>{insideText(children)}</strong>);
export const Em = uiKit({}, ({ children }) => <em>{insideText(children)}</em>);
export const Strike = uiKit({}, ({ children }) => <s>{insideText(children)}</s>);

export const Heading = uiKit(
  {
    as: z.enum(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'span']).optional(),
    size: z.enum(['xxlarge', 'xlarge', 'large', 'medium', 'small', 'xsmall', 'xxsmall']).optional(),
    color: z.enum(['color.text', 'color.text.inverse', 'color.text.warning.inverse']).optional(),
    id: text,
    testId: text,
  },
  ({ props: { size = 'medium', ...props }, children }) => (
    <AtlaskitHeading size={size} {...props}>
      {children}
    </AtlaskitHeading>
  ),
);

export const Code = uiKit({ testId: text }, ({ props, children }) => (
  <code className="uikit-code" data-testid={props.testId}>
    {children}
  </code>
));

/** Highlighting of syntax is not modelled: the language changes colours on the platform, not the text. */
export const CodeBlock = uiKit(
  { text: z.string(), language: text, showLineNumbers: flag, shouldWrapLongLines: flag, testId: text },
  ({ props }) => (
    <pre
      className="uikit-code-block"
      data-wrap={props.shouldWrapLongLines}
      data-testid={props.testId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <code>
        {props.text.split('\n').map((line, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their number
            key={index}
            className="uikit-code-line"
            data-line={props.showLineNumbers === false ? '' : index + 1}
          >
            {line}
            {'\n'}
          </span>
        ))}
      </code>
    </pre>
  ),
);

export const Link = uiKit({ href: z.string(), openNewTab: flag }, ({ props, children }) => (
  <AtlaskitLink href={props.href} target={props.openNewTab ? '_blank' : undefined}>
    {children}
  </AtlaskitLink>
));

export const List = uiKit({ type: z.enum(['ordered', 'unordered']) }, ({ props, children }) =>
  props.type === 'ordered' ? (
    <ol className="uikit-list">{children}</ol>
  ) : (
    <ul className="uikit-list">{children}</ul>
  ),
);

export const ListItem = uiKit({}, ({ children }) => <li>{children}</li>);
