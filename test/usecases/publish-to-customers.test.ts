import { expect, it } from 'vitest';
import { checkPublication } from '../../src/usecases/check-publication';
import { openChannel } from '../../src/usecases/open-channel';
import { assessmentRecord, updatesRecord } from '../../src/usecases/records';
import { sendUpdate, type UpdateToSend } from '../../src/usecases/send-update';
import { showAssessment } from '../../src/usecases/show-assessment';
import { phrase, say } from '../../src/wording';
import { anIncident, aParticipant } from '../fakes/factories';
import { assessedPorts, LIVE } from './ports';

const PUBLIC = 'Signing in is slow. Next update by 03:30 UTC.';
const TWO_REQUESTS = { requests: 2, organizations: 1, keys: ['OPS-90', 'OPS-91'] };

function aPublication(overrides: Partial<UpdateToSend> = {}): UpdateToSend {
  return {
    incident: LIVE,
    audience: 'customers',
    stage: 'investigating',
    text: PUBLIC,
    sendId: 'send-0001',
    confirmedText: PUBLIC,
    ...overrides,
  };
}

it.each(['Since 14:45 CET, [what customers see].', '14:45 から、［お客様に見える症状］。'])(
  'shows customers no slot that nobody filled in: %s',
  async (text) => {
    const { ports, ticketing } = await assessedPorts();
    const update = aPublication({ text, confirmedText: text });
    const refused = { code: 'invalid-input', phrase: { key: 'errors.unfilled-slot' } };
    await expect(sendUpdate(ports)(update)).rejects.toMatchObject(refused);
    expect(ticketing.written.comments).toEqual({});
  },
);

it.each([undefined, 'Rolling back.'])(
  'shows customers nothing that was not confirmed word for word (%s)',
  async (confirmedText) => {
    const { ports, ticketing } = await assessedPorts();
    const update = aPublication({ confirmedText });
    await expect(sendUpdate(ports)(update)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(ticketing.written.comments).toEqual({});
  },
);

it('publishes a confirmed text on every linked request and the incident, and not to the channel', async () => {
  const { ports, chat, ticketing } = await assessedPorts({ ticketing: { requestFacts: TWO_REQUESTS } });
  await openChannel(ports)({ incident: LIVE, isPrivate: false });
  const sent = await sendUpdate(ports)(aPublication());
  expect(sent.recipients).toEqual(['OPS-90', 'OPS-91']);
  for (const key of ['OPS-90', 'OPS-91', 'OPS-142']) {
    expect(ticketing.written.comments[key]?.at(-1)).toMatchObject({ isPublic: true, text: PUBLIC });
  }
  expect([...chat.channels.values()][0]?.messages).toHaveLength(1);
});

it('refuses to publish what no customer would see', async () => {
  const { ports, ticketing } = await assessedPorts();
  const refused = { code: 'invalid-input', phrase: { key: 'errors.no-customer-request' } };
  await expect(sendUpdate(ports)(aPublication())).rejects.toMatchObject(refused);
  expect(ticketing.written.comments).toEqual({});
});

it('counts the incident itself where a customer raised it', async () => {
  const reporter = aParticipant({ accountId: 'customer-1', isCustomer: true });
  const { ports } = await assessedPorts({ ticketing: { incidents: [anIncident({ reporter })] } });
  expect((await sendUpdate(ports)(aPublication())).recipients).toEqual(['OPS-142']);
});

it('keeps what some customers got, and sends to the rest only at the next attempt', async () => {
  const closedToComments = ['OPS-91'];
  const { ports, ticketing, store } = await assessedPorts({
    ticketing: { requestFacts: TWO_REQUESTS, closedToComments },
  });
  const partly = await sendUpdate(ports)(aPublication());
  expect(partly).toMatchObject({
    recipients: ['OPS-90'],
    recipientsProblem: { key: 'errors.not-published-to', params: { keys: ['OPS-91'] } },
  });
  closedToComments.pop();
  const completed = await sendUpdate(ports)(aPublication());
  expect(completed).toMatchObject({ recipients: ['OPS-90', 'OPS-91'], sentAt: partly.sentAt });
  expect(completed.recipientsProblem).toBeUndefined();
  for (const key of ['OPS-90', 'OPS-91', 'OPS-142']) expect(ticketing.written.comments[key]).toHaveLength(1);
  expect(await store.read(updatesRecord, LIVE.id)).toHaveLength(1);
});

it('tells nobody customers were told while none was reached', async () => {
  const { ports, store } = await assessedPorts({
    ticketing: { requestFacts: TWO_REQUESTS, closedToComments: ['OPS-90', 'OPS-91'] },
  });
  await expect(sendUpdate(ports)(aPublication())).rejects.toMatchObject({ code: 'unavailable' });
  expect((await store.read(updatesRecord, LIVE.id)) ?? []).toEqual([]);
});

it('says before publishing who gets it and what speaks against the text, and sends nothing', async () => {
  const { ports, ticketing } = await assessedPorts({ ticketing: { requestFacts: TWO_REQUESTS } });
  const text = 'Some users cannot sign in. Next update by 03:30 UTC.';
  const seen = await checkPublication(ports)({ incident: LIVE, stage: 'investigating', text });
  expect(seen.recipients).toEqual(['OPS-90', 'OPS-91']);
  expect(seen.warnings.map(({ key }) => key)).toEqual(['communication.lint.vague']);
  expect(ticketing.written.comments).toEqual({});
});

it('warns of announcing the end while users suffer by the last measurement', async () => {
  const { ports, store } = await assessedPorts({ ticketing: { requestFacts: TWO_REQUESTS } });
  const assessment = await store.read(assessmentRecord, LIVE.id);
  if (!assessment) throw new Error('not assessed');
  const window = { from: '2026-11-20T02:45:00.000Z', to: '2026-11-20T03:00:00.000Z' };
  const measure = { name: 'error-rate', current: 1263, baseline: 39, verdict: 'not-recovered' } as const;
  const recovery = {
    verdict: 'not-recovered' as const,
    window,
    measures: [measure],
    statement: phrase('impact.recovery-no-numbers'),
  };
  await store.write(assessmentRecord, LIVE.id, { ...assessment, recovery });
  const text = 'Service is restored: signing in works as usual again.';
  const { warnings } = await checkPublication(ports)({ incident: LIVE, stage: 'resolved', text });
  const reader = { locale: 'en', timeZone: 'UTC' } as const;
  expect(warnings.map((warning) => say(warning, reader))).toEqual([
    'Users have not recovered: 1,263 errors an hour in the last 15 minutes (usually 39). Do not announce the end yet.',
  ]);
  const state = await showAssessment(ports)({ incident: LIVE, detail: 'summary' });
  expect(state).toMatchObject({ assessment: { notRecovered: warnings[0], updates: { language: 'en' } } });
});

it('refuses when others get it than the person confirmed', async () => {
  const { ports, ticketing } = await assessedPorts({ ticketing: { requestFacts: TWO_REQUESTS } });
  const stale = aPublication({ confirmedRecipients: ['OPS-90'] });
  await expect(sendUpdate(ports)(stale)).rejects.toMatchObject({ code: 'conflict' });
  expect(ticketing.written.comments).toEqual({});
  const seen = aPublication({ confirmedRecipients: ['OPS-91', 'OPS-90'], sendId: 'send-0002' });
  await expect(sendUpdate(ports)(seen)).resolves.toMatchObject({ recipients: ['OPS-90', 'OPS-91'] });
});
