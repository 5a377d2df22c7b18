import { SectionMessage, Stack, Text } from '@forge/react';
import type { Audience, SentUpdateView } from '../../contract';
import { useSay } from '../components/reader';
import { type Phrase, phrase } from '../wording';

/** Where an update went, when the next one is due, and what it did not reach. */
export function SentUpdate({
  sent,
  audience,
  channelName,
}: {
  sent: SentUpdateView;
  audience: Audience;
  channelName?: string;
}) {
  const say = useSay();
  const problem = sent.channelProblem ?? sent.recipientsProblem;
  return (
    <SectionMessage appearance={problem ? 'warning' : 'success'}>
      <Stack space="space.050">
        <Text>{say(sentPhrase(sent, audience, channelName))}</Text>
        {sent.channelProblem && (
          <Text>{say(phrase('ui.not-in-channel', { problem: say(sent.channelProblem) }))}</Text>
        )}
        {sent.recipientsProblem && <Text>{say(sent.recipientsProblem)}</Text>}
      </Stack>
    </SectionMessage>
  );
}

/** Says what was sent to whom, when and where. */
function sentPhrase(sent: SentUpdateView, audience: Audience, channelName?: string): Phrase {
  const to = { audience: phrase(`communication.audience.${audience}`), at: sent.sentAt };
  const done = sent.recipients
    ? phrase('ui.sent-to-customers', { ...to, recipients: sent.recipients })
    : sent.channelMessageUrl && channelName
      ? phrase('ui.sent-to-channel', { ...to, channel: channelName })
      : phrase('ui.sent-to-ticket', to);
  return sent.nextUpdateAt ? phrase('ui.sent-next-due', { sent: done, at: sent.nextUpdateAt }) : done;
}
