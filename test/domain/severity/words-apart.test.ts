import { expect, it } from 'vitest';
import {
  DEFAULT_CORE_FUNCTIONS,
  DEFAULT_SEVERITY_THRESHOLDS,
  readSignals,
  suggestSeverity,
} from '../../../src/domain/severity';
import { say } from '../../../src/wording';
import { facts } from './facts';

const EN = { locale: 'en', timeZone: 'UTC' } as const;
const JA = { locale: 'ja', timeZone: 'Asia/Tokyo' } as const;

function findingsOf(summary: string, description: string) {
  const signals = readSignals({ summary, description, comments: [] }, DEFAULT_CORE_FUNCTIONS);
  const { suggestion } = suggestSeverity(facts({ signals }), DEFAULT_SEVERITY_THRESHOLDS);
  return [suggestion.deciding, ...suggestion.supporting, ...suggestion.contradicting];
}
const coreOf = (summary: string, description: string) =>
  findingsOf(summary, description).find(({ dimension }) => dimension === 'core-function');

it('joins no outage of another sentence to a title that says itself what is wrong', () => {
  const core = coreOf('Logins very slow or failing', '朝の配車ができず困っています。');
  expect(core).toMatchObject({ ruleId: 'core-function.impaired', level: 'SEV-2' });
  expect(core && say(core.statement, JA)).not.toContain('できず');
});

it('takes words of two sentences for one trouble only as a guess, and quotes each with its place', () => {
  const core = coreOf('Checkout', 'The page is not available. Since noon.');
  expect(core).toMatchObject({ ruleId: 'core-function.broken', confidence: 'low' });
  expect(core && say(core.statement, EN)).toMatch(/“Checkout” in the summary, “[^”]+” in the description/);
  expect(core && say(core.statement, JA)).toMatch(/要約の「Checkout」、説明の「[^」]+」/);
});

it('is as sure as before of words that stand in one sentence', () => {
  const core = coreOf('Login is down', 'Since noon.');
  expect(core).toMatchObject({ ruleId: 'core-function.broken', confidence: 'medium' });
  expect(core && say(core.statement, EN)).not.toContain('summary');
});

it('prefers words of one sentence to words of two', () => {
  const core = coreOf('Trouble with payments', 'Nobody knows more. Login is down.');
  expect(core && say(core.statement, EN)).toContain('“Login … is down”');
});
