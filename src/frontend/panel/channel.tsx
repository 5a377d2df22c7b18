import { Checkbox, Link, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { AssessmentView, ChannelView } from '../../contract';
import { invoke } from '../api';
import { FailureMessage } from '../components/failure-message';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { showResult } from '../components/show-result';
import { useAction } from '../components/use-outcome';
import { phrase } from '../wording';

/** Opens the incident's Slack channel, or completes it when a first attempt stopped half-way. */
export function Channel({
  channel,
  onChanged,
}: {
  channel: AssessmentView['channel'];
  onChanged: () => void;
}) {
  const say = useSay();
  const [isPrivate, setPrivate] = useState(false);
  const opening = useAction<ChannelView>();
  const open = () =>
    void opening.run(
      () => invoke('channel.open', { isPrivate }),
      ({ name }) => {
        showResult('channel-opened', say(phrase('ui.channel-opened', { name })));
        onChanged();
      },
    );
  return (
    <Stack space="space.100">
      <SectionHeading>{say(phrase('ui.channel'))}</SectionHeading>
      {channel ? (
        <Text>
          <Link href={channel.url} openNewTab>{`#${channel.name}`}</Link>
        </Text>
      ) : (
        <>
          <Text>{say(phrase('ui.no-channel-yet'))}</Text>
          <Checkbox
            label={say(phrase('ui.private-channel'))}
            isChecked={isPrivate}
            onChange={(event) => setPrivate(event.target.checked === true)}
          />
        </>
      )}
      {channel && !channel.isComplete && <Text>{say(phrase('ui.channel-incomplete'))}</Text>}
      {(!channel?.isComplete || opening.done) && (
        <Stack alignInline="start">
          <LoadingButton isLoading={opening.isRunning} onClick={open}>
            {say(phrase(buttonOf(channel)))}
          </LoadingButton>
        </Stack>
      )}
      {opening.failure && <FailureMessage failure={opening.failure} />}
      {opening.done && <Opened channel={opening.done} />}
    </Stack>
  );
}

/** What was pressed stays where it is, so that the keyboard does: opening again completes what is missing. */
function buttonOf(channel: AssessmentView['channel']) {
  if (!channel) return 'ui.open-channel';
  return channel.isComplete ? 'ui.check-channel' : 'ui.complete-channel';
}

function Opened({ channel }: { channel: ChannelView }) {
  const say = useSay();
  return (
    <SectionMessage appearance="success">
      <Text>{say(phrase('ui.channel-opened', { name: channel.name }))}</Text>
      {channel.notFound.length > 0 && (
        <Text>{say(phrase('ui.channel-not-found', { invitees: channel.notFound }))}</Text>
      )}
    </SectionMessage>
  );
}
