import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measured } from '../../../bench/severity/scenario';
import { draftUpdate } from '../../../src/domain/communication/draft-update';
import { lintCustomerText } from '../../../src/domain/communication/lint-customer-text';

const NEXT = { en: ' Next update by 15:59 CET.', ja: '次の状況報告は 15:59 CET までに行います。' };

function rulesOf(text: string, locale: 'en' | 'ja' = 'en'): string[] {
  return lintCustomerText(text + NEXT[locale], { stage: 'investigating' }).map(({ rule }) => rule);
}

it.each([
  ['Signing in is slow, probably due to a deployment.', 'cause'],
  ['The outage was caused by a bad release.', 'cause'],
  ['Signing in is slow. It will be resolved shortly.', 'promise'],
  ['Everything will be fixed within 30 minutes.', 'promise'],
  ['Some users cannot sign in.', 'vague'],
  ['We are working on it.', 'working-on-it'],
  ['A third-party provider is down.', 'blame'],
  ['Signing in is back up.', 'unverified-recovery'],
])('advises against: %s', (text, rule) => {
  expect(rulesOf(text)).toContain(rule);
});

it.each([
  ['デプロイが原因と思われます。', 'cause'],
  ['まもなく復旧します。', 'promise'],
  ['一部のお客様がログインできません。', 'vague'],
  ['鋭意対応中です。', 'working-on-it'],
  ['外部サービスの障害です。', 'blame'],
  ['ログインは復旧しました。', 'unverified-recovery'],
])('advises against: %s', (text, rule) => {
  expect(rulesOf(text, 'ja')).toContain(rule);
});

it.each([
  'Signing in is slow.',
  'ログインの応答が遅くなっています。',
  'Next update: when there is progress.',
])('misses the time of the next update in: %s', (text) => {
  const rules = lintCustomerText(text, { stage: 'monitoring' }).map(({ rule }) => rule);
  expect(rules).toEqual(['no-next-update']);
  expect(lintCustomerText(text, { stage: 'resolved' })).toEqual([]);
});

it('lets the end be announced once it is measured', () => {
  const text = 'Service is restored.';
  expect(lintCustomerText(text, { stage: 'resolved', recovery: 'recovered' })).toEqual([]);
  expect(lintCustomerText(text, { stage: 'resolved', recovery: 'cannot-tell' })).toHaveLength(1);
});

it('has nothing against what the app drafts itself', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('en', 'ja'),
      fc.constantFrom('investigating', 'identified', 'monitoring', 'resolved'),
      fc.constantFrom('SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'),
      fc.record(
        {
          area: fc.constantFrom('login', 'payments', 'orders', 'whole-product'),
          symptom: fc.constantFrom('slow', 'errors', 'down'),
        },
        { requiredKeys: [] },
      ),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
      fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'),
      (locale, stage, level, effect, at, timeZone) => {
        const facts = {
          incident: {
            key: 'OPS-1',
            summary: 'pool exhausted',
            url: 'https://site.example',
            services: ['auth-gw'],
          },
          ...{
            level,
            effect,
            isAccepted: true,
            startedAt: at.toISOString(),
            impact: measured({}),
            firstMoves: [],
          },
        };
        const { text } = draftUpdate(facts, 'customers', stage, at.toISOString(), { locale, timeZone });
        expect(lintCustomerText(text, { stage, recovery: 'recovered' })).toEqual([]);
        if (stage !== 'resolved') expect(lintCustomerText(text, { stage })).toEqual([]);
      },
    ),
  );
});
