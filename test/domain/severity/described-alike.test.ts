import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measured, past } from '../../../bench/severity/scenario';
import {
  compareSeverity,
  DEFAULT_CORE_FUNCTIONS,
  DEFAULT_SEVERITY_THRESHOLDS,
  type PastDescription,
  readSignals,
  SEVERITY_LEVELS,
  type SeverityLevel,
  severityThresholdsSchema,
  suggestSeverity,
} from '../../../src/domain/severity';
import { describedAlike } from '../../../src/domain/severity/described-alike';
import { say } from '../../../src/wording';
import { facts, suggestionFor } from './facts';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2026-01-01T00:00:00.000Z');

function told(
  severity: SeverityLevel | undefined,
  overrides: Partial<PastDescription> & { day?: number } = {},
) {
  const { day = 0, ...rest } = overrides;
  const createdAt = new Date(FIRST_DAY + day * DAY_MS).toISOString();
  return { severity, createdAt, summary: 'Export is not working', description: '', services: [], ...rest };
}

const times = (count: number, make: (index: number) => PastDescription) =>
  Array.from({ length: count }, (_, index) => make(index));

function alike(text: string, history: PastDescription[]) {
  const signals = readSignals({ summary: text, description: '', comments: [] }, DEFAULT_CORE_FUNCTIONS);
  return describedAlike({ signals, past: history }, DEFAULT_SEVERITY_THRESHOLDS);
}

it('rounds a SEV-2 up when one in ten of those told alike became a SEV-1', () => {
  const history = [...times(18, () => told('SEV-2')), told('SEV-1'), told('SEV-1')];
  expect(suggestionFor({ text: 'Search is not working', past: history })).toMatchObject({
    level: 'SEV-1',
    roundedUp: true,
    confidence: 'low',
    deciding: { ruleId: 'history.alike' },
  });
  expect(suggestionFor({ text: 'Search is not working', past: [...history, told('SEV-3')] }).level).toBe(
    'SEV-2',
  );
});

it('reads earlier incidents with the core functions of the settings', () => {
  const thresholds = severityThresholdsSchema.parse({
    coreFunctions: [{ name: 'export', words: ['export'] }],
  });
  const signals = readSignals(
    { summary: 'Search is not working', description: '', comments: [] },
    thresholds.coreFunctions,
  );
  const past = times(20, () => told('SEV-1'));
  expect(describedAlike({ signals, past }, DEFAULT_SEVERITY_THRESHOLDS).incidents).toBe(20);
  expect(describedAlike({ signals, past }, thresholds).incidents).toBe(0);
});

it('takes a single SEV-1 among those told alike for chance', () => {
  const history = [told('SEV-1'), told('SEV-2')];
  expect(suggestionFor({ text: 'Search is not working', past: history }).level).toBe('SEV-2');
});

it('raises nothing but a SEV-2 of the facts', () => {
  const critical = times(20, () => told('SEV-1'));
  expect(suggestionFor({ text: 'Search is slow', past: critical }).level).toBe('SEV-3');
  const similar = [0.9, 0.8, 0.7].map((score) => past('SEV-2', score, 'Queue is growing'));
  expect(suggestionFor({ text: 'Queue is growing', similar, past: critical }).level).toBe('SEV-2');
});

it('leaves the answer to the measure where people are counted', () => {
  const impact = measured({ affected: 30, active: 2500 });
  const history = times(5, () => told('SEV-1'));
  expect(suggestionFor({ text: 'Search is not working', impact, past: history }).level).toBe('SEV-2');
});

it('counts only what its words called a SEV-2, with the same kinds of trouble, and what has a severity', () => {
  const history = [
    told('SEV-1'),
    told('SEV-1', { summary: 'Export is slow' }),
    told('SEV-1', { summary: 'Customer data leaked' }),
    told(undefined),
  ];
  expect(alike('Search is not working', history)).toMatchObject({ incidents: 1, becameSev1: 1 });
});

it('quotes only the words whose meaning the earlier ones share', () => {
  const { quotes } = alike('Search is not working and slow', [told('SEV-1')]);
  expect(quotes).toEqual(['not working']);
});

it('forgets what lies behind the latest forty, in whatever order they come', () => {
  const history = [
    ...times(30, (day) => told('SEV-1', { day })),
    ...times(40, (day) => told('SEV-2', { day: 100 + day })),
  ];
  expect(alike('Search is not working', history)).toMatchObject({ incidents: 40, becameSev1: 0 });
  expect(alike('Search is not working', [...history].reverse())).toMatchObject({ becameSev1: 0 });
});

it('says in both languages how many, by which of the words, and names the evidence', () => {
  const history = times(3, () => told('SEV-1'));
  const { suggestion, evidence } = suggestSeverity(
    facts({ text: 'Search is not working', past: history }),
    DEFAULT_SEVERITY_THRESHOLDS,
  );
  expect(say(suggestion.deciding.statement, { locale: 'en', timeZone: 'UTC' })).toBe(
    'Of the latest 3 incidents that were told like this one (“not working”), 3 became a SEV-1 (line: 10%).',
  );
  expect(say(suggestion.deciding.statement, { locale: 'ja', timeZone: 'Asia/Tokyo' })).toBe(
    '同じように報告された直近のインシデント3件（「not working」）のうち、3件が SEV-1 になりました（基準は10%）。',
  );
  const [found] = evidence.filter(({ id }) => id === 'history.alike');
  expect(found?.claim).toEqual(suggestion.deciding.statement);
  expect(suggestion.tippingPoints).toContainEqual(
    expect.objectContaining({ direction: 'lower', to: 'SEV-2', ruleId: 'history.alike' }),
  );
});

it('never calls an incident milder because of its past, nor more than one level worse', () => {
  const texts = ['Search is not working', 'Search is slow', 'A typo in the footer', 'Nobody can log in'];
  const history = fc.array(
    fc.record({
      severity: fc.constantFrom(...SEVERITY_LEVELS),
      summary: fc.constantFrom(...texts),
      day: fc.nat(500),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...texts), history, (text, entries) => {
      const without = suggestionFor({ text }).level;
      const withPast = suggestionFor({
        text,
        past: entries.map(({ severity, ...rest }) => told(severity, rest)),
      }).level;
      const steps = SEVERITY_LEVELS.indexOf(without) - SEVERITY_LEVELS.indexOf(withPast);
      expect(compareSeverity(withPast, without)).toBeLessThanOrEqual(0);
      expect(steps).toBeLessThanOrEqual(1);
    }),
    { numRuns: 40 },
  );
});
