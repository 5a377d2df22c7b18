import { expect, it } from 'vitest';
import { TEST_NOW } from '../../fakes/clock';
import { aRaygunSession, minutesAgo, type SmallRaygun, smallRaygun } from './small-raygun';

const window = { startedAt: minutesAgo(45), now: TEST_NOW };
const pages = ['login', 'board', 'help'].map((identifier) => ({
  identifier,
  uri: `https://x.example/${identifier}`,
}));

/** The same hours of today and of the two days before, in buckets of a quarter of an hour. */
function loadTimes(today: number, usual: number): SmallRaygun['series'] {
  const day = (value: number, daysAgo: number) =>
    [15, 30, 45].map((minutes) => ({ time: minutesAgo(minutes + daysAgo * 1_440), value }));
  return [...day(usual, 2), ...day(usual, 1), ...day(today, 0)];
}

async function pagesOf(series: SmallRaygun['series']) {
  const { monitoring } = await smallRaygun({ pages, sessions: [aRaygunSession()], series });
  const observed = await monitoring.observe(window);
  return observed.pages?.map(({ pageId, p95, p99, views }) => ({
    pageId,
    has: Object.entries({ p95, p99, views }).flatMap(([name, value]) => (value ? [name] : [])),
  }));
}

it('knows p95 and p99 of a slow page at the first measurement', async () => {
  expect(await pagesOf(loadTimes(9_000, 900))).toEqual([
    { pageId: 'login', has: ['p95', 'p99'] },
    { pageId: 'board', has: ['p95'] },
  ]);
});

it('asks for the views instead when no page is slow: an empty product must not look healthy', async () => {
  expect(await pagesOf(loadTimes(910, 900))).toEqual([
    { pageId: 'login', has: ['p95', 'views'] },
    { pageId: 'board', has: ['p95'] },
  ]);
});
