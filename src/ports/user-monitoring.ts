import type { DeploymentRecord, MonitoringObservations } from '../domain/impact/observations';
import type { UpstreamError } from './upstream-error';

/**
 * Raygun. Counts and pseudonyms only: e-mail addresses and IP addresses are dropped in the adapter.
 * Every method throws `UpstreamError`, `rate-limited` also when the day's calls are used up. One assessment makes at most twelve
 * calls, and none for what another asked within the last minute.
 */
export interface UserMonitoring {
  /**
   * What could be measured. `problems` says why parts are missing, e.g. a token without one of the scopes; the others stand.
   * @throws UpstreamError when nothing at all could be read
   */
  observe(window: {
    startedAt: string;
    now: string;
  }): Promise<MonitoringObservations & { problems: readonly UpstreamError[] }>;
  /** Newest first. */
  recentDeployments(): Promise<DeploymentRecord[]>;
  applications(): Promise<{ id: string; name: string; measuresUsers: boolean }[]>;
}
