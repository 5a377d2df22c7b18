import type { Formatter } from '../format';

/** Why a page was offered as a runbook. */
export const runbooks = {
  'runbooks.same-service': (p: { service: string }) => `Is about ${p.service}`,
  'runbooks.shared-terms': (p: { terms: readonly string[] }, f: Formatter) => `Shares ${f.list(p.terms)}`,
  'runbooks.no-space': () =>
    'No space is chosen for runbooks. A project administrator chooses one under Project settings → Kaji.',
};
