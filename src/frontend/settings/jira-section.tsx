import { Stack } from '@forge/react';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { phrase } from '../wording/settings';
import { ChoicesProblem } from './choices-problem';
import { ConnectionTest } from './connection-test';
import { ChoiceInput } from './fields';
import type { SectionProps } from './section-props';

/** Stands for no choice: the field is found by its options. */
const AUTOMATIC = '';

export function JiraSection({ view, change, set }: SectionProps) {
  const say = useSay();
  const fields = view.choices.severityFields.list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack space="space.150">
      <SectionHeading level="h2">{say(phrase('ui.settings.jira'))}</SectionHeading>
      <ChoiceInput
        id="severity-field"
        label={say(phrase('ui.settings.severity-field'))}
        choices={[{ value: AUTOMATIC, label: say(phrase('ui.settings.severity-field-auto')) }, ...fields]}
        value={change.settings.severityFieldId ?? AUTOMATIC}
        onChange={(value) => set({ severityFieldId: value === AUTOMATIC ? undefined : value })}
      />
      <ChoicesProblem source={view.choices.severityFields.source} />
      <ConnectionTest connection="jira" />
    </Stack>
  );
}
