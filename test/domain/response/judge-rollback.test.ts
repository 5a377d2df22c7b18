import { expect, it } from 'vitest';
import { measured } from '../../../bench/severity/scenario';
import type { Impact } from '../../../src/domain/impact';
import { judgeRollback } from '../../../src/domain/response/judge-rollback';
import { TicketWords } from '../../../src/domain/severity/text/ticket-words';

const judged = (leadMinutes: number, impact?: Impact) =>
  judgeRollback(
    { version: '2026.11.3', deployedAt: '2026-11-20T01:48:00.000Z', leadMinutes },
    impact,
    new TicketWords([]),
  )?.because.key;

const onSegment = (dimension: 'version' | 'browser', name: string) =>
  measured({ affected: 60, active: 200, segment: { dimension, name, affectedShare: 1, baselineShare: 0.4 } });

it.each([
  [0, 'response.rollback-correlates'],
  [120, 'response.rollback-correlates'],
  [121, 'response.rollback-unsure'],
  [-1, 'response.rollback-unsure'],
])('says of a deployment %d min before the start: %s', (leadMinutes, because) => {
  expect(judged(leadMinutes)).toBe(because);
});

it('takes an older deployment for the cause where those on its version are hit', () => {
  expect(judged(300, onSegment('version', '2026.11.3'))).toBe('response.rollback-correlates');
  expect(judged(300, onSegment('version', '2026.11.2'))).toBe('response.rollback-unsure');
  expect(judged(300, onSegment('browser', '2026.11.3'))).toBe('response.rollback-unsure');
});
