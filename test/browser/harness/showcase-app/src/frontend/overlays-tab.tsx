import { Modal as BridgeModal, events, showFlag } from '@forge/bridge';
import {
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Popup,
  Stack,
  Text,
  Tooltip,
} from '@forge/react';
import { useState } from 'react';

export function OverlaysTab() {
  const [isOpen, setOpen] = useState(false);
  const [isPopup, setPopup] = useState(false);
  const [chosen, setChosen] = useState('nothing');
  return (
    <Stack space="space.150" alignInline="start">
      <Button onClick={() => setOpen(true)}>Open the modal</Button>
      <ModalTransition>
        {isOpen && (
          <Modal onClose={() => setOpen(false)} width="small">
            <ModalHeader>
              <ModalTitle>Send the update</ModalTitle>
            </ModalHeader>
            <ModalBody>
              <Text>お客様に送信します。</Text>
            </ModalBody>
            <ModalFooter>
              <Button appearance="subtle" onClick={() => setOpen(false)}>
                Cancel
              </Button>
              <Button appearance="primary" onClick={() => setOpen(false)}>
                Send
              </Button>
            </ModalFooter>
          </Modal>
        )}
      </ModalTransition>
      <Button
        onClick={() => {
          const flag = showFlag({
            id: 'saved',
            title: 'Severity accepted',
            description: 'It was written to the ticket.',
            type: 'success',
            actions: [{ text: 'Close it', onClick: () => void flag.close() }],
          });
        }}
      >
        Show a flag
      </Button>
      <Button
        onClick={() => {
          const modal = new BridgeModal({
            resource: 'ui/modal',
            size: 'small',
            title: 'Mitigation',
            context: { reason: 'a rollback' },
            onClose: (payload) => setChosen(JSON.stringify(payload)),
          });
          void modal.open();
        }}
      >
        Open another resource
      </Button>
      <Text>Chosen: {chosen}</Text>
      <Tooltip content="Tells the glance">
        <Button onClick={() => void events.emit('showcase.said', 'こんにちは')}>Say hello</Button>
      </Tooltip>
      <Popup
        isOpen={isPopup}
        onClose={() => setPopup(false)}
        placement="bottom-start"
        content={() => <Text>In the popup</Text>}
        trigger={() => <Button onClick={() => setPopup(!isPopup)}>Toggle the popup</Button>}
      />
    </Stack>
  );
}
