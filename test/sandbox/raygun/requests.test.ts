import { expect, it } from 'vitest';
import { z } from 'zod';
import { RaygunRateLimit } from '../../../sandbox/upstreams/raygun/rate-limit';
import { minutesFromNow, raygunSite, WEB } from './raygun-site';

const Buckets = z.array(
  z.object({ buckets: z.array(z.object({ key: z.number(), range: z.string(), count: z.number() })) }),
);

const series = (overrides: Record<string, unknown> = {}) => ({
  start: minutesFromNow(-60),
  end: minutesFromNow(0),
  granularity: '15m',
  aggregation: 'count',
  metrics: ['loadTime'],
  ...overrides,
});

it('refuses a missing and an unknown token with 401 and a problem body', async () => {
  const site = raygunSite();
  for (const token of [null, 'rgpat_unknown']) {
    const answer = await site.get('/applications', token);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ title: 'Unauthorized', status: 401, traceId: expect.any(String) });
  }
});

it('refuses metrics with 403 to a token without their scope, and nothing else', async () => {
  const site = raygunSite();
  const token = site.world.tokenWithoutMetrics;
  expect((await site.post(`/metrics/${WEB}/pages/time-series`, series(), token)).status).toBe(403);
  expect((await site.get(`/applications/${WEB}/sessions?count=1`, token)).status).toBe(200);
});

it('answers 404 for an unknown path and 501 for one that Raygun has and the sandbox has not', async () => {
  const site = raygunSite();
  expect((await site.get('/nothing')).status).toBe(404);
  expect((await site.get('/applications/unknown')).status).toBe(404);
  expect((await site.get('/plans')).status).toBe(501);
  expect((await site.get(`/applications/${WEB}/source-maps`)).status).toBe(501);
});

it.each(['count=0', 'count=501', 'offset=-1', 'orderby=colour', 'orderby=startedAt%20asc'])(
  'refuses %s',
  async (query) => {
    expect((await raygunSite().get(`/applications/${WEB}/sessions?${query}`)).status).toBe(400);
  },
);

it('allows ten requests a second and says when to come back', async () => {
  const site = raygunSite();
  for (let i = 0; i < 10; i++) expect((await site.get('/applications')).status).toBe(200);
  const refused = await site.get('/applications');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('Retry-After')).toBe('1');
  site.clock.advance(1_000);
  const allowed = await site.get('/applications');
  expect(allowed.status).toBe(200);
  expect(allowed.headers.get('X-Rate-Limit-Limit')).toBe('1m');
  expect(allowed.headers.get('X-Rate-Limit-Remaining')).toBe('589');
  expect(allowed.headers.get('X-Raygun-RequestId')).toMatch(/^[\w-]{36}$/);
});

it('allows 10,000 requests a day, refused ones not counted', () => {
  const rateLimit = new RaygunRateLimit();
  const midnight = Date.parse('2026-11-20T00:00:00Z');
  let allowed = 0;
  for (let i = 0; i < 22_000; i++) {
    if (rateLimit.take('token', midnight + Math.floor(i / 20) * 1_000).allowed) allowed++;
  }
  expect(allowed).toBe(10_000);
  const refused = rateLimit.take('token', midnight + 2 * 60 * 60_000);
  expect(refused).toMatchObject({ allowed: false, retryAfterSeconds: 22 * 60 * 60 });
  expect(refused.headers['X-Rate-Limit-Limit']).toBe('1d');
  expect(rateLimit.take('token', midnight + 24 * 60 * 60_000).allowed).toBe(true);
});

it('orders deployments and finds the latest', async () => {
  const site = raygunSite();
  const latest = await site.get(`/applications/${WEB}/deployments/latest`);
  expect(latest.body).toMatchObject({
    version: '2026.11.3',
    comment: expect.stringContaining('auth-gateway'),
  });
  const newest = await site.get(`/applications/${WEB}/deployments?count=1&orderby=deployedAt%20desc`);
  expect(newest.body).toEqual([latest.body]);
});

it('keeps a deployment that was reported, changed and removed', async () => {
  const site = raygunSite();
  const path = `/applications/${WEB}/deployments`;
  const created = await site.post(path, { version: '2026.11.4', comment: 'auth-gateway rollback' });
  expect(created.status).toBe(201);
  const { identifier } = z.object({ identifier: z.string() }).parse(created.body);
  expect(created.headers.get('Location')).toContain(identifier);
  const changed = await site.call('PATCH', `${path}/${identifier}`, { ownerName: 'Mika Hoshino' });
  expect(changed.body).toMatchObject({ version: '2026.11.4', ownerName: 'Mika Hoshino' });
  expect((await site.get(`${path}/latest`)).body).toEqual(changed.body);
  expect((await site.call('DELETE', `${path}/${identifier}`)).status).toBe(204);
  expect((await site.get(`${path}/${identifier}`)).status).toBe(404);
  expect((await site.post(path, { comment: 'no version' })).status).toBe(422);
});

it('keeps what was decided about an error group', async () => {
  const site = raygunSite();
  const path = `/applications/${WEB}/error-groups/k3fz81`;
  const body = { version: '2026.11.4', discardFromPreviousVersions: true };
  expect((await site.post(`${path}/resolve`, body)).body).toMatchObject({
    status: 'resolved',
    resolvedIn: body,
  });
  expect((await site.post(`${path}/activate`)).body).toMatchObject({ status: 'active' });
  expect((await site.post(`${path}/ignore`)).body).toMatchObject({ status: 'ignored' });
  expect((await site.get(path)).body).toMatchObject({ status: 'ignored' });
  expect((await site.post(`${path}/comment`, { comment: 'seen' })).body).toMatchObject({ comment: 'seen' });
  expect((await site.post(`${path}/resolve`, { version: '1' })).status).toBe(422);
});

it.each([
  ['an unknown metric', { metrics: ['mood'] }],
  ['an aggregation Raygun does not have', { aggregation: 'p90' }],
  ['a granularity without a unit', { granularity: '15' }],
  ['an end before its start', { end: minutesFromNow(-90) }],
  ['a filter in other letters', { filter: 'pageIdentifier in (p1login)' }],
  ['no start', { start: undefined }],
])('refuses a page series with %s', async (_, overrides) => {
  const answer = await raygunSite().post(`/metrics/${WEB}/pages/time-series`, series(overrides));
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ errors: expect.any(Object) });
});

it('refuses a body that is not JSON', async () => {
  expect((await raygunSite().post(`/metrics/${WEB}/pages/time-series`, '{')).status).toBe(400);
});

it('puts as many views into the histogram as the series counts', async () => {
  const site = raygunSite();
  const { granularity, aggregation, ...query } = series({
    end: minutesFromNow(-1),
    filter: 'pageIdentifier IN (p1login, p2sso)',
  });
  const histogram = await site.post(`/metrics/${WEB}/pages/histogram`, query);
  const counts = await site.post(`/metrics/${WEB}/pages/time-series`, { ...query, granularity, aggregation });
  const inHistogram = Buckets.parse(histogram.body)[0]?.buckets.reduce((sum, { count }) => sum + count, 0);
  const counted = z.array(z.object({ series: z.array(z.object({ value: z.number() })) })).parse(counts.body);
  expect(inHistogram).toBeGreaterThan(500);
  expect(counted[0]?.series.reduce((sum, { value }) => sum + value, 0)).toBe(inHistogram);
});

it('knows customers by who came last', async () => {
  const site = raygunSite();
  const answer = await site.get(`/applications/${WEB}/customers?count=3&orderby=lastSeenAt%20desc`);
  const [last] = z.array(z.object({ identifier: z.string(), lastSeenAt: z.string() })).parse(answer.body);
  expect((await site.get(`/applications/${WEB}/customers/${last?.identifier}`)).body).toMatchObject(
    last ?? {},
  );
  expect((await site.get(`/applications/${WEB}/customers/zzzzzz`)).status).toBe(404);
});

it('names the screens of a mobile application', async () => {
  const answer = await raygunSite().get('/applications/27mz4hd/pages?orderby=name');
  expect(answer.body).toMatchObject([
    { name: 'SignInScreen' },
    { name: 'TodayScreen' },
    { name: 'VisitScreen' },
  ]);
});

it('lists some sixty deployments of the past months, among them those that past incidents name', async () => {
  const answer = await raygunSite().get(`/applications/${WEB}/deployments?count=500`);
  const comments = z.array(z.object({ comment: z.string() })).parse(answer.body);
  expect(comments.length).toBeGreaterThan(50);
  for (const version of ['2026.11.3', '2026.11.2', '2026.9.4']) {
    expect(comments.some(({ comment }) => comment.startsWith(`auth-gateway ${version}:`))).toBe(true);
  }
});

it('counts a month of views into a histogram, as the examples of the specification ask', async () => {
  const { pages } = raygunSite().world;
  const quiet = pages.map((page) => ({ ...page, normal: { ...page.normal, viewsPerMinute: 0.05 } }));
  const site = raygunSite({ pages: quiet });
  const answer = await site.post(`/metrics/${WEB}/pages/histogram`, {
    start: '2019-07-24T14:15:22Z',
    end: '2019-08-24T14:15:22Z',
    metrics: ['loadTime', 'cumulativeLayoutShift'],
  });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject([{ metric: 'loadTime' }, { metric: 'cumulativeLayoutShift' }]);
});

it('shows a deployment that is reported for later, and does not take it for the latest', async () => {
  const site = raygunSite();
  const deployments = `/applications/${WEB}/deployments`;
  const before = Object(await site.get(`${deployments}/latest`)).body;
  const reported = { version: 'next', deployedAt: minutesFromNow(24 * 60) };
  const { identifier } = Object((await site.post(deployments, reported)).body);
  expect((await site.get(`${deployments}/${identifier}`)).body).toMatchObject(reported);
  expect((await site.get(`${deployments}?count=1`)).body).toMatchObject([{ identifier }]);
  expect((await site.get(`${deployments}/latest`)).body).toEqual(before);
  expect((await site.call('DELETE', `${deployments}/${identifier}`)).status).toBe(204);
});
