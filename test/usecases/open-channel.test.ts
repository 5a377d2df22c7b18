import { expect, it } from 'vitest';
import { type Chat, UpstreamError } from '../../src/ports';
import { openChannel } from '../../src/usecases/open-channel';
import { showAssessment } from '../../src/usecases/show-assessment';
import { anIncident, aParticipant } from '../fakes/factories';
import { assessedPorts, LIVE } from './ports';

it('opens a channel with the facts pinned, the ticket bookmarked and linked', async () => {
  const { ports, chat, ticketing } = await assessedPorts();
  const view = await openChannel(ports)({ incident: LIVE, isPrivate: false });
  const channel = [...chat.channels.values()][0];
  expect(view).toMatchObject({ wasCreated: true, name: channel?.name });
  expect(channel?.messages).toHaveLength(1);
  expect(channel?.messages[0]).toMatchObject({ isPinned: true });
  expect(channel?.messages[0]?.text).toContain('OPS-142');
  expect(channel?.topic).toContain('OPS-142');
  expect(channel?.bookmarks).toEqual([{ title: 'OPS-142', url: 'https://site.example/browse/OPS-142' }]);
  expect(Object.values(ticketing.written.webLinks['OPS-142'] ?? {})[0]?.url).toBe(view.url);
});

it('reuses the channel and its first message when it is opened again', async () => {
  const { ports, chat, ticketing } = await assessedPorts();
  await openChannel(ports)({ incident: LIVE, isPrivate: false });
  const again = await openChannel(ports)({ incident: LIVE, isPrivate: false });
  expect(again.wasCreated).toBe(false);
  expect(chat.channels.size).toBe(1);
  expect([...chat.channels.values()][0]?.messages).toHaveLength(1);
  expect(ticketing.written.comments['OPS-142']).toHaveLength(1);
});

it('completes a channel whose first message could not be posted', async () => {
  const failures: { post?: UpstreamError } = { post: new UpstreamError('slack', 'rate-limited') };
  const { ports, chat } = await assessedPorts({ chat: { failures } });
  await expect(openChannel(ports)({ incident: LIVE, isPrivate: false })).rejects.toMatchObject({
    code: 'rate-limited',
  });
  failures.post = undefined;
  await openChannel(ports)({ incident: LIVE, isPrivate: false });
  expect(chat.channels.size).toBe(1);
  expect([...chat.channels.values()][0]?.messages).toHaveLength(1);
});

it('shows that something of the channel is missing until it is completed', async () => {
  const failures: { bookmark?: UpstreamError } = { bookmark: new UpstreamError('slack', 'unavailable') };
  const { ports, chat } = await assessedPorts({ chat: { failures } });
  const shown = async () => {
    const state = await showAssessment(ports)({ incident: LIVE, detail: 'summary' });
    return state.state === 'ready' ? state.assessment.channel : undefined;
  };
  await expect(openChannel(ports)({ incident: LIVE, isPrivate: false })).rejects.toMatchObject({
    code: 'unavailable',
  });
  expect(await shown()).toMatchObject({ isComplete: false });
  failures.bookmark = undefined;
  await openChannel(ports)({ incident: LIVE, isPrivate: false });
  expect(await shown()).toMatchObject({ isComplete: true });
  expect([...chat.channels.values()][0]?.messages).toEqual([expect.objectContaining({ isPinned: true })]);
});

it('posts the first message once, also when the button is pressed again right after another step failed', async () => {
  const failures: { setTopic?: UpstreamError } = { setTopic: new UpstreamError('slack', 'rate-limited') };
  const { ports, chat } = await assessedPorts({ chat: { failures } });
  const slowly: Chat['post'] = async (...message) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return chat.post(...message);
  };
  const slow = { ...ports, connectChat: () => ({ ...chat, post: slowly }) };
  await expect(openChannel(slow)({ incident: LIVE, isPrivate: false })).rejects.toMatchObject({
    code: 'rate-limited',
  });
  failures.setTopic = undefined;
  await openChannel(slow)({ incident: LIVE, isPrivate: false });
  expect([...chat.channels.values()][0]?.messages).toHaveLength(1);
});

it('says whom Slack does not know', async () => {
  const { ports } = await assessedPorts({
    chat: { known: [] },
    ticketing: {
      incidents: [
        anIncident({ reporter: { accountId: 'a', displayName: 'A', email: 'a@norikura.example' } }),
      ],
    },
  });
  const view = await openChannel(ports)({ incident: LIVE, isPrivate: false });
  expect(view).toMatchObject({ invited: 0, notFound: ['a@norikura.example'] });
});

it('invites no customer who reported the incident, and tells Slack nothing of them', async () => {
  const reporter = aParticipant({ email: 'customer@kumo.example', isCustomer: true });
  const assignee = aParticipant({ accountId: 'b', email: 'agent@norikura.example' });
  const { ports, chat } = await assessedPorts({
    ticketing: { incidents: [anIncident({ reporter, assignee })] },
  });
  const view = await openChannel(ports)({ incident: LIVE, isPrivate: false });
  expect(view).toMatchObject({ invited: 1, notFound: [] });
  expect([...chat.channels.values()][0]?.members).toEqual(['agent@norikura.example']);
});
