import { z } from 'zod';
import { instantSchema, type System } from '../evidence/evidence';
import type { Impact, SuspectDeployment } from './impact';

/**
 * What is observed about an incident, in nobody's vendor words. Adapters make these; every part may be missing. All
 * instants are ISO 8601 UTC. A value that was not looked at is absent, which is not the same as zero.
 */
export interface ImpactObservations {
  /** what counts as now */
  now: string;
  /** the instant the incident is taken to have started */
  startedAt: string;
  /** when it was over; absent while it lasts */
  endedAt?: string;
  /** absent when nothing monitors users */
  monitoring?: MonitoringObservations;
  /** alerts that the monitoring sent by itself: the latest of each error group */
  alerts?: readonly AlertCount[];
  /** absent when they could not be read, which is not the same as none */
  deployments?: readonly DeploymentRecord[];
  ticket: TicketObservation;
  /** what was measured before, of the same incident */
  earlier?: Impact;
  /** what was suspected before, with the earlier measurement */
  earlierDeployment?: SuspectDeployment;
}

/** What user monitoring measured around the incident. */
export interface MonitoringObservations {
  /** whose numbers they are, for the evidence */
  system: System;
  sessions?: SessionSample;
  pages?: readonly PageObservation[];
  /** error instances per bucket */
  errors?: MetricObservation;
  errorGroups?: readonly ErrorGroupObservation[];
}

/** Sessions of the product, newest first. */
export interface SessionSample {
  sessions: readonly SessionObservation[];
  /** the walk ended before the window's start was reached: counts are lower bounds */
  isCutShort: boolean;
}

export interface SessionObservation {
  /** opaque pseudonym of the person: never an e-mail address */
  customerId: string;
  startedAt: string;
  /** the last sign of life */
  updatedAt: string;
  country?: string;
  browser?: string;
  operatingSystem?: string;
  /** of the product */
  version?: string;
  /** absent when the session was not looked into */
  seen?: SeenInSession;
}

/** What happened in a session. What happened last is enough to tell whether it happened since an instant. */
export interface SeenInSession {
  /** by id of the page: when it was last viewed */
  lastViewAt: Readonly<Record<string, string>>;
  /** when an error was last met; absent when none was */
  lastErrorAt?: string;
}

/** What the monitoring says of an error group by itself. */
export const alertCountSchema = z.object({
  errorGroupId: z.string(),
  at: instantSchema,
  /** when the error was first seen: an old error's count includes people of before the incident */
  firstOccurredAt: instantSchema,
  usersAffected: z.number().int().nonnegative(),
  totalOccurrences: z.number().int().nonnegative(),
});
export type AlertCount = z.infer<typeof alertCountSchema>;

export interface PointObservation {
  /** start of the bucket */
  at: string;
  /** null where the source has a hole */
  value: number | null;
}

/** One metric of now, and of the same hours of the days before. */
export interface MetricObservation {
  granularityMinutes: number;
  current: readonly PointObservation[];
  /** one series per earlier day */
  earlierDays: readonly (readonly PointObservation[])[];
}

/** A page that may be slow. Latencies in milliseconds. */
export interface PageObservation {
  pageId: string;
  name: string;
  url?: string;
  /** page views per bucket */
  views?: MetricObservation;
  p95?: MetricObservation;
  p99?: MetricObservation;
}

export interface ErrorGroupObservation {
  id: string;
  message: string;
  url?: string;
  firstSeenAt: string;
  lastSeenAt: string;
}

export type DeploymentRecord = Omit<SuspectDeployment, 'leadMinutes' | 'readAt'>;

export interface TicketObservation {
  url?: string;
  createdAt: string;
  /** customers' requests that are linked to the ticket; absent when they could not be read */
  linkedRequests?: number;
  /** organisations of those requests, or on the ticket itself, without duplicates; absent when they could not be read */
  organizations?: number;
  /** instants of the comments that people wrote */
  commentedAt: readonly string[];
}
