import { Inline, Label, LoadingButton, SectionMessage, Select, Stack, Text, TextArea } from '@forge/react';
import { useState } from 'react';
import type { AssessmentView, Audience, DraftView, SentUpdateView, UpdateStage } from '../../contract';
import { invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { useReader, useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { useAction } from '../components/use-outcome';
import { phrase } from '../wording';
import { ConfirmPublication } from './confirm-publication';
import { changedDraft, emptyDraft } from './update-draft';

const AUDIENCES: readonly Audience[] = ['responders', 'stakeholders', 'customers'];
const STAGES: readonly UpdateStage[] = ['investigating', 'identified', 'monitoring', 'resolved'];

/** Drafts an update from the facts, lets a person change it, and sends it; customers get nothing unconfirmed. */
export function UpdateForm({ assessment, onChanged }: { assessment: AssessmentView; onChanged: () => void }) {
  const say = useSay();
  const { locale } = useReader();
  const [update, setUpdate] = useState(() => emptyDraft({ audience: 'responders', stage: 'investigating' }));
  const { audience, stage, text } = update;
  const [isConfirming, setConfirming] = useState(false);
  const drafting = useAction<DraftView>();
  const sending = useAction<SentUpdateView>();

  const change = (changed: Parameters<typeof changedDraft>[1]) =>
    setUpdate((current) => changedDraft(current, changed));
  const draft = () =>
    void drafting.run(
      () => invoke('update.draft', { audience, stage, language: locale }),
      (drafted) => change({ text: drafted.text }),
    );
  const send = (confirmedText?: string) =>
    void sending.run(
      () => invoke('update.send', { ...update, confirmedText }),
      () => {
        setUpdate(emptyDraft(update));
        onChanged();
      },
    );
  const audiences = AUDIENCES.map((value) => ({ value, label: say(phrase(`ui.audience.${value}`)) }));
  const stages = STAGES.map((value) => ({ value, label: say(phrase(`ui.stage.${value}`)) }));
  const isForCustomers = audience === 'customers';

  return (
    <Stack space="space.100">
      <SectionHeading>{say(phrase('ui.update'))}</SectionHeading>
      <LastUpdate lastUpdate={assessment.lastUpdate} />
      <Inline space="space.200" grow="fill">
        <Stack grow="fill" space="space.050">
          <Label labelFor="update-audience">{say(phrase('ui.audience'))}</Label>
          <Select
            inputId="update-audience"
            options={audiences}
            value={audiences.find((option) => option.value === audience)}
            onChange={(chosen: { value: Audience }) => change({ audience: chosen.value })}
          />
        </Stack>
        <Stack grow="fill" space="space.050">
          <Label labelFor="update-stage">{say(phrase('ui.stage'))}</Label>
          <Select
            inputId="update-stage"
            options={stages}
            value={stages.find((option) => option.value === stage)}
            onChange={(chosen: { value: UpdateStage }) => change({ stage: chosen.value })}
          />
        </Stack>
      </Inline>
      <Stack alignInline="start">
        <LoadingButton isLoading={drafting.isRunning} onClick={draft}>
          {say(phrase('ui.draft'))}
        </LoadingButton>
      </Stack>
      {drafting.failure && <FailureMessage failure={drafting.failure} />}
      <Label labelFor="update-text">{say(phrase('ui.text'))}</Label>
      <TextArea
        id="update-text"
        value={text}
        minimumRows={6}
        onChange={(event) => change({ text: String(event.target.value ?? '') })}
      />
      <Text size="small" color="color.text.subtle">
        {say(phrase('ui.text-help'))}
      </Text>
      {sending.failure && <FailureMessage failure={sending.failure} />}
      {sending.done && (
        <SectionMessage appearance="success">
          <Text>{say(phrase('ui.update-sent'))}</Text>
        </SectionMessage>
      )}
      <Stack alignInline="start">
        <LoadingButton
          appearance={isForCustomers ? 'warning' : 'primary'}
          isLoading={sending.isRunning}
          isDisabled={text.trim() === ''}
          onClick={() => (isForCustomers ? setConfirming(true) : send())}
        >
          {say(phrase(isForCustomers ? 'ui.send-customers' : 'ui.send-internal'))}
        </LoadingButton>
      </Stack>
      {isConfirming && (
        <ConfirmPublication
          text={text}
          onCancel={() => setConfirming(false)}
          onConfirm={() => {
            setConfirming(false);
            send(text);
          }}
        />
      )}
    </Stack>
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
