import { Heading, Stack } from '@forge/react';
import { phrase } from '../../wording';
import { useSay } from '../components/reader';
import { ConnectionTest } from './connection-test';
import { ChoiceInput } from './fields';
import type { SectionProps } from './settings-form';

/** Stands for no choice: the field is found by its options. */
const AUTOMATIC = '';

export function JiraSection({ view, change, set }: SectionProps) {
  const say = useSay();
  const fields = view.choices.severityFields.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack space="space.150">
      <Heading size="small">{say(phrase('ui.settings.jira'))}</Heading>
      <ChoiceInput
        id="severity-field"
        label={say(phrase('ui.settings.severity-field'))}
        choices={[{ value: AUTOMATIC, label: say(phrase('ui.settings.severity-field-auto')) }, ...fields]}
        value={change.settings.severityFieldId ?? AUTOMATIC}
        onChange={(value) => set({ severityFieldId: value === AUTOMATIC ? undefined : value })}
      />
      <ConnectionTest connection="jira" />
    </Stack>
  );
}
