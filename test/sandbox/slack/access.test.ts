import { expect, it } from 'vitest';
import { SLACK_RATE_LIMITS } from '../../../sandbox/upstreams/slack/rate-limit';
import { slackSite } from './slack-site';

it('answers 200 and says what is wrong with the token', async () => {
  const slack = slackSite();
  const wrong = await slack.send('auth.test', { headers: { authorization: 'Bearer xoxb-wrong' } });
  expect(wrong.status).toBe(200);
  expect(await wrong.json()).toEqual({ ok: false, error: 'invalid_auth' });
  const none = await slack.routes.request('/_slack/api/auth.test');
  expect(await none.json()).toEqual({ ok: false, error: 'not_authed' });
});

it('says that it is there to whoever asks, and fails as it is told to', async () => {
  const { routes } = slackSite();
  const ask = async (query: string) => (await routes.request(`/_slack/api/api.test${query}`)).json();
  expect(await ask('')).toEqual({ ok: true });
  expect(await ask('?foo=bar')).toEqual({ ok: true, args: { foo: 'bar' } });
  expect(await ask('?error=my_error')).toEqual({ ok: false, error: 'my_error', args: { error: 'my_error' } });
});

it('takes a token from a form, but neither from the query nor from JSON', async () => {
  const { routes, world } = slackSite();
  const { token } = world;
  const method = '/_slack/api/auth.test';
  const inForm = await routes.request(method, { method: 'POST', body: new URLSearchParams({ token }) });
  expect(await inForm.json()).toMatchObject({ ok: true, bot_id: 'B0KAJIBOT' });
  const headers = { 'content-type': 'application/json' };
  for (const refused of [
    await routes.request(`${method}?token=${token}`),
    await routes.request(`${method}?token=${token}`, { method: 'POST' }),
    await routes.request(method, { method: 'POST', headers, body: JSON.stringify({ token }) }),
  ]) {
    expect(await refused.json()).toEqual({ ok: false, error: 'not_authed' });
  }
});

it('names the scope that is missing and those that are there', async () => {
  const slack = slackSite({ bot: { scopes: ['chat:write'] } });
  expect(await slack.post('conversations.create', { name: 'inc-1' })).toEqual({
    ok: false,
    error: 'missing_scope',
    needed: 'channels:manage,channels:write',
    provided: 'chat:write',
  });
  expect(await slack.post('conversations.create', { name: 'inc-1', is_private: true })).toMatchObject({
    needed: 'groups:write',
  });
  expect(await slack.get('users.lookupByEmail', { email: 'mika@norikura.example' })).toMatchObject({
    needed: 'users:read.email',
  });
});

it('tells an unknown method from one that the sandbox does not have', async () => {
  const slack = slackSite();
  expect(await slack.post('inc.open')).toMatchObject({ ok: false, error: 'unknown_method' });
  const response = await slack.send('files.upload', { method: 'POST' });
  expect(response.status).toBe(501);
  expect(await response.json()).toMatchObject({ message: 'The sandbox does not model files.upload.' });
});

it('answers 429 above the tier, and allows calls again after Retry-After', async () => {
  const slack = slackSite({ rateLimits: SLACK_RATE_LIMITS });
  for (let i = 0; i < 20; i++) expect((await slack.send('users.list')).status).toBe(200);
  const refused = await slack.send('users.list');
  expect(refused.status).toBe(429);
  expect(await refused.json()).toEqual({ ok: false, error: 'ratelimited' });
  slack.clock.advance(Number(refused.headers.get('Retry-After')) * 1000);
  expect((await slack.send('users.list')).status).toBe(200);
});

it('allows a short burst and then one message a second in a channel', async () => {
  const slack = slackSite({ rateLimits: SLACK_RATE_LIMITS });
  const post = (channel: string) =>
    slack.send(`chat.postMessage?text=x&channel=${channel}`, { method: 'POST' });
  for (let i = 0; i < 5; i++) expect((await post('C0NINCIDENT')).status).toBe(200);
  const refused = await post('C0NINCIDENT');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('Retry-After')).toBe('1');
  expect((await post('C0NGENERAL')).status).toBe(200);
  slack.clock.advance(1_000);
  expect((await post('C0NINCIDENT')).status).toBe(200);
});

it('finds people by e-mail and by id', async () => {
  const slack = slackSite();
  const found = await slack.get('users.lookupByEmail', { email: 'Mika@norikura.example' });
  expect(found).toMatchObject({ user: { id: 'U0MIKA', profile: { email: 'mika@norikura.example' } } });
  expect(await slack.get('users.info', { user: 'U0MIKA' })).toMatchObject({
    user: { real_name: 'Mika Hoshino' },
  });
  expect(await slack.get('users.lookupByEmail', { email: 'nobody@norikura.example' })).toEqual({
    ok: false,
    error: 'users_not_found',
  });
  expect(await slack.get('usergroups.list', { include_users: 'true' })).toMatchObject({
    usergroups: [{ handle: 'on-call', users: ['U0MIKA', 'U0TOMAS'] }, {}],
  });
});
