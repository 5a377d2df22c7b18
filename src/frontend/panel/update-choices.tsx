import { Inline, Label, Select, Stack } from '@forge/react';
import type { Audience, UpdateStage } from '../../contract';
import type { Locale } from '../../wording';
import { useSay } from '../components/reader';
import { phrase } from '../wording';
import type { UpdateDraft } from './update-draft';

const AUDIENCES: readonly Audience[] = ['responders', 'stakeholders', 'customers'];
const STAGES: readonly UpdateStage[] = ['investigating', 'identified', 'monitoring', 'resolved'];
/** Each by its own name. */
const LANGUAGES: readonly { value: Locale; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'ja', label: '日本語' },
];

/** To whom, at which stage and in which language an update goes. */
export function UpdateChoices({
  update,
  onAudience,
  onChange,
}: {
  update: Pick<UpdateDraft, 'audience' | 'stage' | 'language'>;
  onAudience: (audience: Audience) => void;
  onChange: (change: { stage: UpdateStage } | { language: Locale }) => void;
}) {
  const say = useSay();
  return (
    <Inline space="space.200" grow="fill">
      <Choice
        id="update-audience"
        label={say(phrase('ui.audience'))}
        options={AUDIENCES.map((value) => ({ value, label: say(phrase(`ui.audience.${value}`)) }))}
        value={update.audience}
        onChoose={onAudience}
      />
      <Choice
        id="update-stage"
        label={say(phrase('ui.stage'))}
        options={STAGES.map((value) => ({ value, label: say(phrase(`ui.stage.${value}`)) }))}
        value={update.stage}
        onChoose={(stage) => onChange({ stage })}
      />
      <Choice
        id="update-language"
        label={say(phrase('ui.language'))}
        options={LANGUAGES}
        value={update.language}
        onChoose={(language) => onChange({ language })}
      />
    </Inline>
  );
}

function Choice<Value extends string>({
  id,
  label,
  options,
  value,
  onChoose,
}: {
  id: string;
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChoose: (value: Value) => void;
}) {
  return (
    <Stack grow="fill" space="space.050">
      <Label labelFor={id}>{label}</Label>
      <Select
        inputId={id}
        options={[...options]}
        value={options.find((option) => option.value === value)}
        onChange={(chosen: { value: Value }) => onChoose(chosen.value)}
      />
    </Stack>
  );
}
