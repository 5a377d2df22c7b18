import { Inline, Stack, Text } from '@forge/react';
import { useState } from 'react';
import { phrase } from '../../wording';
import { useSay } from '../components/reader';
import { SectionHeading } from '../components/section-heading';
import { TextInput } from './fields';
import type { SectionProps } from './section-props';

const LEVELS = ['sev1', 'sev2', 'sev3'] as const;

/** Where the rules about users draw their lines; the other lines keep their defaults. */
export function ThresholdsSection({ change, set }: SectionProps) {
  const say = useSay();
  const thresholds = change.settings.severityThresholds;
  const { users } = thresholds;
  const setUsers = (changed: Partial<typeof users>) =>
    set({ severityThresholds: { ...thresholds, users: { ...users, ...changed } } });
  return (
    <Stack space="space.150">
      <SectionHeading level="h2">{say(phrase('ui.settings.thresholds'))}</SectionHeading>
      <Text>{say(phrase('ui.settings.thresholds-share'))}</Text>
      <Inline space="space.100">
        {LEVELS.map((level) => (
          <NumberInput
            key={level}
            id={`share-${level}`}
            label={say(phrase('ui.settings.threshold-share', { level: NAMES[level] }))}
            value={percentOf(users.share[level])}
            onChange={(percent) => setUsers({ share: { ...users.share, [level]: percent / 100 } })}
          />
        ))}
      </Inline>
      <Text>{say(phrase('ui.settings.thresholds-count'))}</Text>
      <Inline space="space.100">
        {LEVELS.map((level) => (
          <NumberInput
            key={level}
            id={`count-${level}`}
            label={say(phrase('ui.settings.threshold-count', { level: NAMES[level] }))}
            value={users.count[level]}
            onChange={(count) => setUsers({ count: { ...users.count, [level]: count } })}
          />
        ))}
      </Inline>
    </Stack>
  );
}

const NAMES = { sev1: 'SEV-1', sev2: 'SEV-2', sev3: 'SEV-3' } as const;

/** @param share 0…1; 0.07 × 100 is not quite 7 */
function percentOf(share: number): number {
  return Number((share * 100).toFixed(4));
}

/** Keeps the text as it is typed, also half a number; what is none becomes one that the backend refuses clearly. */
function NumberInput({
  id,
  label,
  value,
  onChange,
}: {
  id: string;
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  const [text, setText] = useState(String(value));
  const change = (typed: string) => {
    setText(typed);
    const number = typed.trim() === '' ? Number.NaN : Number(typed);
    onChange(Number.isFinite(number) ? number : -1);
  };
  return <TextInput id={id} label={label} value={text} onChange={change} />;
}
