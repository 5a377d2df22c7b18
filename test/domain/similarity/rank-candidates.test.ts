import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Candidate,
  type PairVerdict,
  type RankingContext,
  rankCandidates,
} from '../../../src/domain/similarity';
import { candidate, daysAgo, NOW, query, statistics, unrelated } from './factories';

const history = Array.from({ length: 60 }, (_, index) => unrelated(`${200 + index}`));
const context = { statistics: statistics([...history, candidate()]) };
const keysOf = (candidates: readonly Candidate[], more: RankingContext = {}) =>
  rankCandidates(query(), candidates, { ...context, ...more }).map(({ key }) => key);

/** Last of all when it is not in the list. */
const placeOf = (key: string, keys: readonly string[]) =>
  keys.includes(key) ? keys.indexOf(key) : keys.length;

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
  const twins = [
    candidate({ id: '110', summary: 'Checkout fails', description: 'HTTP 504 when customers pay' }),
    candidate({ id: '111', summary: 'Checkout fails', description: 'HTTP 504 when customers pay' }),
  ];
  const verdicts: PairVerdict[] = [{ incidentId: '110', otherId: '100', verdict: 'same' }];
  const ranked = keysOf([candidate(), ...twins], { verdicts });
  expect(placeOf('OPS-110', ranked)).toBeLessThan(placeOf('OPS-111', ranked));
  const linked = keysOf([candidate({ links: [{ id: '111' }] }), ...twins]);
  expect(placeOf('OPS-111', linked)).toBeLessThan(placeOf('OPS-110', linked));
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
