import type { RichText } from '../domain/communication/rich-text';
import type { Incident, IncidentRef, Participant } from '../domain/incident/incident';
import type { SeverityLevel } from '../domain/severity/severity';

/** One search: tickets in which all words of at least one group occur. Words are data; the adapter escapes them. */
export interface WordSearch {
  anyOf: readonly { allOf: readonly string[] }[];
  /** at most so many tickets are read */
  limit: number;
}

/** A past incident with the fields that ranking and display need. Comments are those the reader may see, oldest first. */
export interface PastIncident extends Incident {
  resolution?: string;
}

export type IncidentTitle = Pick<Incident, 'id' | 'key' | 'summary' | 'url'>;

export interface ChangeLogEntry {
  at: string;
  author?: Participant;
  field: string;
  from?: string;
  to?: string;
}

export interface RequestFacts {
  /** customers' requests linked to the ticket, and the distinct organisations behind them */
  requests: number;
  organizations: number;
  /** of the requests, as far as the person may see them, in the order of their numbers */
  keys: string[];
  firstReportedAt?: string;
}

export interface SeverityField {
  id: string;
  name: string;
  /** option id per level, as far as the field has an option for it */
  options: Partial<Record<SeverityLevel, string>>;
}

/**
 * Jira and Jira Service Management, always on behalf of one person or of the app itself: who that is was decided when
 * the port was made. Every method throws `UpstreamError`.
 */
export interface Ticketing {
  /**
   * `undefined` for a ticket that is no incident of a service project, by its issue type and project.
   * @throws UpstreamError `not-found` also when the person may not see the ticket
   */
  incident(key: string): Promise<Incident | undefined>;
  /** Newest first; without comments. `excludeKey` is never among the answers. */
  searchIncidents(search: WordSearch, excludeKey: string): Promise<PastIncident[]>;
  /**
   * A project's incidents, oldest first, a page at a time; without a token the first page.
   * @param from `createdSince`: ISO 8601; of those created at that instant, too
   */
  historyPage(
    projectKey: string,
    from?: { pageToken?: string; createdSince?: string },
  ): Promise<{
    tickets: { id: string; createdAt: string; summary: string; description: string }[];
    nextPageToken?: string;
  }>;
  /**
   * With comments and links; what is no incident, is gone, or may not be seen is missing from the answer.
   * @param idsOrKeys what is neither an id nor a key names no ticket
   */
  readIncidents(idsOrKeys: readonly string[]): Promise<PastIncident[]>;
  /** The light form of `readIncidents`, for what is named and not read: one call for up to 100. */
  incidentTitles(ids: readonly string[]): Promise<IncidentTitle[]>;
  requestFacts(incident: Incident): Promise<RequestFacts>;
  changeLog(key: string): Promise<ChangeLogEntry[]>;
  /** An address that shows the search in Jira; asks the site for its address once. */
  searchUrl(search: WordSearch): Promise<string>;

  /** The severity field with this id, or, without an id, the one whose schema and options say it is one. */
  severityField(projectKey: string, fieldId?: string): Promise<SeverityField | undefined>;
  /** The same on one ticket; `undefined` also when it cannot be edited there, e.g. because it is not on the ticket's screen. */
  editableSeverityField(key: string, fieldId?: string): Promise<SeverityField | undefined>;
  /** Fields of a project that could hold a severity; for the settings page. */
  severityFieldCandidates(projectKey: string): Promise<SeverityField[]>;
  /** @throws UpstreamError `refused` when the field has no option for the level */
  setSeverity(key: string, level: SeverityLevel, field: SeverityField): Promise<void>;
  /**
   * Where there is no severity field: Highest, High, Medium, Low by the order of the site's priorities. `false` when the
   * ticket's priority cannot be edited.
   */
  setPriority(key: string, level: SeverityLevel): Promise<boolean>;

  /**
   * Adds an internal comment, or replaces the one that carries the same mark, so that a repeated call changes nothing.
   * @param mark unique name of what the comment is for, e.g. `severity:2026-11-20T03:04:05.000Z`
   */
  putInternalComment(key: string, mark: string, body: RichText): Promise<{ id: string }>;
  /** Customer-visible; only ever called with a text a person saw and confirmed. Repeatable like the internal one. */
  putPublicComment(key: string, mark: string, text: string): Promise<{ id: string }>;
  /** Replaces the JSON value of an issue property; JQL finds what the manifest has had indexed of it. */
  putProperty(key: string, propertyKey: string, value: unknown): Promise<void>;
  /** Web link on the ticket; the same `globalId` replaces the earlier one. */
  putWebLink(
    key: string,
    link: { globalId: string; url: string; title: string; summary?: string },
  ): Promise<void>;
  linkIncidents(from: IncidentRef, to: IncidentRef): Promise<void>;

  viewer(): Promise<Participant>;
  mayAdminister(projectKey: string): Promise<boolean>;
  mayEdit(key: string): Promise<boolean>;
}
