import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levelsOf, severityOf, severityOptions } from '../../../src/adapters/jira/severity-options';

const options = (...values: string[]) => values.map((value, index) => ({ id: `${index + 1}`, value }));
const ALL = { 'SEV-1': '1', 'SEV-2': '2', 'SEV-3': '3', 'SEV-4': '4' };

it.each([
  [['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4']],
  [['Sev 0', 'Sev 1', 'Sev 2', 'Sev 3']],
  [['P1 – Critical', 'P2 – High', 'P3 – Medium', 'P4 – Low', 'P5 – Planning']],
  [['Critical', 'High', 'Medium', 'Low']],
  [['Critical', 'Major', 'Minor', 'Trivial']],
  [['Critical', 'Major', 'Moderate', 'Minor']],
  [['緊急', '重大', '中', '軽微']],
  [['重大度1', '重大度2', '重大度3', '重大度4']],
])('finds the four levels in %j', (values) => {
  expect(severityOptions(options(...values))).toEqual(ALL);
});

it('finds no level in options that are no severity', () => {
  expect(severityOptions(options('Extensive / Widespread', 'Login', 'Berlin', '12 months', '3.5'))).toEqual(
    {},
  );
});

it('leaves out levels that have no option', () => {
  expect(severityOptions(options('SEV-1', 'SEV-3'))).toEqual({ 'SEV-1': '1', 'SEV-3': '2' });
});

it('reads the level that a past ticket was given by its value where the options are unknown', () => {
  const known = new Map();
  const values = ['SEV-2', 'P1 - Critical', 'Major', '軽微', 'Berlin'];
  expect(values.map((value) => severityOf({ id: '9', value }, known))).toEqual([
    'SEV-2',
    'SEV-1',
    'SEV-2',
    'SEV-4',
    undefined,
  ]);
});

it('reads an option that stands for no level among the others as none, whatever its value says alone', () => {
  const known = levelsOf(options('Sev 0', 'Sev 1', 'Sev 2', 'Sev 3', 'Sev 4'));
  expect(severityOf({ id: '5', value: 'Sev 4' }, known)).toBeUndefined();
});

const word = fc.constantFrom(
  ...['Critical', 'Blocker', 'Major', 'High', 'Minor', 'Medium', 'Moderate', 'Low', 'Trivial', 'None'],
  ...['緊急', '重大', '中', '軽微', 'Berlin'],
);
const numbered = fc
  .tuple(
    fc.constantFrom('Sev ', 'SEV-', 'P', 'S', '', '重大度'),
    fc.nat({ max: 12 }),
    fc.constantFrom('', ' - High'),
  )
  .map((parts) => parts.join(''));

it('reads the level that it wrote, for any set of options', () => {
  const sets = fc.array(fc.oneof(word, numbered, fc.string()), { maxLength: 8 });
  fc.assert(
    fc.property(sets, (values) => {
      const given = options(...values);
      const known = levelsOf(given);
      for (const [level, id] of Object.entries(severityOptions(given))) {
        const written = given.find((option) => option.id === id);
        expect(written && severityOf(written, known)).toBe(level);
      }
    }),
  );
});
