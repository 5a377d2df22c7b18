import {
  HelperMessage,
  Label,
  LoadingButton,
  SectionMessage,
  Select,
  Stack,
  Text,
  Textfield,
} from '@forge/react';
import { useState } from 'react';
import type { AssessmentView } from '../../contract';
import type { SeverityDecision, SeverityLevel, SeveritySuggestion } from '../../domain/severity/severity';
import { phrase } from '../../wording';
import { announceChange, invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { useSay } from '../components/reader';
import { useAction } from '../components/use-outcome';

const LEVELS: readonly SeverityLevel[] = ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'];
const OPTIONS = LEVELS.map((level) => ({ label: level, value: level }));

/** Accepts the suggestion with one press, or sets another level with a reason. */
export function SeverityForm({
  severity,
  decision,
  onDecided,
}: {
  severity: SeveritySuggestion;
  decision?: SeverityDecision;
  onDecided: () => void;
}) {
  const say = useSay();
  const [level, setLevel] = useState<SeverityLevel>(decision?.level ?? severity.level);
  const [reason, setReason] = useState('');
  const accepting = useAction<AssessmentView>();
  const accept = () =>
    void accepting.run(
      () => invoke('severity.accept', { level, reason: reason.trim() || undefined }),
      () => {
        announceChange();
        onDecided();
      },
    );
  return (
    <Stack space="space.100">
      <Label labelFor="severity-level">{say(phrase('ui.choose-level'))}</Label>
      <Select
        inputId="severity-level"
        options={OPTIONS}
        value={OPTIONS.find((option) => option.value === level)}
        onChange={(chosen: { value: SeverityLevel }) => setLevel(chosen.value)}
      />
      {level !== severity.level && (
        <Stack space="space.050">
          <Label labelFor="severity-reason">{say(phrase('ui.reason'))}</Label>
          <Textfield
            id="severity-reason"
            value={reason}
            isRequired
            onChange={(event) => setReason(String(event.target.value ?? ''))}
          />
          <HelperMessage>{say(phrase('ui.reason-help'))}</HelperMessage>
        </Stack>
      )}
      {accepting.failure && <FailureMessage failure={accepting.failure} />}
      {accepting.done && (
        <SectionMessage appearance="success">
          <Text>{say(phrase('ui.severity-saved', { level: accepting.done.decision?.level ?? level }))}</Text>
        </SectionMessage>
      )}
      <Stack alignInline="start">
        <LoadingButton appearance="primary" isLoading={accepting.isRunning} onClick={accept}>
          {say(phrase('ui.accept', { level }))}
        </LoadingButton>
      </Stack>
    </Stack>
  );
}
