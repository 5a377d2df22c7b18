import { expect, it } from 'vitest';
import { recovery } from '../../../src/domain/impact/recovery';
import { TEST_NOW } from '../../fakes/clock';
import { aRaygunSession, minutesAgo, type SmallRaygun, smallRaygun } from './small-raygun';

const DAY_MINUTES = 1_440;

/** A value each hour of the last three weeks: one since the incident began, another before. */
function hourly(since: number, usual: number, incidentMinutes: number): NonNullable<SmallRaygun['series']> {
  return Array.from({ length: 21 * 24 }, (_, hour) => (hour + 1) * 60).map((minutes) => ({
    time: minutesAgo(minutes),
    value: minutes <= incidentMinutes ? since : usual,
  }));
}

async function observed(incidentMinutes: number) {
  const window = { startedAt: minutesAgo(incidentMinutes), now: TEST_NOW };
  const { monitoring } = await smallRaygun({
    pages: [{ identifier: 'p1', uri: 'https://console.example/login' }],
    sessions: [aRaygunSession()],
    series: hourly(9_000, 900, incidentMinutes),
  });
  return { window, monitoring: await monitoring.observe(window) };
}

it.each([60, DAY_MINUTES - 60, DAY_MINUTES + 60, 3 * DAY_MINUTES, 5 * DAY_MINUTES])(
  'never takes an incident of %s minutes for usual',
  async (minutes) => {
    const { window, monitoring } = await observed(minutes);
    const metrics = [monitoring.errors, monitoring.pages?.[0]?.p95].filter((metric) => metric !== undefined);
    expect(metrics).toHaveLength(2);
    for (const { earlierDays, granularityMinutes } of metrics) {
      const ends = earlierDays.flat().map(({ at }) => Date.parse(at) + granularityMinutes * 60_000);
      expect(ends.length).toBeGreaterThan(0);
      expect(Math.max(...ends)).toBeLessThanOrEqual(Date.parse(window.startedAt));
    }
  },
);

it('does not call an incident recovered that has lasted for five days', async () => {
  const { window, monitoring } = await observed(5 * DAY_MINUTES);
  const { verdict, measures } = recovery({ ...window, monitoring });
  expect(verdict).toBe('not-recovered');
  expect(measures.map((measure) => measure.verdict)).toEqual(['not-recovered', 'not-recovered']);
});

it.each([
  [14, 2],
  [15, 1],
  [20, 0],
])('compares an incident of %s days with the %s days that a series still reaches', async (age, days) => {
  const { monitoring } = await observed(age * DAY_MINUTES);
  expect(monitoring.problems).toEqual([]);
  expect(monitoring.pages?.[0]?.p95?.earlierDays).toHaveLength(days);
});
