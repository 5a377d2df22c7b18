import type { Formatter } from '../format';

/** What people are told when the accepted severity no longer fits the facts, and when an alert came in. */
export const drift = {
  'drift.appeared': () => 'New since the decision',
  'drift.ended': () => 'No longer so',
  'drift.decide': () => 'Accept the new severity in the Kaji panel, or keep the present one with a reason.',
  'drift.alert-note': (
    p: { message: string; users: number; occurrences: number; at: string },
    f: Formatter,
  ) =>
    `Raygun reports ${f.number(p.users)} users affected by “${p.message}” (${f.number(p.occurrences)} occurrences, ${f.dateTime(p.at)}).`,
};
