import { phrase } from '../../../wording';
import type { Impact } from '../../impact/impact';
import { type Ladder, rulesOf } from '../ladder';

const dimension = 'reports';
const rubric = 'F.3: support is being contacted; how many people did stands for how many are hit';

/** Silence says nothing: no reports are no reading. */
function reported(of: 'requests' | 'organizations'): Ladder['read'] {
  return ({ impact }) => {
    const value = (impact?.reports satisfies Impact['reports'] | undefined)?.[of] ?? 0;
    if (value === 0) return undefined;
    return { value, isLowerBound: true, confidence: 'medium', evidenceIds: [`impact.reports-${of}`] };
  };
}

/** How many customers have told us? Whoever writes is only part of those who suffer, so every count is a lower bound. */
export const reportRules = [
  ...rulesOf({
    family: 'reports.requests',
    dimension,
    rubric,
    read: reported('requests'),
    lines: [
      { level: 'SEV-1', line: ({ reports }) => reports.requests.sev1 },
      { level: 'SEV-2', line: ({ reports }) => reports.requests.sev2 },
      { level: 'SEV-3', line: ({ reports }) => reports.requests.sev3 },
    ],
    reached: (count, line) => phrase('severity.requests', { count, line }),
    ifRisen: (line, count) => phrase('severity.if-requests-risen', { line, count }),
    ifFallen: (line, count) => phrase('severity.if-requests-fallen', { line, count }),
  }),
  ...rulesOf({
    family: 'reports.organizations',
    dimension,
    rubric,
    read: reported('organizations'),
    lines: [
      { level: 'SEV-1', line: ({ reports }) => reports.organizations.sev1 },
      { level: 'SEV-2', line: ({ reports }) => reports.organizations.sev2 },
      { level: 'SEV-3', line: ({ reports }) => reports.organizations.sev3 },
    ],
    reached: (count, line) => phrase('severity.organizations', { count, line }),
    ifRisen: (line, count) => phrase('severity.if-organizations-risen', { line, count }),
    ifFallen: (line, count) => phrase('severity.if-organizations-fallen', { line, count }),
  }),
];
