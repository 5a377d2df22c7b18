import { Stack } from '@forge/react';
import { useState } from 'react';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { phrase } from '../wording/settings';
import { ConnectionTest } from './connection-test';
import { TextInput } from './fields';
import type { SectionProps } from './section-props';
import { typedList } from './typed-list';

export function SlackSection({ view, change, set, setSecret }: SectionProps) {
  const say = useSay();
  const [invitees, setInvitees] = useState(change.settings.slackInvitees.join(', '));
  return (
    <Stack space="space.150">
      <SectionHeading level="h2">{say(phrase('ui.settings.slack'))}</SectionHeading>
      <TextInput
        id="slack-token"
        isSecret
        label={say(phrase('ui.settings.slack-token'))}
        help={say(phrase(view.secrets.slackToken ? 'ui.settings.stored' : 'ui.settings.not-stored'))}
        value={change.secrets?.slackToken ?? ''}
        onChange={(value) => setSecret({ slackToken: value || undefined })}
      />
      <TextInput
        id="slack-invitees"
        label={say(phrase('ui.settings.slack-invitees'))}
        help={say(phrase('ui.settings.slack-invitees-help'))}
        value={invitees}
        onChange={(value) => {
          setInvitees(value);
          set({ slackInvitees: typedList(value) });
        }}
      />
      <ConnectionTest connection="slack" />
    </Stack>
  );
}
