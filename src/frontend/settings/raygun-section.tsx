import { Heading, Stack } from '@forge/react';
import { phrase } from '../../wording';
import { useSay } from '../components/reader';
import { ConnectionTest } from './connection-test';
import { ChoiceInput, TextInput } from './fields';
import type { SectionProps } from './settings-form';

export function RaygunSection({ view, change, set, setSecret }: SectionProps) {
  const say = useSay();
  const applications = view.choices.raygunApplications.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack space="space.150">
      <Heading size="small">{say(phrase('ui.settings.raygun'))}</Heading>
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
      <ConnectionTest connection="raygun" />
    </Stack>
  );
}
