import {
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Text,
} from '@forge/react';
import { useSay } from '../components/reader';
import { phrase } from '../wording';

/** Shows exactly what customers will see before anything is published. */
export function ConfirmPublication({
  text,
  onCancel,
  onConfirm,
}: {
  text: string;
  onCancel: () => void;
  onConfirm: () => void;
}) {
  const say = useSay();
  return (
    <ModalTransition>
      <Modal onClose={onCancel}>
        <ModalHeader>
          <ModalTitle>{say(phrase('ui.confirm-title'))}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          {text.split('\n').map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onCancel}>
            {say(phrase('ui.cancel'))}
          </Button>
          <Button appearance="warning" onClick={onConfirm}>
            {say(phrase('ui.confirm'))}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
