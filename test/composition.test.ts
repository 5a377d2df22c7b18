import { expect, it } from 'vitest';
import { type InvocationKind, timeLimitMs } from '../sandbox/forge/limits';
import { readManifest } from '../sandbox/forge/manifest';
import { INVOCATION_TIME_MS } from '../src/composition';

it.each([
  ['viewer', 'ui', 'resolver'],
  ['viewer', 'action', 'on-assess-action'],
  ['event', 'event', 'on-incident-event'],
  ['web trigger', 'web', 'on-raygun-alert'],
  ['schedule', 'scheduled', 'on-watch'],
  ['consumer', 'consumer', 'on-assessment-job'],
  ['consumer', 'consumer', 'on-history-job'],
] as const satisfies [keyof typeof INVOCATION_TIME_MS, InvocationKind, string][])(
  'ends the work of a %s before the platform does: %s, %s',
  async (invocation, kind, functionKey) => {
    const { modules } = await readManifest(process.cwd());
    const invoked = modules.function.find(({ key }) => key === functionKey);
    if (!invoked) throw new Error(`The manifest has no function ${functionKey}`);
    const limitMs = timeLimitMs(kind, invoked);
    expect(INVOCATION_TIME_MS[invocation]).toBeLessThan(limitMs);
    expect(INVOCATION_TIME_MS[invocation]).toBeGreaterThan(limitMs / 2);
  },
);
