import { expect, it } from 'vitest';
import { type FirstMove, KNOWN_FIX } from '../../src/domain/response/first-move';
import { type Chat, type Ports, UpstreamError } from '../../src/ports';
import { assessForViewer } from '../../src/usecases/assess-for-viewer';
import { draftUpdate } from '../../src/usecases/draft-update';
import { openChannel } from '../../src/usecases/open-channel';
import { assessmentRecord, updatesRecord } from '../../src/usecases/records';
import { sendUpdate, type UpdateToSend } from '../../src/usecases/send-update';
import { showAssessment } from '../../src/usecases/show-assessment';
import { phrase } from '../../src/wording';
import { anIncident } from '../fakes/factories';
import { LIVE, somePorts } from './ports';

async function assessedPorts(overrides: Parameters<typeof somePorts>[0] = {}) {
  const some = await somePorts(overrides);
  await assessForViewer(some.ports)({ incident: LIVE });
  return some;
}

function anUpdate(overrides: Partial<UpdateToSend> = {}): UpdateToSend {
  return {
    incident: LIVE,
    audience: 'responders',
    stage: 'investigating',
    text: 'Rolling back now.',
    sendId: 'send-0001',
    ...overrides,
  };
}

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

it.each<[what: string, act: (ports: Ports) => Promise<unknown>]>([
  ['opens no channel', (ports) => openChannel(ports)({ incident: LIVE, isPrivate: false })],
  ['sends no update', (ports) => sendUpdate(ports)(anUpdate())],
])('%s for a person who may see the ticket but not edit it', async (_what, act) => {
  const { ports, chat, ticketing } = await assessedPorts({
    ticketing: { incidents: [anIncident()], mayEdit: false },
  });
  await expect(act(ports)).rejects.toMatchObject({ code: 'denied', phrase: { key: 'errors.may-not-edit' } });
  expect(chat.channels.size).toBe(0);
  expect(ticketing.written.comments).toEqual({});
});

it('says that Slack is not connected when there is no token', async () => {
  const { ports } = await assessedPorts({ secrets: {} });
  await expect(openChannel(ports)({ incident: LIVE, isPrivate: false })).rejects.toMatchObject({
    system: 'slack',
    code: 'not-configured',
  });
});

it('sends an update to the channel and as an internal comment', async () => {
  const { ports, chat, ticketing } = await assessedPorts();
  await openChannel(ports)({ incident: LIVE, isPrivate: false });
  const sent = await sendUpdate(ports)(anUpdate());
  expect(sent.channelMessageUrl).toBeDefined();
  expect([...chat.channels.values()][0]?.messages.at(-1)?.text).toBe('Rolling back now.');
  const comment = ticketing.written.comments['OPS-142']?.at(-1);
  expect(comment).toMatchObject({ isPublic: false, mark: 'update:send-0001' });
});

it('sends nothing twice when the answer to the first attempt was lost', async () => {
  const failures: { putInternalComment?: UpstreamError } = {};
  const { ports, chat, ticketing } = await assessedPorts({
    ticketing: { incidents: [anIncident()], failures },
  });
  await openChannel(ports)({ incident: LIVE, isPrivate: false });
  failures.putInternalComment = new UpstreamError('jira', 'timed-out');
  await expect(sendUpdate(ports)(anUpdate())).rejects.toMatchObject({ code: 'timed-out' });
  failures.putInternalComment = undefined;
  const second = await sendUpdate(ports)(anUpdate());
  const third = await sendUpdate(ports)(anUpdate());
  expect(third).toEqual(second);
  const posts = [...chat.channels.values()][0]?.messages.filter(({ text }) => text === 'Rolling back now.');
  expect(posts).toHaveLength(1);
  expect(
    ticketing.written.comments['OPS-142']?.filter(({ mark }) => mark.startsWith('update:')),
  ).toHaveLength(1);
});

it.each<[what: string, change: Partial<UpdateToSend>]>([
  ['text', { text: 'Rolled back.' }],
  ['audience', { audience: 'stakeholders' }],
  ['stage', { stage: 'resolved' }],
])('refuses another %s under the name of a send that stopped half-way', async (_what, change) => {
  const failures: { putInternalComment?: UpstreamError } = {};
  const { ports, chat, ticketing } = await assessedPorts({
    ticketing: { incidents: [anIncident()], failures },
  });
  await openChannel(ports)({ incident: LIVE, isPrivate: false });
  failures.putInternalComment = new UpstreamError('jira', 'timed-out');
  await expect(sendUpdate(ports)(anUpdate())).rejects.toMatchObject({ code: 'timed-out' });
  failures.putInternalComment = undefined;
  const refused = { code: 'conflict', phrase: { key: 'errors.other-update' } };
  await expect(sendUpdate(ports)(anUpdate(change))).rejects.toMatchObject(refused);
  await sendUpdate(ports)(anUpdate({ ...change, sendId: 'send-0002' }));
  await expect(sendUpdate(ports)(anUpdate({ sendId: 'send-0002' }))).rejects.toMatchObject(refused);
  const texts = [...chat.channels.values()][0]?.messages.slice(1).map(({ text }) => text);
  expect(texts).toEqual(['Rolling back now.', change.text ?? 'Rolling back now.']);
  const marks = ticketing.written.comments['OPS-142']?.map(({ mark }) => mark);
  expect(marks?.filter((mark) => mark.startsWith('update:'))).toEqual(['update:send-0002']);
});

it('sends any number of long updates, and remembers the first one to each audience', async () => {
  const { ports, store, ticketing } = await assessedPorts();
  const text = '更新'.repeat(1_000);
  await sendUpdate(ports)(anUpdate({ audience: 'stakeholders', sendId: 'send-first' }));
  for (let count = 1; count <= 600; count += 1) {
    await sendUpdate(ports)(anUpdate({ text, sendId: `${'x'.repeat(50)}${count}` }));
  }
  expect(ticketing.written.comments['OPS-142']).toHaveLength(601);
  const kept = (await store.read(updatesRecord, LIVE.id)) ?? [];
  expect(kept[0]).toMatchObject({ audience: 'stakeholders', sendId: 'send-first' });
  expect(kept.at(-1)?.sendId).toMatch(/600$/);
});

it('posts nothing twice when Slack took a message but its answer was lost', async () => {
  const { ports, chat } = await assessedPorts();
  const losing: Chat['post'] = async (...message) => {
    await chat.post(...message);
    throw new UpstreamError('slack', 'timed-out');
  };
  const lossy = { ...ports, connectChat: () => ({ ...chat, post: losing }) };
  const lost = { system: 'slack', code: 'timed-out' };
  await expect(openChannel(lossy)({ incident: LIVE, isPrivate: false })).rejects.toMatchObject(lost);
  await openChannel(ports)({ incident: LIVE, isPrivate: false });
  await expect(sendUpdate(lossy)(anUpdate())).rejects.toMatchObject(lost);
  const sent = await sendUpdate(ports)(anUpdate());
  const messages = [...chat.channels.values()][0]?.messages;
  expect(messages).toEqual([
    expect.objectContaining({ isPinned: true }),
    expect.objectContaining({ text: 'Rolling back now.' }),
  ]);
  expect(sent.channelMessageUrl).toContain('/archives/');
});

it('still reaches the ticket when there is no channel', async () => {
  const { ports, ticketing } = await assessedPorts();
  const sent = await sendUpdate(ports)(anUpdate());
  expect(sent.channelMessageUrl).toBeUndefined();
  expect(ticketing.written.comments['OPS-142']).toHaveLength(1);
});

it.each([undefined, 'Rolling back.'])(
  'shows customers nothing that was not confirmed word for word (%s)',
  async (confirmedText) => {
    const { ports, ticketing } = await assessedPorts();
    const update = anUpdate({ audience: 'customers', confirmedText });
    await expect(sendUpdate(ports)(update)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(ticketing.written.comments).toEqual({});
  },
);

it('publishes a confirmed text to customers and not to the channel', async () => {
  const { ports, chat, ticketing } = await assessedPorts();
  await openChannel(ports)({ incident: LIVE, isPrivate: false });
  const text = 'Signing in is slow. Next update by 03:30 UTC.';
  await sendUpdate(ports)(anUpdate({ audience: 'customers', text, confirmedText: text }));
  expect(ticketing.written.comments['OPS-142']?.at(-1)).toMatchObject({ isPublic: true, text });
  expect([...chat.channels.values()][0]?.messages).toHaveLength(1);
});

it.each(['responders', 'stakeholders', 'customers'] as const)(
  'drafts an update for %s in both languages',
  async (audience) => {
    const { ports } = await assessedPorts();
    const [english, japanese] = await Promise.all([
      draftUpdate(ports)({ incident: LIVE, audience, language: 'en' }),
      draftUpdate(ports)({ incident: LIVE, audience, language: 'ja' }),
    ]);
    expect(english.text).not.toBe('');
    expect(japanese.text).toMatch(/[ぁ-ん]/);
    expect(english.text).not.toMatch(/soon/i);
  },
);

it('names a suspect deployment to responders only, and as a suspicion', async () => {
  const { ports } = await assessedPorts();
  const textFor = async (audience: 'responders' | 'stakeholders' | 'customers') =>
    (await draftUpdate(ports)({ incident: LIVE, audience, language: 'en' })).text;
  expect(await textFor('responders')).toContain('Suspect, not confirmed: deployment 2026.11.3');
  expect(await textFor('stakeholders')).not.toContain('2026.11.3');
  expect(await textFor('customers')).not.toContain('2026.11.3');
});

it('says nothing of a past incident where people read who may not see it', async () => {
  const { ports, chat, store } = await somePorts();
  await assessForViewer(ports)({ incident: LIVE });
  const kept = await store.read(assessmentRecord, LIVE.id);
  if (!kept) throw new Error('The assessment was kept');
  const knownFix: FirstMove = {
    ...{ id: KNOWN_FIX, kind: 'mitigate', evidenceIds: [] },
    action: phrase('response.move-apply-known-fix'),
    because: phrase('response.move-apply-known-fix'),
  };
  await store.write(assessmentRecord, LIVE.id, { ...kept, firstMoves: [knownFix, ...kept.firstMoves] });
  await openChannel(ports)({ incident: LIVE, isPrivate: false });
  const { text } = await draftUpdate(ports)({ incident: LIVE, audience: 'responders', language: 'en' });
  const posted = [...chat.channels.values()].flatMap(({ messages }) => messages.map((one) => one.text));
  expect(posted.length).toBeGreaterThan(0);
  for (const words of [text, ...posted]) expect(words).not.toContain('fixed it the last time');
});
