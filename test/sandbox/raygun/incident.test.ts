import { expect, it } from 'vitest';
import { z } from 'zod';
import { minutesFromNow, NOW, raygunSite, WEB } from './raygun-site';

const Series = z.array(z.object({ series: z.array(z.object({ time: z.string(), value: z.number() })) }));
const Instances = z.array(z.object({ identifier: z.string(), occurredOn: z.string() }));
const Instance = z.looseObject({
  user: z.object({ identifier: z.string() }),
  environment: z.object({ browser: z.string() }),
  version: z.string(),
});
const TIMEOUT_GROUP = 'k3fz81';
const TYPE_ERROR_GROUP = 'b90xs4';

type Site = ReturnType<typeof raygunSite>;

async function loginTime(site: Site, fromMinutes: number, toMinutes: number, aggregation = 'median') {
  const answer = await site.post(`/metrics/${WEB}/pages/time-series`, {
    start: minutesFromNow(fromMinutes),
    end: minutesFromNow(toMinutes),
    granularity: '1d',
    aggregation,
    metrics: ['loadTime'],
    filter: 'pageIdentifier = p1login',
  });
  return Series.parse(answer.body)[0]?.series[0]?.value ?? Number.NaN;
}

it('shows logins several times slower since the incident began', async () => {
  const site = raygunSite();
  const before = await loginTime(site, -60, -27);
  expect(before).toBeGreaterThan(700);
  expect(before).toBeLessThan(1_000);
  expect((await loginTime(site, -25, 0)) / before).toBeGreaterThan(5);
});

it('becomes worse, recovers and is normal again as the condition is set', async () => {
  const site = raygunSite();
  site.raygun.setCondition('severe');
  site.raygun.setCondition('recovering', new Date(NOW.getTime() + 10 * 60_000));
  site.raygun.setCondition('recovered', new Date(NOW.getTime() + 40 * 60_000));
  site.clock.advance(60 * 60_000);
  const degraded = await loginTime(site, -20, 0);
  expect(await loginTime(site, 0, 10)).toBeGreaterThan(1.5 * degraded);
  expect(await loginTime(site, 15, 40)).toBeLessThan(0.5 * degraded);
  expect(await loginTime(site, 41, 60)).toBeLessThan(1_000);
});

it('leaves the past as it was when the condition changes', async () => {
  const site = raygunSite();
  const path = `/applications/${WEB}/error-groups/${TIMEOUT_GROUP}/instances?count=500`;
  const before = Instances.parse((await site.get(path)).body);
  site.raygun.setCondition('severe');
  expect((await site.get(path)).body).toEqual(before);
});

it('has no occurrence of the new error before the incident and many since', async () => {
  const site = raygunSite();
  const path = `/applications/${WEB}/error-groups/${TIMEOUT_GROUP}/instances?count=500`;
  const instances = Instances.parse((await site.get(path)).body);
  expect(instances.length).toBeGreaterThan(100);
  expect(instances.every(({ occurredOn }) => occurredOn >= minutesFromNow(-26))).toBe(true);
  expect(instances.every(({ occurredOn }) => occurredOn <= NOW.toISOString())).toBe(true);
});

it('counts in the time series exactly the instances it lists', async () => {
  const site = raygunSite();
  const path = `/applications/${WEB}/error-groups/${TIMEOUT_GROUP}/instances?count=500`;
  const listed = Instances.parse((await site.get(path)).body);
  const answer = await site.post(`/metrics/${WEB}/errors/time-series`, {
    start: minutesFromNow(-60),
    end: minutesFromNow(5),
    granularity: '5m',
    aggregation: 'count',
    metrics: ['errorInstances'],
    filter: `errorGroupIdentifier IN (${TIMEOUT_GROUP})`,
  });
  const counted = Series.parse(answer.body)[0]?.series.reduce((sum, { value }) => sum + value, 0);
  // the newest instant belongs to the list and, the window's end being exclusive, not to the series
  expect(listed.length - (counted ?? 0)).toBeLessThanOrEqual(1);
});

it('says in the alert how many people and occurrences the instances amount to', async () => {
  const site = raygunSite();
  const path = `/applications/${WEB}/error-groups/${TIMEOUT_GROUP}`;
  const instances = Instances.parse((await site.get(`${path}/instances?count=500`)).body);
  const users = new Set<string>();
  for (const { identifier } of instances) {
    site.clock.advance(100);
    users.add(Instance.parse((await site.get(`${path}/instance/${identifier}`)).body).user.identifier);
  }
  site.clock.set(NOW);
  const alert = await site.raygun.alertPayload(TIMEOUT_GROUP, 'TenMinuteFollowUp');
  expect(alert?.error.usersAffected).toBe(users.size);
  expect(alert?.error.totalOccurrences).toBe(instances.length);
  expect(alert?.error.lastOccurredOn).toBe(instances[0]?.occurredOn);
  expect(alert?.error.firstOccurredOn).toBe(instances.at(-1)?.occurredOn);
});

it('knows no alert for an unknown group', async () => {
  expect(await raygunSite().raygun.alertPayload('nobody', 'NewErrorOccurred')).toBeUndefined();
});

it('lets nearly all of the new errors befall people with Chrome, whom half of the audience are', async () => {
  const site = raygunSite();
  const path = `/applications/${WEB}/error-groups`;
  const shareOfChrome = async (group: string) => {
    const instances = Instances.parse((await site.get(`${path}/${group}/instances?count=40`)).body);
    let chrome = 0;
    for (const { identifier } of instances) {
      site.clock.advance(150);
      const instance = Instance.parse((await site.get(`${path}/${group}/instance/${identifier}`)).body);
      if (instance.environment.browser === 'Chrome') chrome++;
    }
    return chrome / instances.length;
  };
  expect(await shareOfChrome(TIMEOUT_GROUP)).toBeGreaterThan(0.9);
  expect(await shareOfChrome(TYPE_ERROR_GROUP)).toBeLessThan(0.75);
});

it('lists the new error as new since the latest deployment, older ones as still occurring', async () => {
  const site = raygunSite();
  const latest = `/applications/${WEB}/deployments/latest/error-groups?filter=`;
  const fresh = await site.get(`${latest}${encodeURIComponent('state eq new')}`);
  expect(fresh.body).toMatchObject([{ identifier: TIMEOUT_GROUP }]);
  const still = await site.get(`${latest}${encodeURIComponent('state eq stillOccurring')}`);
  expect(still.body).toEqual(
    expect.arrayContaining([expect.objectContaining({ identifier: TYPE_ERROR_GROUP })]),
  );
  expect((await site.get(`${latest}state`)).status).toBe(400);
});

it('forgets what it has worked out once another condition changes it', async () => {
  const [asked, fresh] = [raygunSite(), raygunSite()];
  const before = await loginTime(asked, -20, 10);
  for (const site of [asked, fresh]) {
    site.raygun.setCondition('severe', new Date(NOW.getTime() - 10 * 60_000));
    site.clock.advance(10 * 60_000);
  }
  expect(await loginTime(asked, -20, 10)).toBe(await loginTime(fresh, -20, 10));
  expect(await loginTime(asked, -20, 10)).toBeGreaterThan(before);
});
