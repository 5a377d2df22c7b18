import {
  Button,
  ButtonGroup,
  Label,
  LoadingButton,
  SectionMessage,
  Stack,
  Text,
  TextArea,
} from '@forge/react';
import { useState } from 'react';
import type { AssessmentView, DraftView, SentUpdateView } from '../../contract';
import { invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { showResult } from '../components/show-result';
import { useAction } from '../components/use-outcome';
import { phrase } from '../wording';
import { ConfirmPublication } from './confirm-publication';
import { SentUpdate } from './sent-update';
import { UpdateChoices } from './update-choices';
import {
  afterSending,
  changedTo,
  emptyDraft,
  forAudience,
  isEdited,
  keptText,
  type UpdateDraft,
  withDrafted,
  withText,
} from './update-draft';

/** Drafts an update from the facts, lets a person change it, and sends it; customers get nothing unconfirmed. */
export function UpdateForm({ assessment, onChanged }: { assessment: AssessmentView; onChanged: () => void }) {
  const say = useSay();
  const [update, setUpdate] = useState(() => emptyDraft({ audience: 'responders', ...assessment.updates }));
  const { audience, stage, text } = update;
  const [isConfirming, setConfirming] = useState(false);
  /** the update under which the last outcome is shown: a changed one has none yet */
  const [reportedId, setReportedId] = useState('');
  const drafting = useAction<DraftView>();
  const sending = useAction<SentUpdateView>();
  const channelName = assessment.channel?.name;

  const draft = (asked: UpdateDraft) => {
    setUpdate(keptText);
    void drafting.run(
      () => {
        const { audience, stage, language } = asked;
        return invoke('update.draft', { audience, stage, language });
      },
      (drafted) => setUpdate((current) => withDrafted(current, asked, drafted)),
    );
  };
  /** A draft that the change drops is made anew; what a person wrote is never lost by it. */
  const change = (next: UpdateDraft) => {
    setUpdate(next);
    if (text !== '' && next.text === '') draft(next);
  };
  const send = (confirmed: { confirmedText?: string; confirmedRecipients?: string[] } = {}) => {
    const { sendId } = update;
    setReportedId(sendId);
    void sending.run(
      () => invoke('update.send', { audience, stage, text, sendId, ...confirmed }),
      (sent) => {
        const isWhole = !sent.channelProblem && !sent.recipientsProblem;
        const next = isWhole ? afterSending(update) : update;
        setUpdate((current) => (current.sendId === sendId ? next : current));
        setReportedId(next.sendId);
        showResult('update-sent', say(phrase(isWhole ? 'ui.update-sent' : 'ui.update-partly-sent')), {
          type: isWhole ? 'success' : 'warning',
        });
        onChanged();
      },
    );
  };
  const isReported = reportedId === update.sendId;
  const isForCustomers = audience === 'customers';
  const internally = channelName === undefined ? 'ui.send-ticket' : 'ui.send-internal';

  return (
    <Stack space="space.100">
      <SectionHeading>{say(phrase('ui.send-update'))}</SectionHeading>
      <LastUpdate lastUpdate={assessment.lastUpdate} />
      <UpdateChoices
        update={update}
        onAudience={(chosen) => change(forAudience(update, chosen))}
        onChange={(chosen) => change(changedTo(update, chosen))}
      />
      {stage === 'resolved' && assessment.notRecovered && (
        <SectionMessage appearance="warning">
          <Text>{say(assessment.notRecovered)}</Text>
        </SectionMessage>
      )}
      <Stack alignInline="start">
        <LoadingButton isLoading={drafting.isRunning} onClick={() => draft(update)}>
          {say(phrase('ui.draft'))}
        </LoadingButton>
      </Stack>
      {drafting.failure && <FailureMessage failure={drafting.failure} />}
      {update.isOutdated && isEdited(update) && (
        <OutdatedText onKeep={() => setUpdate(keptText)} onReplace={() => draft(update)} />
      )}
      <Label labelFor="update-text">{say(phrase('ui.text'))}</Label>
      <TextArea
        id="update-text"
        value={text}
        minimumRows={12}
        onChange={({ target }) => setUpdate((current) => withText(current, String(target.value ?? '')))}
      />
      <Text size="small" color="color.text.subtle">
        {say(phrase('ui.text-help'))}
      </Text>
      {isReported && sending.failure && <FailureMessage failure={sending.failure} />}
      {isReported && sending.done && (
        <SentUpdate sent={sending.done} audience={audience} channelName={channelName} />
      )}
      <Stack alignInline="start">
        <LoadingButton
          appearance={isForCustomers ? 'warning' : 'primary'}
          isLoading={sending.isRunning}
          onClick={() => (isForCustomers ? setConfirming(true) : send())}
        >
          {say(phrase(isForCustomers ? 'ui.send-customers' : internally))}
        </LoadingButton>
      </Stack>
      {isConfirming && (
        <ConfirmPublication
          text={text}
          stage={stage}
          onCancel={() => setConfirming(false)}
          onConfirm={(confirmedRecipients) => {
            setConfirming(false);
            send({ confirmedText: text, confirmedRecipients });
          }}
        />
      )}
    </Stack>
  );
}

/** Asks before an edited text is kept for another stage or language. */
function OutdatedText({ onKeep, onReplace }: { onKeep: () => void; onReplace: () => void }) {
  const say = useSay();
  return (
    <SectionMessage appearance="warning">
      <Stack space="space.100">
        <Text>{say(phrase('ui.edited-text'))}</Text>
        <ButtonGroup>
          <Button onClick={onReplace}>{say(phrase('ui.replace-text'))}</Button>
          <Button onClick={onKeep}>{say(phrase('ui.keep-text'))}</Button>
        </ButtonGroup>
      </Stack>
    </SectionMessage>
  );
}

function LastUpdate({ lastUpdate }: Pick<AssessmentView, 'lastUpdate'>) {
  const say = useSay();
  if (!lastUpdate) return <Text color="color.text.subtle">{say(phrase('ui.no-update-yet'))}</Text>;
  const audience = phrase(`ui.audience.${lastUpdate.audience}`);
  return (
    <Text color="color.text.subtle">
      {say(phrase('ui.last-update', { audience, at: lastUpdate.sentAt }))}
    </Text>
  );
}
