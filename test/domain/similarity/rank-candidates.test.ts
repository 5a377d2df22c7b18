import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Candidate,
  type PairVerdict,
  type RankingContext,
  rankCandidates,
} from '../../../src/domain/similarity';
import { judgeCandidates } from '../../../src/domain/similarity/judge-candidates';
import { candidate, daysAgo, NOW, query, statistics, unrelated } from './factories';

const history = Array.from({ length: 60 }, (_, index) => unrelated(`${200 + index}`));
const context = { statistics: statistics([...history, candidate()]) };
const keysOf = (candidates: readonly Candidate[], more: RankingContext = {}) =>
  rankCandidates(query(), candidates, { ...context, ...more }).map(({ key }) => key);

it('puts the ticket with the same signature first and says why in words of the live incident', () => {
  const [first] = rankCandidates(query(), [...history, candidate()], context);
  expect(first?.key).toBe('OPS-100');
  expect(first?.reasons.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['similarity.same-signature', 'similarity.same-service']),
  );
});

it('answers nothing when nothing is even weakly similar', () => {
  expect(rankCandidates(query(), history, context)).toEqual([]);
  expect(rankCandidates(query(), [], context)).toEqual([]);
});

it('works without statistics, without words, and for a history of one', () => {
  expect(rankCandidates(query(), [candidate()]).map(({ key }) => key)).toEqual(['OPS-100']);
  expect(rankCandidates(query({ summary: '', description: '' }), [candidate()], context)).toBeInstanceOf(
    Array,
  );
});

it('leaves out the incident itself and counts a ticket once that two searches found', () => {
  expect(keysOf([candidate({ id: '900' }), candidate(), candidate()])).toEqual(['OPS-100']);
});

it('hides a ticket that was rejected for this incident, and only for this one', () => {
  const rejected: PairVerdict = { incidentId: '900', otherId: '100', verdict: 'unrelated' };
  expect(keysOf([candidate()], { verdicts: [rejected] })).toEqual([]);
  expect(keysOf([candidate()], { verdicts: [{ ...rejected, incidentId: '901' }] })).toEqual(['OPS-100']);
});

it('ranks a ticket lower that was rejected for other incidents', () => {
  const twins = [candidate({ id: '100' }), candidate({ id: '101' })];
  const verdicts: PairVerdict[] = [{ incidentId: '800', otherId: '100', verdict: 'unrelated' }];
  expect(keysOf(twins, { verdicts })).toEqual(['OPS-101', 'OPS-100']);
});

it('puts a ticket first that people confirmed for this incident or linked to it', () => {
  const weaker = candidate({ id: '102', summary: 'Payments slow', description: 'checkout takes long' });
  const verdicts: PairVerdict[] = [{ incidentId: '900', otherId: '102', verdict: 'same' }];
  expect(keysOf([candidate(), weaker], { verdicts })[0]).toBe('OPS-102');
  const linked = rankCandidates(query({ links: [{ id: '102' }] }), [candidate(), weaker], context);
  expect(linked[0]).toMatchObject({ key: 'OPS-102', strength: 'strong' });
});

it('lifts a ticket that is known to be the same problem as a close one, for everyone', () => {
  const distant = { summary: 'Checkout fails', description: 'HTTP 504 when customers pay' };
  const twins = [candidate({ id: '110', ...distant }), candidate({ id: '111', ...distant })];
  const scoreOf = (key: string, candidates: readonly Candidate[], more: RankingContext = {}) =>
    judgeCandidates(query(), candidates, { ...context, ...more }).find((one) => one.candidate.key === key)
      ?.weighed ?? 0;
  const verdicts: PairVerdict[] = [{ incidentId: '110', otherId: '100', verdict: 'same' }];
  const confirmed = [candidate(), ...twins];
  expect(scoreOf('OPS-110', confirmed, { verdicts })).toBeGreaterThan(
    scoreOf('OPS-111', confirmed, { verdicts }),
  );
  const linked = [candidate({ links: [{ id: '111' }] }), ...twins];
  expect(scoreOf('OPS-111', linked)).toBeGreaterThan(scoreOf('OPS-110', linked));
});

it('gives one event one place and names its other tickets there', () => {
  const reports = [
    candidate(),
    candidate({ id: '110', links: [{ id: '100', relation: 'duplicates' }] }),
    candidate({ id: '120', links: [{ id: '100', relation: 'relates to' }] }),
  ];
  const ranked = rankCandidates(query(), reports, context);
  expect(ranked.map(({ key, sameEvent }) => [key, sameEvent.map((other) => other.key)])).toEqual([
    ['OPS-100', ['OPS-110']],
    ['OPS-120', []],
  ]);
});

it('shows ten events at most, the best, and five other tickets of one', () => {
  const twins = Array.from({ length: 12 }, (_, index) =>
    candidate({ id: `${300 + index}`, createdAt: daysAgo(30 + index) }),
  );
  const ranked = rankCandidates(query(), twins, context);
  expect(ranked.map(({ id }) => id)).toEqual(twins.slice(0, 10).map(({ id }) => id));
  const duplicates = Array.from({ length: 7 }, (_, index) =>
    candidate({ id: `${110 + index}`, links: [{ id: '100', relation: 'duplicates' }] }),
  );
  expect(rankCandidates(query(), [candidate(), ...duplicates], context)[0]?.sameEvent).toHaveLength(5);
});

it('puts a ticket first that the incident names, and says so', () => {
  const namesIt = query({ description: 'Like OPS-120 last week? UTF-8 and SHA-256 are no tickets.' });
  const twins = [candidate({ id: '119' }), candidate({ id: '120' })];
  const [first] = rankCandidates(namesIt, twins, context);
  expect(first?.key).toBe('OPS-120');
  expect(first?.reasons[0]?.key).toBe('similarity.mentioned');
});

it('lets a solved problem fade with time, and not one that is still open', () => {
  const recencyOf = (overrides: Partial<Candidate>) =>
    judgeCandidates(query(), [candidate(overrides)], context)[0]?.signs.recency ?? 0;
  expect(recencyOf({ createdAt: daysAgo(400) })).toBeLessThan(recencyOf({ createdAt: daysAgo(40) }));
  expect(recencyOf({ createdAt: daysAgo(400), resolvedAt: undefined })).toBe(0);
});

it('counts a rare service that both have for more than a common one', () => {
  const inCommon = candidate({ id: '130', services: ['payments-api'] });
  const others = (services: string[]) => history.map((one) => ({ ...one, services }));
  const weightAmong = (services: string[]) =>
    judgeCandidates(query(), [inCommon, ...others(services)], context).find(
      (one) => one.candidate.id === '130',
    )?.signs.sharedService ?? 0;
  expect(weightAmong(['mailer'])).toBeGreaterThan(weightAmong(['payments-api']));
});

it('prefers, of two with the same text, the one of the same service, the recent one, the one not dismissed', () => {
  const pairs: [Partial<Candidate>, Partial<Candidate>][] = [
    [{ services: ['payments-api'] }, { services: ['mailer'] }],
    [{ createdAt: daysAgo(2) }, { createdAt: daysAgo(400) }],
    [{ resolution: 'Fixed' }, { resolution: "Won't do" }],
  ];
  for (const [better, worse] of pairs) {
    expect(keysOf([candidate({ id: '121', ...worse }), candidate({ id: '120', ...better })])[0]).toBe(
      'OPS-120',
    );
  }
});

it('gives scores from 0 to 1, whatever the texts and dates, in an order that does not depend on the input', () => {
  const anyCandidate = fc.record({
    id: fc.integer({ min: 1, max: 30 }).map(String),
    summary: fc.oneof(fc.string(), fc.constantFrom('PaymentGatewayTimeout', 'Checkout fails', '')),
    description: fc.string({ maxLength: 60 }),
    createdAt: fc.constantFrom(NOW, daysAgo(1), daysAgo(900), 'not a date'),
    resolution: fc.constantFrom('Fixed', 'Duplicate', "Won't do"),
  });
  fc.assert(
    fc.property(fc.uniqueArray(anyCandidate, { selector: ({ id }) => id, maxLength: 15 }), (parts) => {
      const candidates = parts.map((part) => candidate(part));
      const ranked = rankCandidates(query(), candidates, context);
      for (const { score } of ranked) expect(score >= 0 && score <= 1).toBe(true);
      expect(rankCandidates(query(), candidates.toReversed(), context)).toEqual(ranked);
    }),
  );
});
