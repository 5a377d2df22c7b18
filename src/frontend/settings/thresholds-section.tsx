import { Button, Stack, Text } from '@forge/react';
import { useState } from 'react';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { phrase } from '../wording/settings';
import { coreFunctionsIn, textOfCoreFunctions } from './core-functions';
import { LinesInput, TextInput } from './fields';
import { LadderInput, LineInputs } from './line-inputs';
import type { SectionProps } from './section-props';
import { LINE_GROUPS, type Thresholds } from './severity-lines';
import { typedList } from './typed-list';

interface CoreProps {
  thresholds: Thresholds;
  defaults: Thresholds;
  onChange: (thresholds: Thresholds) => void;
}

/** Where the rules of severity draw their lines, and what the product's core is. */
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
    <Stack space="space.300">
      <Stack space="space.150">
        <SectionHeading level="h2">{say(phrase('ui.settings.core'))}</SectionHeading>
        <CoreFunctions {...edited} />
        <CoreServices {...edited} />
      </Stack>
      <Stack space="space.200">
        <SectionHeading level="h2">{say(phrase('ui.settings.thresholds'))}</SectionHeading>
        <Text>{say(phrase('ui.settings.thresholds-intro'))}</Text>
        {LINE_GROUPS.map((group) => (
          <Stack key={group.title.key} space="space.150">
            <SectionHeading>{say(group.title)}</SectionHeading>
            {group.ladders.map((ladder) => (
              <LadderInput key={ladder.id} ladder={ladder} {...edited} />
            ))}
            {group.lines.length > 0 && <LineInputs lines={group.lines} {...edited} />}
          </Stack>
        ))}
      </Stack>
      <Stack alignInline="start">
        <Button onClick={reset}>{say(phrase('ui.settings.use-defaults'))}</Button>
      </Stack>
    </Stack>
  );
}

/** What customers cannot do without. An empty list would be none at all, so that nothing typed means the default. */
function CoreFunctions({ thresholds, defaults, onChange }: CoreProps) {
  const say = useSay();
  const [text, setText] = useState(textOfCoreFunctions(thresholds.coreFunctions));
  const names = defaults.coreFunctions.map(({ name }) => name);
  return (
    <LinesInput
      id="core-functions"
      label={say(phrase('ui.settings.core-functions'))}
      help={say(phrase('ui.settings.core-functions-help', { names }))}
      value={text}
      onChange={(typed) => {
        setText(typed);
        const coreFunctions = coreFunctionsIn(typed);
        onChange({
          ...thresholds,
          coreFunctions: coreFunctions.length > 0 ? coreFunctions : defaults.coreFunctions,
        });
      }}
    />
  );
}

/** Components and services by the names that tickets give them. */
function CoreServices({ thresholds, onChange }: CoreProps) {
  const say = useSay();
  const [text, setText] = useState(thresholds.coreServices.join(', '));
  return (
    <TextInput
      id="core-services"
      label={say(phrase('ui.settings.core-services'))}
      help={say(phrase('ui.settings.core-services-help'))}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange({ ...thresholds, coreServices: typedList(typed) });
      }}
    />
  );
}
