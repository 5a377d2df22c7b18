import { expect, it } from 'vitest';
import { measured } from '../../../bench/severity/scenario';
import { draftUpdate } from '../../../src/domain/communication/draft-update';
import type { UpdateFacts } from '../../../src/domain/communication/update-facts';

const NOW = '2026-11-20T03:00:00.000Z';
const SUMMARY = 'auth-gw pool exhausted after botched deploy';

function customersRead(
  overrides: Partial<UpdateFacts> & { services?: string[] } = {},
  locale: 'en' | 'ja' = 'en',
): string {
  const { services = [], ...rest } = overrides;
  const facts: UpdateFacts = {
    incident: { key: 'OPS-142', summary: SUMMARY, url: 'https://site.example/browse/OPS-142', services },
    level: 'SEV-2',
    isAccepted: true,
    startedAt: '2026-11-20T02:48:00.000Z',
    impact: measured({}),
    firstMoves: [],
    ...rest,
  };
  const reader = { locale, timeZone: 'UTC' };
  return ['investigating', 'resolved']
    .map((stage) => draftUpdate(facts, 'customers', stage as 'resolved', NOW, reader).text)
    .join('\n');
}

const page = (name: string, current: number, baseline: number) => ({
  pageId: name,
  name,
  p95: { current, baseline },
});

it('names the slowest page to customers, when one is slow', () => {
  const impact = { ...measured({}), pages: [page('/login', 9_000, 900), page('/help', 800, 790)] };
  expect(customersRead({ impact, services: ['auth-gateway'] })).toContain(
    'the page /login responds much more slowly than usual',
  );
});

it('names no page to customers while none is slow', () => {
  const impact = { ...measured({}), pages: [page('/help', 810, 790)] };
  const text = customersRead({ impact, services: ['auth-gateway'] });
  expect(text).not.toContain('/help');
  expect(text).toContain('our service “auth gateway” does not work as it should');
});

it.each([
  ['en', 'Since 02:48 UTC, our service does not work as it should.'],
  ['ja', '弊社サービス が正常に動作していません。'],
] as const)('never shows customers the summary that is written for colleagues (%s)', (locale, sentence) => {
  const text = customersRead({}, locale);
  expect(text).not.toContain(SUMMARY);
  expect(text).toContain(sentence);
});
