import { expect, it } from 'vitest';
import { z } from 'zod';
import { minutesFromNow, NOW, raygunSite, WEB } from './raygun-site';

const SessionList = z.array(
  z.looseObject({
    identifier: z.string(),
    customerIdentifier: z.string(),
    isActive: z.boolean(),
    startedAt: z.string(),
    updatedAt: z.string(),
    endedAt: z.string().nullable(),
    countryCode: z.string(),
    browserName: z.string(),
    deploymentVersion: z.string().nullable(),
  }),
);
const Details = z.object({
  pageViews: z.array(z.object({ pageIdentifier: z.string(), viewedAt: z.string() })),
  errors: z.array(z.object({ errorGroupIdentifier: z.string(), occurredAt: z.string() })),
});

const sessionsPath = (query: string) => `/applications/${WEB}/sessions?${query}`;

it('gives the same sessions however often and by whichever site they are asked', async () => {
  const query = sessionsPath('count=200&orderby=updatedAt%20desc');
  const first = raygunSite();
  const answer = await first.get(query);
  expect((await first.get(query)).body).toEqual(answer.body);
  expect((await raygunSite().get(query)).body).toEqual(answer.body);
});

it('walks back in time without gaps or repeats when it is paged through', async () => {
  const site = raygunSite();
  const whole = SessionList.parse((await site.get(sessionsPath('count=300&orderby=updatedAt%20desc'))).body);
  const parts = await Promise.all(
    [0, 100, 200].map((offset) =>
      site.get(sessionsPath(`count=100&offset=${offset}&orderby=updatedAt%20desc`)),
    ),
  );
  expect(parts.flatMap(({ body }) => SessionList.parse(body))).toEqual(whole);
  expect(new Set(whole.map(({ identifier }) => identifier)).size).toBe(300);
  const updates = whole.map(({ updatedAt }) => updatedAt);
  expect(updates).toEqual([...updates].sort().reverse());
});

it('keeps what has ended and adds new sessions as the clock moves', async () => {
  const site = raygunSite();
  const before = SessionList.parse((await site.get(sessionsPath('count=400'))).body);
  site.clock.advance(10 * 60_000);
  const after = SessionList.parse((await site.get(sessionsPath('count=500&orderby=startedAt%20desc'))).body);
  const ended = before.filter(({ isActive }) => !isActive).slice(0, 50);
  expect(after).toEqual(expect.arrayContaining(ended));
  expect(after.filter(({ startedAt }) => startedAt > NOW.toISOString()).length).toBeGreaterThan(100);
});

it('says nothing about the future, not even of sessions that are going on', async () => {
  const site = raygunSite();
  const active = SessionList.parse((await site.get(sessionsPath('count=200'))).body).filter(
    ({ isActive }) => isActive,
  );
  expect(active.length).toBeGreaterThan(20);
  for (const { endedAt, updatedAt } of active) {
    expect(endedAt).toBeNull();
    expect(updatedAt <= NOW.toISOString()).toBe(true);
  }
});

it.each([
  ['a weekday that is busy everywhere', '2026-11-20T08:00:00Z'],
  ['a weekday when Europe sleeps', '2026-11-18T02:00:00Z'],
  ['a Sunday night', '2026-11-22T20:00:00Z'],
])('has 300 to 900 sessions in the first 26 minutes of the incident on %s', async (_, instant) => {
  const now = new Date(instant);
  const site = raygunSite({}, now);
  const pages = await Promise.all(
    [0, 500].map((offset) => site.get(sessionsPath(`count=500&offset=${offset}&orderby=updatedAt%20desc`))),
  );
  const since = new Date(now.getTime() - 26 * 60_000).toISOString();
  const inWindow = pages
    .flatMap(({ body }) => SessionList.parse(body))
    .filter(({ updatedAt }) => updatedAt >= since);
  expect(inWindow.length).toBeGreaterThanOrEqual(300);
  expect(inWindow.length).toBeLessThanOrEqual(900);
});

it('includes page views and errors of a session only when asked', async () => {
  const site = raygunSite();
  const [newest] = SessionList.parse((await site.get(sessionsPath('count=1&offset=150'))).body);
  const path = `/applications/${WEB}/sessions/${newest?.identifier}`;
  expect((await site.get(path)).body).not.toHaveProperty('pageViews');
  const details = Details.parse((await site.get(`${path}?include=pageViews,errors`)).body);
  expect(details.pageViews[0]).toMatchObject({ pageIdentifier: 'p1login', viewedAt: newest?.startedAt });
  expect((await site.get(`${path}?include=everything`)).status).toBe(400);
});

it('filters sessions by the request they made, and not together with an order', async () => {
  const site = raygunSite();
  const filter = encodeURIComponent('xhr.uri eq https://app.norikura.example/api/login/sso');
  const filtered = SessionList.parse((await site.get(sessionsPath(`count=20&filter=${filter}`))).body);
  expect(filtered).toHaveLength(20);
  for (const { identifier } of filtered.slice(0, 5)) {
    const session = await site.get(`/applications/${WEB}/sessions/${identifier}?include=pageViews,errors`);
    expect(Details.parse(session.body).pageViews.map(({ pageIdentifier }) => pageIdentifier)).toContain(
      'p2sso',
    );
  }
  expect((await site.get(sessionsPath(`filter=${filter}&orderby=startedAt`))).status).toBe(400);
});

it('says which version people used', async () => {
  const site = raygunSite();
  const versionOf = async (offset: number) =>
    SessionList.parse((await site.get(sessionsPath(`count=1&offset=${offset}`))).body)[0]?.deploymentVersion;
  expect(await versionOf(0)).toBe('2026.11.3');
  expect(await versionOf(2_500)).not.toBe('2026.11.3');
});

it('answers 404 for a session that has not begun', async () => {
  const site = raygunSite();
  site.clock.advance(5 * 60_000);
  const [future] = SessionList.parse((await site.get(sessionsPath('count=1'))).body);
  site.clock.advance(-10 * 60_000);
  expect((await site.get(`/applications/${WEB}/sessions/${future?.identifier}`)).status).toBe(404);
  expect(future?.startedAt && future.startedAt > minutesFromNow(4)).toBe(true);
});

it('sorts by any property, equal sessions the latest first, and lets others have their turn meanwhile', async () => {
  const { pages } = raygunSite().world;
  const quiet = pages.map((page) => ({ ...page, normal: { ...page.normal, viewsPerMinute: 0.2 } }));
  const site = raygunSite({ pages: quiet });
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  const sorted = [];
  for (const offset of [0, 500, 1000]) {
    const { body } = await site.get(
      sessionsPath(`orderby=browserName,countryCode%20desc&count=500&offset=${offset}`),
    );
    sorted.push(...SessionList.parse(body));
  }
  clearInterval(others);
  const expected = [...sorted].sort(
    (a, b) =>
      a.browserName.localeCompare(b.browserName) ||
      b.countryCode.localeCompare(a.countryCode) ||
      b.startedAt.localeCompare(a.startedAt),
  );
  expect(sorted).toEqual(expected);
  expect(new Set(sorted.map(({ identifier }) => identifier)).size).toBe(sorted.length);
  expect(turns).toBeGreaterThan(10);
  const [first] = sorted;
  site.clock.advance(1_000);
  const alone = await site.get(`/applications/${WEB}/sessions/${first?.identifier}`);
  expect(alone.body).toMatchObject({ ...first });
});
