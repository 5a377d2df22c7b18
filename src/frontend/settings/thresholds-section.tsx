import { Button, Stack, Text } from '@forge/react';
import { useState } from 'react';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { phrase } from '../wording';
import { TextInput } from './fields';
import { LadderInput, LineInput, shownValue } from './line-inputs';
import type { SectionProps } from './section-props';
import { LINE_GROUPS, type Thresholds } from './severity-lines';

/** Where the rules of severity draw their lines, and which services carry the core function by themselves. */
export function ThresholdsSection({ view, change, set }: SectionProps) {
  const say = useSay();
  const thresholds = change.settings.severityThresholds;
  const defaults = view.defaultThresholds;
  const onChange = (severityThresholds: Thresholds) => set({ severityThresholds });
  const edited = { thresholds, defaults, onChange };
  const reset = () => {
    const { coreFunctions, coreServices } = thresholds;
    onChange({ ...defaults, coreFunctions, coreServices });
  };
  return (
    <Stack space="space.200">
      <SectionHeading level="h2">{say(phrase('ui.settings.thresholds'))}</SectionHeading>
      <Text>{say(phrase('ui.settings.thresholds-intro'))}</Text>
      <CoreServices
        services={thresholds.coreServices}
        onChange={(coreServices) => onChange({ ...thresholds, coreServices })}
      />
      {LINE_GROUPS.map((group) => (
        <Stack key={group.title.key} space="space.150">
          <SectionHeading>{say(group.title)}</SectionHeading>
          {group.ladders.map((ladder) => (
            <LadderInput key={ladder.title.key} ladder={ladder} {...edited} />
          ))}
          {group.lines.map((line) => (
            <LineInput
              key={line.id}
              line={line}
              help={phrase('ui.settings.default', { value: shownValue(line, defaults) })}
              {...edited}
            />
          ))}
        </Stack>
      ))}
      <Stack alignInline="start">
        <Button onClick={reset}>{say(phrase('ui.settings.use-defaults'))}</Button>
      </Stack>
    </Stack>
  );
}

/** Names with commas between them, as they are typed. */
function CoreServices({
  services,
  onChange,
}: {
  services: readonly string[];
  onChange: (services: string[]) => void;
}) {
  const say = useSay();
  const [text, setText] = useState(services.join(', '));
  return (
    <TextInput
      id="core-services"
      label={say(phrase('ui.settings.core-services'))}
      help={say(phrase('ui.settings.core-services-help'))}
      value={text}
      onChange={(typed) => {
        setText(typed);
        const names = typed.split(/[,、]/).map((name) => name.trim());
        onChange(names.filter((name) => name !== ''));
      }}
    />
  );
}
