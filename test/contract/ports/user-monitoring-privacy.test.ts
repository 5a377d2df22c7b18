import { expect, it, vi } from 'vitest';
import { TEST_NOW } from '../../fakes/clock';
import { json } from './serve';
import { aRaygunErrorGroup, aRaygunSession, minutesAgo, smallRaygun } from './small-raygun';

const window = { startedAt: minutesAgo(20), now: TEST_NOW };

const PERSONAL = ['mio.tanaka@takao.example', 'Mio Tanaka', '203.0.113.77', '2001:db8::77'];
const [EMAIL, NAME, IP_V4, IP_V6] = PERSONAL;
const user = { emailAddress: EMAIL, fullName: NAME, firstName: NAME, ipAddress: IP_V4, email: EMAIL };

const knows = {
  sessions: [aRaygunSession({ ...user, customerIdentifier: EMAIL, ipAddress: IP_V6 })],
  details: {
    s1: {
      ...user,
      pageViews: [{ ...user, pageIdentifier: 'p1', viewedAt: minutesAgo(8) }],
      errors: [{ ...user, errorGroupIdentifier: 'g1', occurredAt: minutesAgo(7), user }],
    },
  },
  pages: [
    {
      identifier: 'p1',
      uri: `https://console.example/invite/mio.tanaka%40takao.example?to=${EMAIL}`,
      ...user,
    },
  ],
  errorGroups: [
    aRaygunErrorGroup({ ...user, message: `No seat for ${EMAIL} (from ${IP_V4}:5432, [${IP_V6}])` }),
  ],
  deployments: [
    {
      version: '2.1',
      deployedAt: minutesAgo(30),
      ...user,
      ownerName: EMAIL,
      comment: `asked for by <${EMAIL}>`,
    },
  ],
  series: [{ time: minutesAgo(15), value: 4 }],
};

it('carries, keeps and logs no e-mail address, name or IP address that Raygun knows of a user', async () => {
  const log = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => vi.spyOn(console, level));
  const { connect, store, inject } = await smallRaygun(knows);
  const observed = await connect().observe(window);
  const deployments = await connect().recentDeployments();
  inject({ on: /sessions/, answer: json([{ ...knows.sessions[0], updatedAt: EMAIL }]) });
  const refused = await connect('another').observe(window);

  expect(observed.sessions?.sessions).toMatchObject([
    { customerId: expect.stringMatching(/^person-[0-9a-f]{12}$/), seen: { lastErrorAt: expect.any(String) } },
  ]);
  expect(observed.errorGroups?.[0]?.message).toBe('No seat for … (from …:5432, […])');
  expect(deployments[0]?.comment).toBe('asked for by <…>');
  expect(refused.problems).toMatchObject([{ code: 'invalid-answer' }]);
  const written = JSON.stringify(log.map(({ mock }) => mock.calls));
  const problems = refused.problems.map(
    (problem) => `${problem} ${problem.stack} ${JSON.stringify(problem)}`,
  );
  for (const text of [JSON.stringify({ observed, deployments }), store.text(), written, ...problems]) {
    for (const personal of PERSONAL) expect(text).not.toContain(personal);
    expect(text).not.toContain('takao.example');
  }
  expect(store.text()).toContain('person-');
});

it('keeps nothing that a token could be read from', async () => {
  const { connect, store } = await smallRaygun(knows);
  await connect('rgpat_secret').observe(window);
  expect(store.size()).toBeGreaterThan(0);
  expect(store.text()).not.toContain('rgpat_secret');
});
