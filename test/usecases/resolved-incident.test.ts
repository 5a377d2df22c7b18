import { expect, it } from 'vitest';
import { assessForApp } from '../../src/usecases/assess-for-app';
import { assessForViewer } from '../../src/usecases/assess-for-viewer';
import { say } from '../../src/wording';
import { anIncident } from '../fakes/factories';
import { LIVE, somePorts } from './ports';

const RESOLVED = '2026-11-20T02:55:00.000Z';
const AT_WORK = { startedAt: '2026-11-20T02:40:00.000Z', updatedAt: '2026-11-20T02:54:00.000Z' };
const LATER = { startedAt: '2026-11-20T02:57:00.000Z', updatedAt: '2026-11-20T02:59:00.000Z' };

const session = (customerId: string, { startedAt, updatedAt }: typeof AT_WORK) => ({
  ...{ customerId, startedAt, updatedAt },
  seen: { lastViewAt: {}, lastErrorAt: updatedAt },
});

async function resolved(hoursAgo: number) {
  const some = await somePorts({
    ticketing: { incidents: [anIncident({ phase: 'done', status: 'Resolved', resolvedAt: RESOLVED })] },
    monitoring: {
      observations: {
        sessions: { sessions: [session('kei', AT_WORK), session('aoi', LATER)], isCutShort: false },
      },
    },
  });
  some.clock.advance(hoursAgo * 3_600_000);
  const ends: string[] = [];
  const monitoring = some.ports.connectMonitoring({ token: 'raygun-token' });
  const connectMonitoring = () => ({
    ...monitoring,
    observe: async (window: { startedAt: string; now: string }) => {
      ends.push(window.now);
      return monitoring.observe(window);
    },
  });
  return { ...some, ports: { ...some.ports, connectMonitoring }, ends };
}

it('measures a resolved incident up to its resolution', async () => {
  const { ports, ends } = await resolved(3);
  const { impact, recovery } = await assessForViewer(ports)({ incident: LIVE });
  expect(ends).toEqual([RESOLVED]);
  expect(impact.window.to).toBe(RESOLVED);
  expect(impact.affected?.users).toBe(1);
  expect(impact.affectedNow).toBeUndefined();
  expect(recovery?.window.to).toBe(RESOLVED);
});

it('asks no monitoring about what was resolved more than a day ago, and says so', async () => {
  const { ports, ends } = await resolved(30);
  const { impact, sources, firstMoves } = await assessForViewer(ports)({ incident: LIVE });
  expect(ends).toEqual([]);
  expect(impact.affected).toBeUndefined();
  const { problem } = sources.impact;
  expect(problem && say(problem, { locale: 'en', timeZone: 'UTC' })).toContain('more than 24 hours ago');
  expect(firstMoves.map(({ id }) => id)).not.toContain('ask-deployments');
});

it('keeps what was measured while it lasted', async () => {
  const open = await somePorts({
    monitoring: {
      observations: { sessions: { sessions: [session('kei', AT_WORK)], isCutShort: false } },
    },
  });
  await assessForApp(open.ports)({ incident: LIVE, reason: 'created' });
  const { ports } = await resolved(30);
  const { impact } = await assessForViewer({ ...ports, store: open.store })({ incident: LIVE });
  expect(impact.affected?.users).toBe(1);
});

it('stops the clocks of a resolved incident', async () => {
  const { ports } = await resolved(72);
  const { clocks } = await assessForViewer(ports)({ incident: LIVE });
  for (const { lateByMs = 0 } of clocks) expect(lateByMs).toBeLessThan(30 * 60_000);
});
