import type { DeploymentRecord, MonitoringObservations } from '../domain/impact';

/**
 * Raygun. Counts and pseudonyms only: e-mail addresses and IP addresses are dropped in the adapter.
 * Every method throws `UpstreamError`; one assessment makes at most twelve calls.
 */
export interface UserMonitoring {
  observe(window: { startedAt: string; now: string }): Promise<MonitoringObservations>;
  /** Newest first. */
  recentDeployments(): Promise<DeploymentRecord[]>;
  applications(): Promise<{ id: string; name: string; measuresUsers: boolean }[]>;
}
