import { expect, it } from 'vitest';
import { assessForViewer } from '../../src/usecases/assess-for-viewer';
import { anIncident } from '../fakes/factories';
import { LIVE, somePorts } from './ports';

const session = {
  customerId: 'person-1',
  startedAt: '2026-11-20T02:40:00.000Z',
  updatedAt: '2026-11-20T02:58:00.000Z',
  seen: { lastViewAt: {}, lastErrorAt: '2026-11-20T02:57:00.000Z' },
};

/** An incident whose ticket was raised at 02:48, and the windows that monitoring is asked about. */
async function observed(firstReportedAt?: string) {
  const some = await somePorts({
    ticketing: {
      incidents: [anIncident()],
      requestFacts: { requests: 1, organizations: 1, firstReportedAt },
    },
    monitoring: { observations: { sessions: { sessions: [session], isCutShort: false } } },
  });
  const windows: string[] = [];
  const monitoring = some.ports.connectMonitoring({ token: 'raygun-token' });
  const connectMonitoring = () => ({
    ...monitoring,
    observe: async (window: { startedAt: string; now: string }) => {
      windows.push(window.startedAt);
      return monitoring.observe(window);
    },
  });
  const assess = () => assessForViewer({ ...some.ports, connectMonitoring })({ incident: LIVE });
  return { assess, windows };
}

it('counts exactly when it read from before the start on', async () => {
  const { assess, windows } = await observed();
  const { startedAt, impact } = await assess();
  expect(Date.parse(windows[0] ?? '')).toBeLessThan(Date.parse(startedAt));
  expect(impact.affected).toMatchObject({ users: 1, isLowerBound: false });
});

it('says at least when customers reported it before anything was read, and reads from there on the next time', async () => {
  const { assess, windows } = await observed('2026-11-19T21:00:00.000Z');
  const first = await assess();
  expect(first.startedAt).toBe('2026-11-19T21:00:00.000Z');
  expect(first.impact.affected?.isLowerBound).toBe(true);
  expect(first.impact.active?.isLowerBound).toBe(true);
  const second = await assess();
  expect(windows[1]).toBe('2026-11-19T20:30:00.000Z');
  expect(second.impact.active?.isLowerBound).toBe(false);
});
