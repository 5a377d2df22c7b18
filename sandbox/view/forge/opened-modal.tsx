import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import type { ReactNode } from 'react';
import type { ShownModule } from '../site/forge-app';
import { InReadersLanguage } from '../uikit/in-readers-language';
import type { ModalRequest } from './modal-request';

/** The platform's sizes in Atlaskit's words. */
export const modalWidths = {
  small: 'small',
  medium: 'medium',
  large: 'large',
  xlarge: 'x-large',
  max: '100%',
} as const;

interface OpenedModalProps {
  request: ModalRequest;
  opener: ShownModule;
  onClosed(): void;
  /** draws the opened resource; `close` is how it closes itself */
  children(module: ShownModule, close: (payload?: unknown) => void): ReactNode;
}

/** A modal that an app opened with `new Modal({resource}).open()`: another resource of the app in a dialog. */
export function OpenedModal({ request, opener, onClosed, children }: OpenedModalProps): ReactNode {
  const close = (payload?: unknown) => {
    onClosed();
    request.onClose(payload);
  };
  const module = { ...opener, bundle: bundleOf(request.resource, opener.bundle) };
  return (
    <ModalTransition>
      <Modal
        width={modalWidths[request.size]}
        shouldCloseOnEscapePress={request.closeOnEscape}
        shouldCloseOnOverlayClick={request.closeOnOverlayClick}
        onClose={() => close()}
        label={request.title || opener.title}
      >
        <InReadersLanguage>
          <ModalHeader hasCloseButton>
            <ModalTitle>{request.title || opener.title}</ModalTitle>
          </ModalHeader>
        </InReadersLanguage>
        <ModalBody>{children(module, close)}</ModalBody>
      </Modal>
    </ModalTransition>
  );
}

/** A resource, or one entry of it as `resource/entry`, lies at `/_forge/ui/<resource>/<entry>.html`. */
function bundleOf(resource: string | null, openersBundle: string): string {
  if (resource === null) return openersBundle;
  const [key = '', entry = 'index'] = resource.split('/');
  return `/_forge/ui/${encodeURIComponent(key)}/${encodeURIComponent(entry)}.html`;
}
