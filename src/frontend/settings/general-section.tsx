import { Stack } from '@forge/react';
import { useSay } from '../components/reader';
import { phrase } from '../wording/settings';
import { ChoiceInput, TextInput } from './fields';
import type { SectionProps } from './section-props';

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'ja', label: '日本語' },
];

export function GeneralSection({ change, set }: SectionProps) {
  const say = useSay();
  return (
    <Stack space="space.150">
      <ChoiceInput
        id="language"
        label={say(phrase('ui.settings.language'))}
        choices={LANGUAGES}
        value={change.settings.language}
        onChange={(value) => set({ language: value === 'ja' ? 'ja' : 'en' })}
      />
      <TextInput
        id="time-zone"
        label={say(phrase('ui.settings.time-zone'))}
        value={change.settings.timeZone}
        onChange={(timeZone) => set({ timeZone })}
      />
    </Stack>
  );
}
