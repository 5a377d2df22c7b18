import { describe, expect, it } from 'vitest';
import { measured } from '../../../bench/severity/scenario';
import { type ChecklistFacts, checklists } from '../../../src/domain/response';
import { DEFAULT_CORE_FUNCTIONS, readSignals } from '../../../src/domain/severity';

const STARTED = '2026-11-20T02:00:00.000Z';

function lists(overrides: Partial<ChecklistFacts> & { text?: string } = {}) {
  const { text = '', ...rest } = overrides;
  const signals = readSignals({ summary: text, description: '', comments: [] }, DEFAULT_CORE_FUNCTIONS);
  return checklists({
    level: 'SEV-3',
    startedAt: STARTED,
    now: '2026-11-20T02:30:00.000Z',
    signals,
    ...rest,
  });
}

const answers = (list: { items: { id: string; answer: string }[] }) =>
  Object.fromEntries(list.items.map(({ id, answer }) => [id, answer]));

describe('checklists', () => {
  it('goes public by default when nobody knows anything', () => {
    expect(lists().goPublic).toMatchObject({ verdict: 'yes', isDefault: true });
    expect(new Set(Object.values(answers(lists().goPublic)))).toEqual(new Set(['unknown']));
  });

  it('answers from measured users and linked requests, and names the evidence', () => {
    const impact = measured({ affected: 40, active: 300, requests: 3 });
    const { goPublic } = lists({ impact });
    expect(goPublic).toMatchObject({ verdict: 'yes', isDefault: false });
    expect(goPublic.items.find(({ id }) => id === 'customers-notice')?.evidenceIds).toEqual([
      'impact.users-affected',
    ]);
    expect(answers(goPublic)).toMatchObject({ 'customers-notice': 'yes', 'support-contacted': 'yes' });
  });

  it('stays silent only when everything is known to be no', () => {
    const text = 'Internal tool, no customer impact';
    const impact = measured({ affected: 0, active: 300 });
    expect(lists({ text, impact }).goPublic).toMatchObject({ verdict: 'yes', isDefault: true });
    const settled = lists({ text: `${text}. No data loss, no breach.`, impact }).goPublic;
    expect(settled).toMatchObject({ verdict: 'no', isDefault: false });
  });

  it('does not take a sample without affected users for a no', () => {
    const impact = measured({ affected: 0, active: 300, isLowerBound: true });
    expect(answers(lists({ impact }).goPublic)['customers-notice']).toBe('unknown');
  });

  it('tells leadership of every SEV-1', () => {
    expect(lists({ level: 'SEV-1' }).tellLeadership).toMatchObject({ verdict: 'yes', isDefault: false });
  });

  it('tells leadership of a SEV-2 when unsure, and for sure when it runs long', () => {
    expect(lists({ level: 'SEV-2' }).tellLeadership).toMatchObject({ verdict: 'yes', isDefault: true });
    const long = lists({ level: 'SEV-2', now: '2026-11-20T04:00:00.000Z' }).tellLeadership;
    expect(long).toMatchObject({ verdict: 'yes', isDefault: false });
    expect(answers(long)['sev-2-runs-long']).toBe('yes');
  });

  it('leaves leadership alone with a SEV-3 until somebody says that it is needed', () => {
    expect(lists().tellLeadership).toMatchObject({ verdict: 'no', isDefault: true });
    const asked = lists({ text: 'All customers see it' }).tellLeadership;
    expect(asked).toMatchObject({ verdict: 'yes', isDefault: false });
  });
});
