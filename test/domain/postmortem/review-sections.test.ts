import { expect, it } from 'vitest';
import { plainText } from '../../../src/domain/communication/rich-text';
import { contributingFactors } from '../../../src/domain/postmortem/review-sections';
import type { SimilarIncident } from '../../../src/domain/similarity';
import { say } from '../../../src/wording';
import { anIncident } from '../../fakes/factories';

function aMatch(key: string, strength: SimilarIncident['strength']): SimilarIncident {
  const url = `https://site.example/browse/${key}`;
  const shown = {
    summary: 'Sign-in waits',
    status: 'Resolved',
    services: [],
    openActions: [],
    sameEvent: [],
  };
  return {
    id: key,
    key,
    url,
    strength,
    score: 0.5,
    reasons: [],
    createdAt: '2026-04-02T09:00:00.000Z',
    ...shown,
  };
}

it('names the incidents before that are possibly the same, and not what is weakly similar', () => {
  const similar = [aMatch('OPS-17', 'strong'), aMatch('OPS-18', 'possible'), aMatch('OPS-19', 'weak')];
  const facts = { incident: anIncident(), decisions: [], updates: [], timeline: [], runbooks: [], now: '' };
  const blocks = contributingFactors({ ...facts, assessment: undefined, similar }, (spoken) =>
    say(spoken, { locale: 'en', timeZone: 'UTC' }),
  );
  expect(plainText(blocks).match(/OPS-\d+/g)).toEqual(['OPS-17', 'OPS-18']);
  expect(plainText(blocks)).not.toContain('Sign-in waits');
});
