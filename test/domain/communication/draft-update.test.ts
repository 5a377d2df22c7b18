import { expect, it } from 'vitest';
import { measured } from '../../../bench/severity/scenario';
import { customerEffect } from '../../../src/domain/communication/customer-effect';
import { draftUpdate } from '../../../src/domain/communication/draft-update';
import { unfilledSlot } from '../../../src/domain/communication/slots';
import type { Audience, UpdateStage } from '../../../src/domain/communication/update';
import type { UpdateFacts } from '../../../src/domain/communication/update-facts';
import { DEFAULT_CORE_FUNCTIONS } from '../../../src/domain/severity';
import { phrase } from '../../../src/wording';

const NOW = '2026-11-27T14:29:00.000Z';
const TECHNICAL = 'auth-gw pool exhausted after botched deploy';
const LIVE = 'Logins very slow or failing since the deployment of auth-gateway 2026.11.3';

interface Asked {
  audience?: Audience;
  stage?: UpdateStage;
  locale?: 'en' | 'ja';
  summary?: string;
  impact?: UpdateFacts['impact'];
  level?: UpdateFacts['level'];
  deployment?: UpdateFacts['deployment'];
  /** how many first moves are suggested */
  moves?: number;
}

const drafted = (asked: Asked = {}) => draftOf(asked).text;

function draftOf(asked: Asked) {
  const { audience = 'customers', stage = 'investigating', locale = 'en', summary = LIVE } = asked;
  const impact = asked.impact ?? measured({});
  const facts: UpdateFacts = {
    incident: {
      key: 'OPS-142',
      summary,
      url: 'https://site.example/browse/OPS-142',
      services: ['auth-gateway'],
    },
    level: asked.level ?? 'SEV-1',
    isAccepted: true,
    startedAt: '2026-11-27T13:45:00.000Z',
    impact,
    deployment: asked.deployment,
    firstMoves: Array.from({ length: asked.moves ?? 1 }, () => ({
      id: 'roll-back',
      kind: 'mitigate',
      action: phrase('response.move-roll-back', { version: '2026.11.3', service: 'auth-gateway' }),
      because: phrase('response.because-all-no'),
      evidenceIds: [],
    })),
    effect: customerEffect({ summary, description: '' }, impact, DEFAULT_CORE_FUNCTIONS),
  };
  return draftUpdate(facts, audience, stage, NOW, { locale, timeZone: 'Europe/Berlin' });
}

const page = (name: string, current: number, baseline: number) => ({
  pageId: name,
  name,
  p95: { current, baseline },
});
const withPages = (...pages: ReturnType<typeof page>[]) => ({ ...measured({}), pages });

it('tells customers what they see in their words, and since when', () => {
  const impact = withPages(page('https://app.norikura.example/login', 9_000, 900));
  expect(drafted({ impact, summary: TECHNICAL }).split('\n')).toEqual([
    'Since 14:45 CET on 27 November, signing in is much slower than usual.',
    'We are examining which systems are affected and how to restore normal service first.',
    'Next update by 15:59 CET.',
  ]);
  expect(drafted({ impact, locale: 'ja' })).toContain('ログインの応答が通常より大幅に遅くなっています。');
});

it('names the slowest page that customers have words for', () => {
  const impact = withPages(page('/x7', 9_000, 900), page('/checkout', 4_000, 900));
  expect(drafted({ impact, summary: TECHNICAL })).toContain('paying is much slower than usual');
});

it('does not call down what was slow when measuring fails', () => {
  const impact = { ...measured({ affected: 95, active: 100 }), pages: [] };
  expect(drafted({ impact })).toContain('signing in is much slower than usual');
});

it.each([
  ['Payments do not work for anybody', 'paying does not work'],
  ['Errors when placing orders', 'placing orders often ends with an error'],
  ['The whole site is slow', 'our service is much slower than usual'],
])('reads %s as: %s', (summary, effect) => {
  expect(drafted({ summary })).toContain(effect);
});

it.each([
  ['en', '[what customers see]'],
  ['ja', '［お客様に見える症状］'],
] as const)('leaves customers a slot where only colleagues’ words are known (%s)', (locale, slot) => {
  const impact = withPages(page('https://app.norikura.example/x7', 9_000, 900));
  for (const stage of ['investigating', 'resolved'] as const) {
    const text = drafted({ impact, locale, stage, summary: TECHNICAL });
    expect(text).toContain(slot);
    expect(text).not.toMatch(/auth|pool|https?:|x7/);
    expect(unfilledSlot(text)).toBe(slot);
  }
});

it('finds no slot in a text that is filled in', () => {
  expect(unfilledSlot(drafted())).toBeUndefined();
  expect(unfilledSlot('Signing in is slow [OPS-142].')).toBeUndefined();
});

it.each(['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'] as const)(
  'names customers the time of the next word at %s',
  (level) => {
    for (const stage of ['investigating', 'identified', 'monitoring'] as const) {
      expect(drafted({ level, stage })).toMatch(/^Next update by .*\d\d:\d\d CET\.$/m);
    }
  },
);

it('says at the end when the report follows', () => {
  expect(drafted({ stage: 'resolved' })).toBe(
    'Service is restored: signing in works as usual again.\nWe will publish a report by 4 December.',
  );
  expect(drafted({ stage: 'resolved', locale: 'ja' })).toContain('12月4日までに報告書を公開します。');
});

it('tells stakeholders the effect and no technical detail', () => {
  const impact = measured({ affected: 312, active: 400 });
  const [first, ...rest] = drafted({ audience: 'stakeholders', impact }).split('\n');
  expect(first).toBe(
    'OPS-142 (SEV-1): Since 14:45 CET on 27 November, signing in is much slower than usual.',
  );
  expect(rest[0]).toContain('Users affected: 312');
  expect(drafted({ audience: 'stakeholders', impact, summary: TECHNICAL })).not.toMatch(
    /auth|pool|deploy|\[/,
  );
});

it.each([
  ['en', LIVE, 'From 14:45 CET on 27 November, signing in was much slower than usual.'],
  ['en', TECHNICAL, 'Users were affected from 14:45 CET on 27 November.'],
  ['ja', LIVE, '11月27日 14:45 CET から、ログインの応答が通常より大幅に遅くなっていました。'],
] as const)(
  'looks back on the effect when stakeholders read of the end (%s, %s)',
  (locale, summary, effect) => {
    const text = drafted({ audience: 'stakeholders', stage: 'resolved', locale, summary });
    expect(text.split('\n')[0]).toBe(`OPS-142 (SEV-1): ${effect}`);
  },
);

it.each([
  ['investigating', true],
  ['identified', true],
  ['monitoring', false],
  ['resolved', false],
] as const)('suggests responders first moves, as suggestions, while %s: %s', (stage, isSuggested) => {
  const heading = 'Suggested first moves (not confirmed as started)';
  const text = drafted({ audience: 'responders', stage });
  expect(text.includes(`${heading}\n- Roll back 2026.11.3 (auth-gateway).`)).toBe(isSuggested);
  expect(text.includes('Roll back 2026.11.3')).toBe(isSuggested);
});

it('suggests responders two first moves at most', () => {
  const text = drafted({ audience: 'responders', moves: 3 });
  expect(text.match(/- Roll back/g)).toHaveLength(2);
});

it.each([
  [12, true],
  [0, true],
  [-1, false],
])('calls a deployment %d min before the start a suspect: %s', (leadMinutes, isNamed) => {
  const deployment = { version: '2026.11.3', deployedAt: '2026-11-27T13:33:00.000Z', leadMinutes };
  const text = drafted({ audience: 'responders', moves: 0, deployment });
  expect(text.includes('Suspect, not confirmed: deployment 2026.11.3')).toBe(isNamed);
});

it('says when people were counted, where that was before the last measurement', () => {
  const impact = measured({ affected: 312, active: 400 });
  const counted = impact.affected && { ...impact.affected, countedAt: '2026-11-27T14:07:00.000Z' };
  const at = (affected: UpdateFacts['impact']['affected']) =>
    drafted({ audience: 'responders', impact: { ...impact, measuredAt: NOW, affected } });
  expect(at(counted)).toContain('15:07');
  expect(at(impact.affected)).toContain('15:29');
});

it('rests on the evidence that its readers are told of', () => {
  const impact = measured({ affected: 312, active: 400 });
  const deployment = { version: '2026.11.3', deployedAt: '2026-11-27T13:33:00.000Z', leadMinutes: 12 };
  const evidenceFor = (audience: Audience) => draftOf({ audience, impact, deployment }).evidenceIds;
  const people = ['impact.users-affected', 'impact.affected-share'];
  expect(evidenceFor('responders')).toEqual([...people, 'impact.deployment']);
  expect(evidenceFor('stakeholders')).toEqual(people);
  expect(evidenceFor('customers')).toEqual([]);
});

it('believes a page that is measured to be slow before the words of the ticket', () => {
  const impact = withPages(page('/checkout', 4_000, 900));
  expect(drafted({ impact, summary: LIVE })).toContain('paying is much slower than usual');
  expect(drafted({ impact, summary: 'Nobody can log in' })).toContain('paying is much slower than usual');
});

it('tells customers of no outage that is only suspected', () => {
  expect(drafted({ summary: 'Login is down' })).toContain('signing in does not work');
  expect(drafted({ summary: 'Login outage is suspected' })).not.toContain('does not work');
});
