import { Inline, Stack, Text } from '@forge/react';
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
          <TextInput
            key={level}
            id={`share-${level}`}
            label={LABELS[level]}
            value={String(users.share[level] * 100)}
            onChange={(value) => setUsers({ share: { ...users.share, [level]: numberOf(value) / 100 } })}
          />
        ))}
      </Inline>
      <Text>{say(phrase('ui.settings.thresholds-count'))}</Text>
      <Inline space="space.100">
        {LEVELS.map((level) => (
          <TextInput
            key={level}
            id={`count-${level}`}
            label={LABELS[level]}
            value={String(users.count[level])}
            onChange={(value) => setUsers({ count: { ...users.count, [level]: numberOf(value) } })}
          />
        ))}
      </Inline>
    </Stack>
  );
}

const LABELS = { sev1: 'SEV-1', sev2: 'SEV-2', sev3: 'SEV-3' } as const;

/** What is no number becomes one that the backend refuses with a clear message. */
function numberOf(value: string): number {
  const number = Number(value);
  return Number.isFinite(number) ? number : -1;
}
