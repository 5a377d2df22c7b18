import AtlaskitComment, { CommentAction, CommentAuthor, CommentEdited, CommentTime } from '@atlaskit/comment';
import { z } from 'zod';
import { drawWrapped } from './forge-node-view';
import { flag, handler, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';

const clickable = z.strictObject({ text: z.string(), onClick: handler });

export const Comment = uiKit(
  {
    actions: z.array(clickable).optional(),
    author: clickable.optional(),
    edited: text,
    errorActions: z.array(clickable).optional(),
    errorIconLabel: text,
    headingLevel: z.enum(['1', '2', '3', '4', '5', '6']).optional(),
    highlighted: flag,
    id: text,
    isError: flag,
    isSaving: flag,
    restrictedTo: text,
    savingText: text,
    shouldHeaderWrap: flag,
    testId: text,
    time: clickable.optional(),
    type: text,
  },
  ({ props: { actions, author, edited, errorActions, time, ...props }, node }) => (
    <AtlaskitComment
      {...props}
      avatar={drawWrapped(node, 'avatar')}
      content={drawWrapped(node, 'content')}
      author={author && <CommentAuthor>{author.text}</CommentAuthor>}
      edited={edited && <CommentEdited>{edited}</CommentEdited>}
      time={time && <CommentTime>{time.text}</CommentTime>}
      actions={actions?.map(drawAction)}
      errorActions={errorActions?.map(drawAction)}
    />
  ),
);

function drawAction({ text: label, onClick }: z.output<typeof clickable>) {
  return (
    <CommentAction key={label} onClick={onClick && (() => onClick())}>
      {label}
    </CommentAction>
  );
}
