import AtlaskitInlineEdit from '@atlaskit/inline-edit';
import { z } from 'zod';
import { drawWrapped } from './forge-node-view';
import { flag, handler, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';

/** `@forge/react` keeps the value and validates in the app's frame; here only the two views change places. */
export const InlineEdit = uiKit(
  {
    cancelButtonLabel: text,
    confirmButtonLabel: text,
    editButtonLabel: text,
    hideActionButtons: flag,
    isEditing: z.boolean(),
    isRequired: flag,
    keepEditViewOpenOnBlur: flag,
    label: text,
    onCancel: handler,
    onConfirm: handler,
    onEdit: handler,
    readViewFitContainerWidth: flag,
    startWithEditViewOpen: flag,
  },
  ({ props: { onCancel, onConfirm, onEdit, startWithEditViewOpen: _start, ...props }, node }) => (
    <AtlaskitInlineEdit
      {...props}
      defaultValue=""
      editView={() => <>{drawWrapped(node, 'editView')}</>}
      readView={() => <>{drawWrapped(node, 'readView')}</>}
      onCancel={onCancel && (() => onCancel())}
      onConfirm={() => onConfirm?.()}
      onEdit={onEdit && (() => onEdit())}
    />
  ),
);
