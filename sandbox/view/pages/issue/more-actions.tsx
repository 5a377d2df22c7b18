import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { type ReactNode, useState } from 'react';
import { ForgeModule } from '../../forge/forge-module';
import { modalWidths } from '../../forge/opened-modal';
import type { ShownModule } from '../../site/forge-app';
import { glyphComponent } from '../../uikit/glyphs';
import { InReadersLanguage } from '../../uikit/in-readers-language';

interface MoreActionsProps {
  issueKey: string;
  actions: ShownModule[];
  reload: () => Promise<void>;
}

const More = glyphComponent('show-more-horizontal');

/** The ··· menu of an issue; an app's action runs in a dialog, and the issue is read again when it closes. */
export function MoreActions({ issueKey, actions, reload }: MoreActionsProps): ReactNode {
  const [opened, setOpened] = useState<ShownModule>();
  const close = () => {
    setOpened(undefined);
    void reload();
  };
  return (
    <>
      <DropdownMenu<HTMLButtonElement>
        shouldRenderToParent
        placement="bottom-end"
        trigger={({ triggerRef, ...props }) => (
          <IconButton {...props} ref={triggerRef} icon={More} label="More actions" appearance="subtle" />
        )}
      >
        <DropdownItemGroup title="Apps">
          {actions.map((action) => (
            <DropdownItem key={action.key} onClick={() => setOpened(action)}>
              {action.title}
            </DropdownItem>
          ))}
          {actions.length === 0 && <DropdownItem isDisabled>No actions for you on this issue</DropdownItem>}
        </DropdownItemGroup>
      </DropdownMenu>
      <ModalTransition>
        {opened && (
          <Modal width={modalWidths[opened.viewportSize ?? 'medium']} onClose={close} label={opened.title}>
            <InReadersLanguage>
              <ModalHeader hasCloseButton>
                <ModalTitle>{opened.title}</ModalTitle>
              </ModalHeader>
            </InReadersLanguage>
            <ModalBody>
              <div className="issue-action">
                <ForgeModule module={opened} place={{ issueKey }} onClose={close} />
              </div>
            </ModalBody>
          </Modal>
        )}
      </ModalTransition>
    </>
  );
}
