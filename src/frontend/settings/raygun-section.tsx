import { CodeBlock, HelperMessage, Stack, Text } from '@forge/react';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { phrase } from '../wording/settings';
import { ChoicesProblem } from './choices-problem';
import { ConnectionTest } from './connection-test';
import { ChoiceInput, TextInput } from './fields';
import type { SectionProps } from './section-props';

export function RaygunSection({ view, change, set, setSecret }: SectionProps) {
  const say = useSay();
  const applications = view.choices.raygunApplications.list.map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  return (
    <Stack space="space.150">
      <SectionHeading level="h2">{say(phrase('ui.settings.raygun'))}</SectionHeading>
      <TextInput
        id="raygun-token"
        isSecret
        label={say(phrase('ui.settings.raygun-token'))}
        help={say(phrase(view.secrets.raygunToken ? 'ui.settings.stored' : 'ui.settings.not-stored'))}
        value={change.secrets?.raygunToken ?? ''}
        onChange={(value) => setSecret({ raygunToken: value || undefined })}
      />
      {applications.length > 0 ? (
        <ChoiceInput
          id="raygun-application"
          label={say(phrase('ui.settings.raygun-application'))}
          choices={applications}
          value={change.settings.raygunApplicationId}
          onChange={(raygunApplicationId) => set({ raygunApplicationId })}
        />
      ) : (
        <TextInput
          id="raygun-application"
          label={say(phrase('ui.settings.raygun-application'))}
          value={change.settings.raygunApplicationId ?? ''}
          onChange={(value) => set({ raygunApplicationId: value.trim() || undefined })}
        />
      )}
      <ChoicesProblem source={view.choices.raygunApplications.source} />
      {view.raygunAlertUrl && (
        <Stack space="space.050">
          <Text weight="semibold">{say(phrase('ui.settings.alert-url'))}</Text>
          <CodeBlock text={view.raygunAlertUrl} />
          <HelperMessage>{say(phrase('ui.settings.alert-url-help'))}</HelperMessage>
        </Stack>
      )}
      <ConnectionTest connection="raygun" />
    </Stack>
  );
}
