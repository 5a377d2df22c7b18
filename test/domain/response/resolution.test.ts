import { expect, it } from 'vitest';
import { resolutionOf } from '../../../src/domain/response';

const STARTED = '2026-11-20T02:00:00.000Z';
const RESOLVED = '2026-11-20T04:30:00.000Z';

it('says how long it took, and wants the postmortem within two weeks', () => {
  expect(resolutionOf({ phase: 'done', resolvedAt: RESOLVED }, STARTED)).toEqual({
    resolvedAt: RESOLVED,
    afterMs: 2.5 * 60 * 60_000,
    postmortemDueAt: '2026-12-04T04:30:00.000Z',
  });
});

it('knows no resolution while the ticket is open, reopened, or does not say when it was resolved', () => {
  expect(resolutionOf({ phase: 'in-progress', resolvedAt: RESOLVED }, STARTED)).toBeUndefined();
  expect(resolutionOf({ phase: 'done' }, STARTED)).toBeUndefined();
});

it('counts no negative time where the start is put after the end', () => {
  expect(resolutionOf({ phase: 'done', resolvedAt: STARTED }, RESOLVED)?.afterMs).toBe(0);
});
