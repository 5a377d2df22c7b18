import {
  Button,
  ButtonGroup,
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
import type { AssessmentView, DecidedView, SeverityLevel, SeveritySuggestion } from '../../contract';
import { invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { useSay } from '../components/reader';
import { showResult } from '../components/show-result';
import { useAction } from '../components/use-outcome';
import { phrase } from '../wording';

const LEVELS: readonly SeverityLevel[] = ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'];
const OPTIONS = LEVELS.map((level) => ({ label: level, value: level }));

/** Accepts the suggestion with one press, or sets another level with a reason. */
export function SeverityForm({
  severity,
  current,
  onDecided,
}: {
  severity: SeveritySuggestion;
  current: AssessmentView['current'];
  onDecided: () => void;
}) {
  const say = useSay();
  const [chosen, setChosen] = useState<SeverityLevel>();
  const [reason, setReason] = useState('');
  /** the suggestion that was accepted or overridden here */
  const [answered, setAnswered] = useState<SeverityLevel>();
  const accepting = useAction<DecidedView>();
  const isAccepted = current.from === 'decision' && current.level === severity.level;
  const channelProblem = accepting.done?.channelProblem;
  const isChoosing = chosen !== undefined;
  const level = chosen ?? severity.level;
  /**
   * The pressed button stays where it is, so that the keyboard does, and decides nothing more until another level is
   * suggested or chosen.
   */
  const saved = isChoosing || answered !== severity.level ? undefined : accepting.done?.decision?.level;
  const accept = () =>
    void accepting.run(
      () => invoke('severity.accept', { level, reason: reason.trim() || undefined }),
      ({ decision, channelProblem: problem }) => {
        // What is missing in the channel is completed by the same press again.
        if (!problem) {
          setChosen(undefined);
          setReason('');
          setAnswered(severity.level);
        }
        showResult('severity-saved', say(phrase('ui.severity-saved', { level: decision?.level ?? level })));
        onDecided();
      },
    );
  return (
    <Stack space="space.100">
      {isChoosing && (
        <Stack space="space.050">
          <Label labelFor="severity-level">{say(phrase('ui.choose-level'))}</Label>
          <Select
            inputId="severity-level"
            options={OPTIONS}
            value={OPTIONS.find((option) => option.value === level)}
            onChange={(option: { value: SeverityLevel }) => setChosen(option.value)}
          />
        </Stack>
      )}
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
        <SectionMessage appearance={channelProblem ? 'warning' : 'success'}>
          <Text>{say(phrase('ui.severity-saved', { level: accepting.done.decision?.level ?? level }))}</Text>
          {channelProblem && (
            <Text>{say(phrase('ui.channel-outdated', { problem: say(channelProblem) }))}</Text>
          )}
        </SectionMessage>
      )}
      <Stack alignInline="start">
        <ButtonGroup>
          {(isChoosing || !isAccepted || saved || channelProblem) && (
            <LoadingButton
              appearance={saved ? 'default' : 'primary'}
              isLoading={accepting.isRunning}
              onClick={() => saved || accept()}
            >
              {say(
                saved
                  ? phrase('ui.level-saved', { level: saved })
                  : phrase(level === severity.level ? 'ui.accept' : 'ui.set-level', { level }),
              )}
            </LoadingButton>
          )}
          <Button onClick={() => setChosen(isChoosing ? undefined : current.level)}>
            {say(phrase(isChoosing ? 'ui.cancel' : 'ui.decide-otherwise'))}
          </Button>
        </ButtonGroup>
      </Stack>
    </Stack>
  );
}
