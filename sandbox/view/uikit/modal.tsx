import AtlaskitModal, {
  ModalBody as AtlaskitModalBody,
  ModalFooter as AtlaskitModalFooter,
  ModalHeader as AtlaskitModalHeader,
  ModalTitle as AtlaskitModalTitle,
  ModalTransition as AtlaskitModalTransition,
  CloseButton,
} from '@atlaskit/modal-dialog';
import { z } from 'zod';
import { serialiseEvent } from '../forge/serialise-event';
import { InReadersLanguage } from './in-readers-language';
import { flag, handler, text } from './prop-schemas';
import { uiKit } from './ui-kit-component';

const size = z
  .union([
    z.enum(['small', 'medium', 'large', 'x-large']),
    z.string().regex(/^\d+(px|%|rem|vw|vh)$/),
    z.number(),
  ])
  .optional();

export const Modal = uiKit(
  {
    height: size,
    label: text,
    onClose: handler,
    shouldScrollInViewport: flag,
    testId: text,
    title: text,
    width: size,
  },
  ({ props: { onClose, title, ...props }, children }) => (
    <AtlaskitModal {...props} onClose={onClose && ((event) => onClose(serialiseEvent(event)))}>
      <InReadersLanguage>
        {title !== undefined && (
          <AtlaskitModalHeader>
            <AtlaskitModalTitle>{title}</AtlaskitModalTitle>
            {onClose && <CloseButton onClick={(event) => onClose(serialiseEvent(event))} />}
          </AtlaskitModalHeader>
        )}
        {children}
      </InReadersLanguage>
    </AtlaskitModal>
  ),
);

export const ModalTransition = uiKit({}, ({ children }) => (
  <AtlaskitModalTransition>{children.length === 0 ? null : children}</AtlaskitModalTransition>
));

export const ModalHeader = uiKit({ testId: text }, ({ props, children }) => (
  <AtlaskitModalHeader {...props}>{children}</AtlaskitModalHeader>
));

export const ModalTitle = uiKit(
  { appearance: z.enum(['danger', 'warning']).optional(), isMultiline: flag, testId: text },
  ({ props, children }) => <AtlaskitModalTitle {...props}>{children}</AtlaskitModalTitle>,
);

export const ModalBody = uiKit({ hasInlinePadding: flag, testId: text }, ({ props, children }) => (
  <AtlaskitModalBody {...props}>{children}</AtlaskitModalBody>
));

export const ModalFooter = uiKit({ testId: text }, ({ props, children }) => (
  <AtlaskitModalFooter {...props}>{children}</AtlaskitModalFooter>
));
