import { expect, it } from 'vitest';
import { UpstreamError } from '../../src/ports';
import { assessForApp } from '../../src/usecases/assess-for-app';
import { assessForViewer } from '../../src/usecases/assess-for-viewer';
import { assessmentRecord } from '../../src/usecases/records';
import { anIncident } from '../fakes/factories';
import { LIVE, somePorts } from './ports';

const DOWN = { summary: 'Login is down', description: 'Nobody can log in.' };

const WAYS = [
  [
    'is down',
    { monitoring: { failures: { recentDeployments: new UpstreamError('raygun', 'unavailable') } } },
  ],
  ['refuses', { monitoring: { failures: { recentDeployments: new UpstreamError('raygun', 'denied') } } }],
  ['hangs', { monitoring: { failures: { recentDeployments: new UpstreamError('raygun', 'timed-out') } } }],
  ['is not configured', { secrets: {} }],
] as const;

it.each(WAYS)('keeps the suspect deployment with its time when Raygun %s', async (_how, overrides) => {
  const first = await somePorts();
  await assessForApp(first.ports)({ incident: LIVE, reason: 'created' });
  const suspected = await first.store.read(assessmentRecord, LIVE.id);
  const later = await somePorts(overrides);
  later.clock.advance(10 * 60_000);
  const view = await assessForViewer({ ...later.ports, store: first.store })({ incident: LIVE });
  expect(view.deployment).toMatchObject({ version: '2026.11.3', readAt: suspected?.impact.measuredAt });
  expect(view.firstMoves[0]?.id).toBe('roll-back');
  const evidence = view.evidence.find(({ id }) => id === 'impact.deployment');
  expect(evidence?.observedAt).toBe(suspected?.impact.measuredAt);
});

it.each(WAYS)('asks for deployments when Raygun %s from the beginning', async (_how, overrides) => {
  const { ports } = await somePorts({ ...overrides, ticketing: { incidents: [anIncident(DOWN)] } });
  const { firstMoves } = await assessForViewer(ports)({ incident: LIVE });
  expect(firstMoves[0]?.id).toBe('ask-deployments');
  expect(firstMoves.map(({ id }) => id)).not.toContain('fail-over');
});

it('suspects nothing any more once deployments are read and none came before', async () => {
  const first = await somePorts();
  await assessForApp(first.ports)({ incident: LIVE, reason: 'created' });
  const later = await somePorts({ monitoring: { deployments: [] } });
  const view = await assessForViewer({ ...later.ports, store: first.store })({ incident: LIVE });
  expect(view.deployment).toBeUndefined();
});
