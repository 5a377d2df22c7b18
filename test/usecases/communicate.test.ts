import { expect, it } from 'vitest';
import { type FirstMove, KNOWN_FIX } from '../../src/domain/response/first-move';
import { type Chat, type Ports, UpstreamError } from '../../src/ports';
import { acceptSeverity } from '../../src/usecases/accept-severity';
import { draftUpdate } from '../../src/usecases/draft-update';
import { openChannel } from '../../src/usecases/open-channel';
import { assessmentRecord, BEGUN_SECONDS, updatesRecord } from '../../src/usecases/records';
import { sendUpdate, type UpdateToSend } from '../../src/usecases/send-update';
import { showAssessment } from '../../src/usecases/show-assessment';
import { phrase } from '../../src/wording';
import { anIncident } from '../fakes/factories';
import { assessedPorts, LIVE } from './ports';

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

it('sends nothing again weeks later under the name of a send that was complete', async () => {
  const { ports, chat, ticketing, clock } = await assessedPorts();
  await openChannel(ports)({ incident: LIVE, isPrivate: false });
  const sent = await sendUpdate(ports)(anUpdate());
  clock.advance((BEGUN_SECONDS + 1) * 1000);
  const unreachable = async () => {
    throw new UpstreamError('slack', 'unavailable');
  };
  const repeated = { ...ports, connectChat: () => ({ ...chat, post: unreachable }) };
  await expect(sendUpdate(repeated)(anUpdate())).resolves.toEqual(sent);
  expect([...chat.channels.values()][0]?.messages).toHaveLength(2);
  expect(ticketing.written.comments['OPS-142']).toHaveLength(2);
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
  await expect(sendUpdate(lossy)(anUpdate())).resolves.toHaveProperty('channelProblem');
  const sent = await sendUpdate(ports)(anUpdate());
  const messages = [...chat.channels.values()][0]?.messages;
  expect(messages).toEqual([
    expect.objectContaining({ isPinned: true }),
    expect.objectContaining({ text: 'Rolling back now.' }),
  ]);
  expect(sent.channelMessageUrl).toContain('/archives/');
});

it('writes the note on the ticket when Slack fails, and completes the channel at the next attempt', async () => {
  const failures: { post?: UpstreamError } = {};
  const { ports, chat, ticketing, clock } = await assessedPorts({ chat: { failures } });
  await openChannel(ports)({ incident: LIVE, isPrivate: false });
  failures.post = new UpstreamError('slack', 'unavailable');
  const partly = await sendUpdate(ports)(anUpdate());
  expect(partly).toMatchObject({
    channelProblem: { key: 'errors.unavailable', params: { system: 'Slack' } },
  });
  expect(partly.channelMessageUrl).toBeUndefined();
  const notes = () => ticketing.written.comments['OPS-142']?.filter(({ mark }) => mark.startsWith('update:'));
  expect(notes()).toHaveLength(1);
  failures.post = undefined;
  clock.advance(60_000);
  const completed = await sendUpdate(ports)(anUpdate());
  expect(completed).toMatchObject({ sentAt: partly.sentAt, channelMessageUrl: expect.any(String) });
  expect(completed.channelProblem).toBeUndefined();
  expect(notes()).toHaveLength(1);
  expect([...chat.channels.values()][0]?.messages.at(-1)?.text).toBe('Rolling back now.');
  await expect(sendUpdate(ports)(anUpdate())).resolves.toEqual(completed);
});

it('shows everybody the next update that was promised as a clock, whatever the severity is later', async () => {
  const { ports } = await assessedPorts();
  const clockShown = async () => {
    const shown = await showAssessment(ports)({ incident: LIVE, detail: 'summary' });
    if (shown.state === 'none') throw new Error('It was assessed');
    return shown.assessment.clocks.find(({ id }) => id === 'next-update');
  };
  expect(await clockShown()).toBeUndefined();
  const { nextUpdateAt } = await sendUpdate(ports)(anUpdate());
  expect(await clockShown()).toMatchObject({ state: 'due', dueAt: nextUpdateAt });
  await acceptSeverity(ports)({ incident: LIVE, level: 'SEV-4', reason: 'One person, at home' });
  expect(await clockShown()).toMatchObject({ dueAt: nextUpdateAt });
  await sendUpdate(ports)(anUpdate({ stage: 'resolved', sendId: 'send-0002' }));
  expect(await clockShown()).toBeUndefined();
});

it('says when the next update is due, and not at the end', async () => {
  const { ports } = await assessedPorts();
  const sent = await sendUpdate(ports)(anUpdate());
  expect(Date.parse(sent.nextUpdateAt ?? '')).toBeGreaterThan(Date.parse(sent.sentAt));
  const last = await sendUpdate(ports)(anUpdate({ stage: 'resolved', sendId: 'send-0002' }));
  expect(last.nextUpdateAt).toBeUndefined();
});

it('still reaches the ticket when there is no channel', async () => {
  const { ports, ticketing } = await assessedPorts();
  const sent = await sendUpdate(ports)(anUpdate());
  expect(sent.channelMessageUrl).toBeUndefined();
  expect(ticketing.written.comments['OPS-142']).toHaveLength(1);
});

it.each([
  ['too many characters', 'a'.repeat(10_001), 'errors.update-too-long'],
  ['too many lines', 'a\n'.repeat(200), 'errors.update-too-long'],
  ['nothing', ' \n', 'errors.empty-update'],
])('sends no text of %s, rather than a part of it', async (_what, text, key) => {
  const { ports, ticketing } = await assessedPorts();
  const refused = { code: 'invalid-input', phrase: { key } };
  await expect(sendUpdate(ports)(anUpdate({ text }))).rejects.toMatchObject(refused);
  expect(ticketing.written.comments).toEqual({});
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
  const { ports, chat, store } = await assessedPorts();
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
