import type { Chat } from './chat';
import type { Clock } from './clock';
import type { Jobs } from './jobs';
import type { Knowledge } from './knowledge';
import type { SecretStore, Store } from './store';
import type { Ticketing } from './ticketing';
import type { UserMonitoring } from './user-monitoring';

export type { Chat } from './chat';
export type { Clock } from './clock';
export type { Jobs } from './jobs';
export type { Knowledge, KnowledgePage, PageHit } from './knowledge';
export type { RecordKind, SecretStore, Store } from './store';
export type { IncidentTitle, PastIncident, Ticketing, WordSearch } from './ticketing';
export { UpstreamError, type UpstreamErrorCode } from './upstream-error';
export type { UserMonitoring } from './user-monitoring';

/**
 * Everything the use cases reach outside with. `ticketing` and `knowledge` speak for the person who asked, or for the app
 * where nobody did; Raygun and Slack are connected with the project's own tokens.
 */
export interface Ports {
  ticketing: Ticketing;
  knowledge: Knowledge;
  /** @param connection.isRoutine nobody waits for it, and it comes again: it leaves the day's calls to what somebody waits for */
  connectMonitoring(connection: {
    token: string;
    applicationId?: string;
    isRoutine?: boolean;
  }): UserMonitoring;
  connectChat(token: string): Chat;
  store: Store;
  secrets: SecretStore<string>;
  jobs: Jobs;
  /** the public address of one of the app's web triggers, by its key in the manifest */
  webTriggerUrl(key: string): Promise<string>;
  clock: Clock;
}
