import type { DeploymentRecord, MonitoringObservations } from '../../src/domain/impact/observations';
import type { UpstreamError } from '../../src/ports/upstream-error';
import type { UserMonitoring } from '../../src/ports/user-monitoring';
import { type Failures, failing } from './failures';

export interface FakeMonitoringOptions {
  observations?: Partial<MonitoringObservations>;
  problems?: readonly UpstreamError[];
  /** newest first */
  deployments?: readonly DeploymentRecord[];
  applications?: readonly { id: string; name: string; measuresUsers: boolean }[];
  failures?: Failures<UserMonitoring>;
}

/** Answers what it was given, whatever the window. */
export function fakeMonitoring(options: FakeMonitoringOptions = {}): UserMonitoring {
  const port: UserMonitoring = {
    observe: async () => ({ system: 'raygun', problems: options.problems ?? [], ...options.observations }),
    recentDeployments: async () => [...(options.deployments ?? [])],
    applications: async () => [
      ...(options.applications ?? [{ id: 'app-web', name: 'Web console', measuresUsers: true }]),
    ],
  };
  return failing(port, options.failures ?? {});
}

export function aDeployment(overrides: Partial<DeploymentRecord> = {}): DeploymentRecord {
  return {
    version: '2026.11.3',
    deployedAt: '2026-11-20T02:22:00.000Z',
    ownerName: 'Robin Hale',
    ...overrides,
  };
}
