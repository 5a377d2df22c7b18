import { expect, it } from 'vitest';
import { UpstreamError } from '../../src/ports';
import { acceptSeverity } from '../../src/usecases/accept-severity';
import { assessForViewer } from '../../src/usecases/assess-for-viewer';
import { decisionsRecord } from '../../src/usecases/records';
import { anIncident } from '../fakes/factories';
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

it('counts as the acknowledgement of an incident that nobody has taken up otherwise', async () => {
  const { ports, suggested } = await assessedPorts();
  const view = await acceptSeverity(ports)({ incident: LIVE, level: suggested });
  const acknowledge = view.clocks.find(({ id }) => id === 'acknowledge');
  expect(acknowledge).toMatchObject({ state: 'done', doneAt: view.decision?.decidedAt });
});
