import { Lozenge } from '@forge/react';
import type { SeverityLevel } from '../../domain/severity/severity';

const APPEARANCES = {
  'SEV-1': 'removed',
  'SEV-2': 'moved',
  'SEV-3': 'inprogress',
  'SEV-4': 'default',
} as const satisfies Record<SeverityLevel, string>;

/** The level, bold when it is decided. */
export function SeverityLozenge({ level, isDecided }: { level: SeverityLevel; isDecided: boolean }) {
  return (
    <Lozenge appearance={APPEARANCES[level]} isBold={isDecided}>
      {level}
    </Lozenge>
  );
}
