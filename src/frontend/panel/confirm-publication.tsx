import {
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  SectionMessage,
  Stack,
  Text,
} from '@forge/react';
import { useEffect } from 'react';
import type { PublicationView, UpdateStage } from '../../contract';
import { invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { Loading } from '../components/loading';
import { useSay } from '../components/reader';
import { useAction } from '../components/use-outcome';
import { phrase } from '../wording';

/** Shows exactly what customers will see, who they are, and what speaks against the text, before it is published. */
export function ConfirmPublication({
  text,
  stage,
  onCancel,
  onConfirm,
}: {
  text: string;
  stage: UpdateStage;
  onCancel: () => void;
  onConfirm: (recipients: string[]) => void;
}) {
  const say = useSay();
  const { run, failure, done: seen } = useAction<PublicationView>();
  useEffect(() => {
    void run(() => invoke('update.check', { stage, text }));
  }, [run, stage, text]);
  return (
    <ModalTransition>
      <Modal onClose={onCancel}>
        <ModalHeader>
          <ModalTitle>{say(phrase('ui.confirm-title'))}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Stack space="space.150">
            {failure && <FailureMessage failure={failure} />}
            {seen && <Text weight="semibold">{say(phrase('ui.recipients', { keys: seen.recipients }))}</Text>}
            {!failure && !seen && <Loading what={phrase('ui.checking-recipients')} />}
            <ExactText text={text} />
            {seen && <Warnings warnings={seen.warnings} />}
          </Stack>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onCancel}>
            {say(phrase('ui.cancel'))}
          </Button>
          {!failure && (
            <Button
              appearance="warning"
              isDisabled={!seen}
              onClick={() => seen && onConfirm(seen.recipients)}
            >
              {say(phrase('ui.confirm'))}
            </Button>
          )}
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

function ExactText({ text }: { text: string }) {
  // Lines may repeat, and they do not change while the dialog is open.
  const lines = text.split('\n').map((line, index) => ({ id: String(index), line }));
  return (
    <Stack space="space.050">
      {lines.map(({ id, line }) => (
        <Text key={id}>{line}</Text>
      ))}
    </Stack>
  );
}

/** What practice advises against, for the person to weigh: none of it blocks. */
function Warnings({ warnings }: Pick<PublicationView, 'warnings'>) {
  const say = useSay();
  if (warnings.length === 0) return null;
  return (
    <SectionMessage appearance="warning">
      <Stack space="space.050">
        {warnings.map((warning) => (
          <Text key={say(warning)}>{say(warning)}</Text>
        ))}
      </Stack>
    </SectionMessage>
  );
}
