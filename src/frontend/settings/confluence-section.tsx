import { Stack } from '@forge/react';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { phrase } from '../wording/settings';
import { ChoicesProblem } from './choices-problem';
import { ConnectionTest } from './connection-test';
import { ChoiceInput, ChoicesInput, TextInput } from './fields';
import type { SectionProps } from './section-props';

export function ConfluenceSection({ view, change, set }: SectionProps) {
  const say = useSay();
  const spaces = view.choices.spaces.list.map(({ key, name }) => ({ value: key, label: `${name} (${key})` }));
  return (
    <Stack space="space.150">
      <SectionHeading level="h2">{say(phrase('ui.settings.confluence'))}</SectionHeading>
      <ChoicesInput
        id="runbook-spaces"
        label={say(phrase('ui.settings.runbook-spaces'))}
        choices={spaces}
        values={change.settings.runbookSpaceKeys}
        onChange={(runbookSpaceKeys) => set({ runbookSpaceKeys })}
      />
      <ChoiceInput
        id="postmortem-space"
        label={say(phrase('ui.settings.postmortem-space'))}
        choices={spaces}
        value={change.settings.postmortemSpaceKey}
        onChange={(postmortemSpaceKey) => set({ postmortemSpaceKey })}
      />
      <ChoicesProblem source={view.choices.spaces.source} />
      <TextInput
        id="postmortem-parent"
        label={say(phrase('ui.settings.postmortem-parent'))}
        value={change.settings.postmortemParentId ?? ''}
        onChange={(value) => set({ postmortemParentId: value.trim() || undefined })}
      />
      <ConnectionTest connection="confluence" />
    </Stack>
  );
}
