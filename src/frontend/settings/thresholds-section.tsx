import { Button, Stack, Text } from '@forge/react';
import { useState } from 'react';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { phrase } from '../wording';
import { coreFunctionLines, coreFunctionsIn } from './core-functions';
import { TextInput, TextLinesInput } from './fields';
import { LadderInput, LineInput, shownValue } from './line-inputs';
import type { SectionProps } from './section-props';
import { LINE_GROUPS, type Thresholds } from './severity-lines';

/** Where the rules of severity draw their lines, what the core functions are, and which services carry one. */
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
      <CoreFunctions
        functions={thresholds.coreFunctions}
        onChange={(coreFunctions) => onChange({ ...thresholds, coreFunctions })}
      />
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

function CoreFunctions({
  functions,
  onChange,
}: {
  functions: Thresholds['coreFunctions'];
  onChange: (functions: Thresholds['coreFunctions']) => void;
}) {
  const say = useSay();
  const [text, setText] = useState(coreFunctionLines(functions));
  return (
    <TextLinesInput
      id="core-functions"
      label={say(phrase('ui.settings.core-functions'))}
      help={say(phrase('ui.settings.core-functions-help'))}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(coreFunctionsIn(typed));
      }}
    />
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
