import { expect, it } from 'vitest';
import { type Memory, NOTHING_KNOWN } from '../../../src/adapters/raygun/memory';
import { observe } from '../../../src/adapters/raygun/observe';
import type { RaygunClient } from '../../../src/adapters/raygun/raygun-client';
import { UpstreamError } from '../../../src/ports/upstream-error';

const window = { from: '2026-11-20T02:00:00.000Z', to: '2026-11-20T03:00:00.000Z' };
const application = { id: 'app-web', path: 'applications/app-web', pseudonymOf: (of: string) => `p-${of}` };
const PAGES_KNOWN: Memory = {
  inspections: {},
  pages: { readAt: '2026-11-20T02:50:00.000Z', list: [{ pageId: 'p1', name: '/login' }] },
};

const down: RaygunClient = {
  get: () => Promise.reject(new UpstreamError('raygun', 'unavailable')),
  query: () => Promise.reject(new UpstreamError('raygun', 'unavailable')),
  usage: () => ({ calls: 0 }),
};

it.each([
  ['nothing', NOTHING_KNOWN],
  ['its pages', PAGES_KNOWN],
] as const)('fails when Raygun answers nothing, and %s was remembered of before', async (_what, memory) => {
  const asked = observe(down, application, window, { budget: 12, memory });
  await expect(asked).rejects.toMatchObject({ code: 'unavailable' });
});
