import type { SessionObservation } from '../../domain/impact/observations';
import type { RaygunClient } from './raygun-client';
import { type RaygunSession, type SessionDetail, sessionDetailSchema, sessionsSchema } from './raygun-schema';

/** The vendor's greatest page. */
const PAGE_SIZE = 500;

export interface SessionWalk {
  sessions: RaygunSession[];
  isCutShort: boolean;
}

/**
 * Sessions that lived since `from`, newest first. Raygun has no filter by date: lists are read from their newest end
 * until the window is left, or until `maxPages` pages were read.
 */
export async function walkSessions(
  client: RaygunClient,
  applicationPath: string,
  { from, maxPages }: { from: string; maxPages: number },
): Promise<SessionWalk> {
  const sessions: RaygunSession[] = [];
  for (let page = 0; page < maxPages; page += 1) {
    const answer = await client.get(
      `${applicationPath}/sessions`,
      { count: PAGE_SIZE, offset: page * PAGE_SIZE, orderby: 'updatedAt desc' },
      sessionsSchema,
      'rum.sessions:read',
    );
    sessions.push(...answer.filter(({ updatedAt }) => updatedAt >= from));
    const last = answer.at(-1);
    if (answer.length < PAGE_SIZE || !last || last.updatedAt < from) return { sessions, isCutShort: false };
  }
  return { sessions, isCutShort: true };
}

export function readSessionDetail(
  client: RaygunClient,
  applicationPath: string,
  sessionId: string,
): Promise<SessionDetail> {
  return client.get(
    `${applicationPath}/sessions/${encodeURIComponent(sessionId)}`,
    { include: 'pageViews,errors' },
    sessionDetailSchema,
    'rum.sessions:read',
  );
}

/** The newest session of each of `count` different people: a sample of people, not of clicks. */
export function sampleOf(sessions: readonly RaygunSession[], count: number): RaygunSession[] {
  const byCustomer = new Map<string, RaygunSession>();
  for (const session of sessions) {
    if (!byCustomer.has(session.customerIdentifier)) byCustomer.set(session.customerIdentifier, session);
  }
  const people = [...byCustomer.values()];
  // Spread over the whole window: the newest sessions alone would say what is now, not what has been.
  const step = Math.max(1, people.length / Math.max(1, count));
  return Array.from(
    { length: Math.min(count, people.length) },
    (_, index) => people[Math.floor(index * step)],
  ).filter((session) => session !== undefined);
}

/** Gives each person a number for as long as one observation lasts; the vendor's identifier goes no further. */
export function pseudonyms(): (customerIdentifier: string) => string {
  const numbers = new Map<string, string>();
  return (customerIdentifier) => {
    const known = numbers.get(customerIdentifier) ?? `person-${numbers.size + 1}`;
    numbers.set(customerIdentifier, known);
    return known;
  };
}

/** @param detail of the sessions that were looked into; only what happened since `from` counts */
export function sessionObservation(
  session: RaygunSession,
  pseudonymOf: (customerIdentifier: string) => string,
  from: string,
  detail: SessionDetail | undefined,
): SessionObservation {
  return {
    customerId: pseudonymOf(session.customerIdentifier),
    startedAt: session.startedAt,
    updatedAt: session.updatedAt,
    country: session.countryCode,
    browser: session.browserName,
    operatingSystem: session.operatingSystemName,
    version: session.deploymentVersion,
    ...(detail && {
      pageIds: [
        ...new Set(
          detail.pageViews
            .filter(({ viewedAt }) => viewedAt >= from)
            .map(({ pageIdentifier }) => pageIdentifier),
        ),
      ],
      hadError: detail.errors.some(({ occurredAt }) => occurredAt >= from),
    }),
  };
}
