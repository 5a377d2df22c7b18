import { expect, it } from 'vitest';
import { UpstreamError } from '../../src/ports';
import { acceptSeverity } from '../../src/usecases/accept-severity';
import { assessForApp } from '../../src/usecases/assess-for-app';
import { openChannel } from '../../src/usecases/open-channel';
import { driftRecord } from '../../src/usecases/records';
import { showAssessment } from '../../src/usecases/show-assessment';
import { anIncident } from '../fakes/factories';
import { fakeTicketing } from '../fakes/ticketing';
import { LIVE, somePorts } from './ports';

const FIVE_MINUTES = 5 * 60_000;

/** An incident accepted as suggested; afterwards its ticket tells of something much worse. */
async function acceptedThenWorse() {
  const chatFailures: { post?: UpstreamError } = {};
  const some = await somePorts({
    chat: { failures: chatFailures },
    ticketing: { incidents: [anIncident({ summary: 'Report export looks odd', description: 'Minor.' })] },
  });
  await assessForApp(some.ports)({ incident: LIVE, reason: 'created' });
  const shown = await showAssessment(some.ports)({ incident: LIVE, detail: 'summary' });
  if (shown.state !== 'ready') throw new Error('not assessed');
  await acceptSeverity(some.ports)({ incident: LIVE, level: shown.assessment.severity.level });
  await openChannel(some.ports)({ incident: LIVE, isPrivate: false });
  const worse = fakeTicketing({
    incidents: [
      anIncident({
        summary: 'Customer data is lost',
        description: 'Orders of all customers were deleted. Data loss is confirmed.',
      }),
    ],
  });
  return { ...some, ports: { ...some.ports, ticketing: worse }, worse, chatFailures };
}

async function watchFor(minutes: number, some: Awaited<ReturnType<typeof acceptedThenWorse>>) {
  for (let passed = 0; passed < minutes; passed += 5) {
    some.clock.advance(FIVE_MINUTES);
    await assessForApp(some.ports)({ incident: LIVE, reason: 'watch' });
  }
}

it('tells the ticket and the channel once when the accepted severity no longer fits', async () => {
  const some = await acceptedThenWorse();
  await watchFor(60, some);
  const comments = some.worse.written.comments['OPS-142'] ?? [];
  expect(comments.filter(({ mark }) => mark.startsWith('drift:'))).toHaveLength(1);
  const posts = [...some.chat.channels.values()][0]?.messages ?? [];
  expect(posts).toHaveLength(2);
  const shown = await showAssessment(some.ports)({ incident: LIVE, detail: 'summary' });
  expect(shown).toMatchObject({ state: 'ready', assessment: { drift: { level: 'SEV-1' } } });
});

it('tells the channel in the next round what could not be posted, and the ticket no second time', async () => {
  const some = await acceptedThenWorse();
  const posts = () => [...some.chat.channels.values()][0]?.messages.slice(1) ?? [];
  some.chatFailures.post = new UpstreamError('slack', 'unavailable');
  await expect(watchFor(60, some)).rejects.toMatchObject({ system: 'slack' });
  expect(posts()).toHaveLength(0);
  some.chatFailures.post = undefined;
  await watchFor(30, some);
  expect(posts()).toHaveLength(1);
  const comments = some.worse.written.comments['OPS-142'] ?? [];
  expect(comments.filter(({ mark }) => mark.startsWith('drift:'))).toHaveLength(1);
});

it('tells nobody again of what they were told more than 300 rounds ago', async () => {
  const some = await acceptedThenWorse();
  await watchFor(10, some);
  const posts = () => [...some.chat.channels.values()][0]?.messages ?? [];
  expect(posts()).toHaveLength(2);
  const kept = await some.store.read(driftRecord, LIVE.id);
  if (!kept) throw new Error('The first round was kept');
  const at = some.clock.now().toISOString();
  const rounds = Array.from({ length: 310 }, () => ({ at, level: 'SEV-1' as const, wasTold: false }));
  await some.store.write(driftRecord, LIVE.id, { ...kept, observations: [...kept.observations, ...rounds] });
  await watchFor(10, some);
  expect(posts()).toHaveLength(2);
  const observations = (await some.store.read(driftRecord, LIVE.id))?.observations;
  expect(observations?.map(({ wasTold }) => wasTold)).toEqual([true, ...Array(300).fill(false)]);
});

it('is silent again once the new severity is accepted', async () => {
  const some = await acceptedThenWorse();
  await watchFor(10, some);
  await acceptSeverity(some.ports)({ incident: LIVE, level: 'SEV-1' });
  await watchFor(30, some);
  const comments = some.worse.written.comments['OPS-142'] ?? [];
  expect(comments.filter(({ mark }) => mark.startsWith('drift:'))).toHaveLength(1);
  const shown = await showAssessment(some.ports)({ incident: LIVE, detail: 'summary' });
  expect(shown).toMatchObject({ state: 'ready', assessment: { drift: undefined } });
});

it('says nothing while nobody accepted a severity', async () => {
  const { ports, ticketing, clock } = await somePorts();
  await assessForApp(ports)({ incident: LIVE, reason: 'created' });
  clock.advance(FIVE_MINUTES);
  await assessForApp(ports)({ incident: LIVE, reason: 'watch' });
  expect(ticketing.written.comments).toEqual({});
});
