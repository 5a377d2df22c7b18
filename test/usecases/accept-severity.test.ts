import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { indexedProperties, readManifest } from '../../sandbox/forge/manifest';
import { plainText } from '../../src/domain/communication/rich-text';
import type { SeverityLevel } from '../../src/domain/severity/severity';
import { UpstreamError } from '../../src/ports';
import { acceptSeverity, INCIDENT_PROPERTY } from '../../src/usecases/accept-severity';
import { assessForViewer } from '../../src/usecases/assess-for-viewer';
import { draftUpdate } from '../../src/usecases/draft-update';
import { openChannel } from '../../src/usecases/open-channel';
import { previewPostmortem } from '../../src/usecases/preview-postmortem';
import { projectSettings } from '../../src/usecases/project-settings';
import { assessmentRecord, decisionsRecord, settingsRecord } from '../../src/usecases/records';
import { showAssessment } from '../../src/usecases/show-assessment';
import type { FakeChatOptions } from '../fakes/chat';
import { anIncident, aParticipant, aSeverityField } from '../fakes/factories';
import { LIVE, somePorts } from './ports';

async function assessedPorts(overrides: Parameters<typeof somePorts>[0] = {}) {
  const some = await somePorts(overrides);
  const { severity } = await assessForViewer(some.ports)({ incident: LIVE });
  return { ...some, suggested: severity.level };
}

it('writes an accepted severity to the field, a searchable property and an internal comment', async () => {
  const { ports, ticketing, suggested } = await assessedPorts();
  const view = await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  expect(view.decision?.level).toBe(suggested);
  expect(ticketing.written.severities).toEqual({ 'OPS-142': suggested });
  expect(ticketing.written.properties['OPS-142']?.kaji).toMatchObject({ severity: suggested, suggested });
  const [comment] = ticketing.written.comments['OPS-142'] ?? [];
  expect(comment?.isPublic).toBe(false);
  expect(comment?.text).toContain(`${suggested} accepted by`);
  expect(comment?.text).toContain('Rule:');
});

it('writes the priority where the site has no severity field', async () => {
  const { ports, ticketing, suggested } = await assessedPorts({
    ticketing: { incidents: [anIncident()], severityField: null },
  });
  await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  expect(ticketing.written.priorities).toEqual({ 'OPS-142': suggested });
});

it('shows the accepted severity at once, although the ticket was read before it was written', async () => {
  const { ports, suggested } = await assessedPorts({
    ticketing: { incidents: [anIncident({ severity: 'SEV-4' })] },
  });
  const view = await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  expect(view.current).toEqual({ level: suggested, from: 'decision' });
});

it('takes the severity that was set in Jira since, in the panel, the draft and the postmortem alike', async () => {
  const { ports, store, clock, suggested } = await assessedPorts();
  await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  const level = suggested === 'SEV-1' ? 'SEV-2' : 'SEV-1';
  const changed = await somePorts({ ticketing: { incidents: [anIncident({ severity: level })] } });
  const after = { ...changed.ports, store, clock };
  const shown = await showAssessment(after)({ incident: LIVE, detail: 'summary' });
  expect(shown).toMatchObject({ assessment: { current: { level, from: 'ticket' } } });
  const draft = await draftUpdate(after)({ incident: LIVE, audience: 'responders', language: 'en' });
  expect(draft.text).toContain(`Severity: ${level}`);
  const { sections } = await previewPostmortem(after)({ incident: LIVE, language: 'en' });
  const header = plainText(sections.find(({ id }) => id === 'header')?.body ?? []);
  expect(header).toContain(`Severity | ${level}`);
});

it('asks for a reason when another severity than the suggested one is set', async () => {
  const { ports, ticketing, suggested } = await assessedPorts();
  const level = suggested === 'SEV-1' ? 'SEV-2' : 'SEV-1';
  await expect(acceptSeverity(ports)({ incident: LIVE, level, reason: '  ' })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  expect(ticketing.written.severities).toEqual({});
  await acceptSeverity(ports)({ incident: LIVE, level, reason: 'The whole region is down.' });
  expect(ticketing.written.severities).toEqual({ 'OPS-142': level });
  expect(ticketing.written.comments['OPS-142']?.[0]?.text).toContain('The whole region is down.');
});

it('writes nothing twice when the button is pressed twice', async () => {
  const { ports, store, ticketing, clock, suggested } = await assessedPorts();
  await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  clock.advance(5_000);
  await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  expect(ticketing.written.comments['OPS-142']).toHaveLength(1);
  expect(await store.read(decisionsRecord, LIVE.id)).toHaveLength(1);
});

it('takes the same severity with another reason for a decision of its own', async () => {
  const { ports, store, ticketing, clock, suggested } = await assessedPorts();
  await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  clock.advance(5_000);
  await acceptSeverity(ports)({ incident: LIVE, level: suggested, reason: 'The region is down.' });
  expect(ticketing.written.comments['OPS-142']).toHaveLength(2);
  const decisions = await store.read(decisionsRecord, LIVE.id);
  expect(decisions?.map(({ reason }) => reason)).toEqual([undefined, 'The region is down.']);
});

it('takes another severity with the same reason for a decision of its own', async () => {
  const { ports, store, ticketing } = await assessedPorts();
  const reason = 'The region is down.';
  for (const level of ['SEV-1', 'SEV-2'] as const)
    await acceptSeverity(ports)({ incident: LIVE, level, reason });
  expect(ticketing.written.severities).toEqual({ 'OPS-142': 'SEV-2' });
  const decisions = await store.read(decisionsRecord, LIVE.id);
  expect(decisions?.map(({ level }) => level)).toEqual(['SEV-1', 'SEV-2']);
});

it('takes the same severity by another person for a decision of its own', async () => {
  const { ports, store, ticketing, clock, suggested } = await assessedPorts();
  await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  clock.advance(5_000);
  const kit = aParticipant({ accountId: 'account-2', displayName: 'Kit Marlow' });
  const asKit = { ...ports, ticketing: { ...ticketing, viewer: async () => kit } };
  await acceptSeverity(asKit)({ incident: LIVE, level: suggested });
  expect(ticketing.written.comments['OPS-142']).toHaveLength(2);
  const decisions = await store.read(decisionsRecord, LIVE.id);
  expect(decisions?.map(({ decidedBy }) => decidedBy.displayName)).toEqual(['Robin Hale', 'Kit Marlow']);
});

it('takes the same severity for a decision of its own when the suggestion has changed', async () => {
  const { ports, store, clock, suggested } = await assessedPorts();
  const level = suggested === 'SEV-4' ? 'SEV-3' : 'SEV-4';
  const decision = { incident: LIVE, level, reason: 'Nobody works with it today.' } as const;
  await acceptSeverity(ports)(decision);
  const assessment = await store.read(assessmentRecord, LIVE.id);
  if (!assessment) throw new Error('The assessment was kept');
  const severity = { ...assessment.severity, level: 'SEV-1' as const };
  await store.write(assessmentRecord, LIVE.id, { ...assessment, severity });
  clock.advance(5_000);
  await acceptSeverity(ports)(decision);
  const decisions = await store.read(decisionsRecord, LIVE.id);
  expect(decisions?.map((one) => one.suggested)).toEqual([suggested, 'SEV-1']);
});

it('refuses a second decision while the first is being written', async () => {
  const { ports, suggested } = await assessedPorts();
  const both = await Promise.allSettled([
    acceptSeverity(ports)({ incident: LIVE, level: suggested }),
    acceptSeverity(ports)({ incident: LIVE, level: suggested }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('finishes a decision whose comment could not be written the first time', async () => {
  const failures: { putInternalComment?: UpstreamError } = {
    putInternalComment: new UpstreamError('jira', 'unavailable'),
  };
  const { ports, ticketing, store, suggested } = await assessedPorts({
    ticketing: { incidents: [anIncident()], failures },
  });
  await expect(acceptSeverity(ports)({ incident: LIVE, level: suggested })).rejects.toMatchObject({
    code: 'unavailable',
  });
  failures.putInternalComment = undefined;
  await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  expect(ticketing.written.comments['OPS-142']).toHaveLength(1);
  expect(await store.read(decisionsRecord, LIVE.id)).toHaveLength(1);
});

it('changes nothing for a person who may see the ticket but not edit it', async () => {
  const { ports, ticketing, store, suggested } = await assessedPorts({
    ticketing: { incidents: [anIncident()], mayEdit: false },
  });
  await expect(acceptSeverity(ports)({ incident: LIVE, level: suggested })).rejects.toMatchObject({
    code: 'denied',
    phrase: { key: 'errors.may-not-edit' },
  });
  expect(ticketing.written.comments).toEqual({});
  expect(await store.read(decisionsRecord, LIVE.id)).toBeUndefined();
});

it('shows no decision while the severity field could not be written, and completes it the next time', async () => {
  const failures: { setSeverity?: UpstreamError } = { setSeverity: new UpstreamError('jira', 'denied') };
  const { ports, ticketing, store, suggested } = await assessedPorts({
    ticketing: { incidents: [anIncident()], failures },
  });
  await expect(acceptSeverity(ports)({ incident: LIVE, level: suggested })).rejects.toMatchObject({
    system: 'jira',
    code: 'denied',
  });
  expect(await store.read(decisionsRecord, LIVE.id)).toBeUndefined();
  expect(ticketing.written.comments).toEqual({});
  failures.setSeverity = undefined;
  await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  expect(ticketing.written.severities).toEqual({ 'OPS-142': suggested });
  expect(ticketing.written.comments['OPS-142']).toHaveLength(1);
});

it('takes any number of decisions with long reasons', async () => {
  const { ports, store } = await assessedPorts();
  for (let count = 1; count <= 60; count += 1) {
    const level = count % 2 === 0 ? 'SEV-1' : 'SEV-4';
    await acceptSeverity(ports)({ incident: LIVE, level, reason: `${count}${'理由'.repeat(990)}` });
  }
  const kept = (await store.read(decisionsRecord, LIVE.id)) ?? [];
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.at(-1)?.reason).toMatch(/^60/);
});

it('refuses to decide when the chosen field cannot be edited on the ticket, instead of writing another', async () => {
  const { ports, store, ticketing, suggested } = await assessedPorts({
    ticketing: { incidents: [anIncident()], isSeverityOffScreen: true },
  });
  const settings = await projectSettings(store, 'OPS');
  await store.write(settingsRecord, 'OPS', { ...settings, severityFieldId: aSeverityField().id });
  await expect(acceptSeverity(ports)({ incident: LIVE, level: suggested })).rejects.toMatchObject({
    code: 'refused',
    phrase: { key: 'errors.severity-field-not-editable' },
  });
  expect(ticketing.written).toMatchObject({ priorities: {}, severities: {}, comments: {} });
  expect(await store.read(decisionsRecord, LIVE.id)).toBeUndefined();
});

it('says in words of its own when the field has no option for the level, and decides nothing', async () => {
  const { ports, store, suggested } = await assessedPorts({
    ticketing: { incidents: [anIncident()], severityField: aSeverityField({ options: {} }) },
  });
  await expect(acceptSeverity(ports)({ incident: LIVE, level: suggested })).rejects.toMatchObject({
    code: 'refused',
    phrase: { key: 'errors.severity-option-missing', params: { field: 'Severity', level: suggested } },
  });
  expect(await store.read(decisionsRecord, LIVE.id)).toBeUndefined();
});

it('says in words of its own when the ticket takes neither a severity nor a priority', async () => {
  const { ports, store, suggested } = await assessedPorts({
    ticketing: { incidents: [anIncident()], severityField: null, isPriorityOffScreen: true },
  });
  await expect(acceptSeverity(ports)({ incident: LIVE, level: suggested })).rejects.toMatchObject({
    code: 'refused',
    phrase: { key: 'errors.no-severity-or-priority', params: { key: LIVE.key } },
  });
  expect(await store.read(decisionsRecord, LIVE.id)).toBeUndefined();
});

it('writes to the property exactly what the manifest has indexed for JQL', async () => {
  const { ports, ticketing, suggested } = await assessedPorts();
  await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  const written = z.record(z.string(), z.unknown()).parse(ticketing.written.properties['OPS-142']?.kaji);
  const manifest = await readManifest(fileURLToPath(new URL('../..', import.meta.url)));
  const indexed = indexedProperties(manifest).filter(({ key }) => key === INCIDENT_PROPERTY);
  expect(indexed.map(({ path }) => path).sort()).toEqual(Object.keys(written).sort());
});

it('counts as the acknowledgement of an incident that nobody has taken up otherwise', async () => {
  const { ports, suggested } = await assessedPorts();
  const view = await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  const acknowledge = view.clocks.find(({ id }) => id === 'acknowledge');
  expect(acknowledge).toMatchObject({ state: 'done', doneAt: view.decision?.decidedAt });
});

/** An incident with an open channel, whose severity is then decided otherwise. */
async function withChannel(chat: FakeChatOptions = {}) {
  const some = await assessedPorts({ chat });
  await openChannel(some.ports)({ incident: LIVE, isPrivate: false });
  const level: SeverityLevel = some.suggested === 'SEV-1' ? 'SEV-2' : 'SEV-1';
  const decide = () => acceptSeverity(some.ports)({ incident: LIVE, level, reason: 'The whole region.' });
  const channel = [...some.chat.channels.values()][0];
  if (!channel) throw new Error('The channel is open');
  return { ...some, level, decide, channel };
}

it('brings the channel’s topic and first message up to date, and says who decided what', async () => {
  const { decide, channel, level, suggested } = await withChannel();
  expect(channel.topic).toContain(suggested);
  const view = await decide();
  expect(view.channelProblem).toBeUndefined();
  expect(channel.topic).toContain(level);
  expect(channel.topic).not.toContain(suggested);
  expect(channel.messages[0]?.text).toContain(`Severity: ${level}`);
  expect(channel.messages.map(({ text }) => text).at(-1)).toContain(`${level} set by Robin Hale`);
});

it.each(['setTopic', 'replace', 'post'] as const)(
  'keeps a decision that did not reach the channel (%s), says so, and completes it once',
  async (method) => {
    const failures: FakeChatOptions['failures'] = {};
    const { decide, channel, level, ticketing, store } = await withChannel({ failures });
    failures[method] = new UpstreamError('slack', 'rate-limited', { retryAfterSeconds: 30 });
    expect(await decide()).toMatchObject({
      decision: { level },
      channelProblem: { key: 'errors.rate-limited' },
    });
    expect(ticketing.written.severities).toEqual({ 'OPS-142': level });
    failures[method] = undefined;
    expect((await decide()).channelProblem).toBeUndefined();
    await decide();
    expect(channel.topic).toContain(level);
    expect(channel.messages[0]?.text).toContain(`Severity: ${level}`);
    expect(channel.messages.filter(({ text }) => text.includes('set by'))).toHaveLength(1);
    expect(await store.read(decisionsRecord, LIVE.id)).toHaveLength(1);
  },
);

it('asks Slack nothing about an incident without a channel', async () => {
  const { ports, suggested } = await assessedPorts();
  const connectChat = () => {
    throw new Error('Slack was asked');
  };
  const view = await acceptSeverity({ ...ports, connectChat })({ incident: LIVE, level: suggested });
  expect(view.channelProblem).toBeUndefined();
});

it('takes the same level on another assessment as a decision of its own, with its own evidence', async () => {
  const { ports, ticketing, store, clock, suggested } = await assessedPorts();
  await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  const comments = () => (ticketing.written.comments['OPS-142'] ?? []).map(({ text }) => text);
  const [before] = comments();
  clock.advance(600_000);
  const kept = await store.read(assessmentRecord, LIVE.id);
  if (!kept) throw new Error('The assessment was kept');
  const deciding = { ...kept.severity.deciding, ruleId: 'another.rule' };
  const assessedAt = clock.now().toISOString();
  await store.write(assessmentRecord, LIVE.id, {
    ...kept,
    assessedAt,
    severity: { ...kept.severity, deciding },
  });
  await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  expect(comments()).toEqual([before, expect.stringContaining('another.rule')]);
  expect(await store.read(decisionsRecord, LIVE.id)).toHaveLength(2);
});
