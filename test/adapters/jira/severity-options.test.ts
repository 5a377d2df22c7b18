import { expect, it } from 'vitest';
import { severityOf, severityOptions } from '../../../src/adapters/jira/severity-options';

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

it('reads the level that a past ticket was given', () => {
  expect(['SEV-2', 'P1 - Critical', 'Major', '軽微', 'Berlin'].map(severityOf)).toEqual([
    'SEV-2',
    'SEV-1',
    'SEV-2',
    'SEV-4',
    undefined,
  ]);
});
