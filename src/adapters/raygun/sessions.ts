import { createHmac } from 'node:crypto';
import type { Inspection, Visit } from './memory';
import type { RaygunClient } from './raygun-client';
import { type RaygunSession, sessionDetailSchema, sessionsSchema } from './raygun-schema';

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

/** Looks into one session. */
export async function inspectSession(
  client: RaygunClient,
  applicationPath: string,
  session: RaygunSession,
  pseudonymOf: Pseudonyms,
): Promise<Inspection> {
  const { pageViews, errors } = await client.get(
    `${applicationPath}/sessions/${encodeURIComponent(session.identifier)}`,
    { include: 'pageViews,errors' },
    sessionDetailSchema,
    'rum.sessions:read',
  );
  const lastViewAt: Inspection['seen']['lastViewAt'] = {};
  for (const { pageIdentifier, viewedAt } of pageViews) {
    if (viewedAt > (lastViewAt[pageIdentifier] ?? '')) lastViewAt[pageIdentifier] = viewedAt;
  }
  const lastErrorAt = errors
    .map(({ occurredAt }) => occurredAt)
    .sort()
    .at(-1);
  return { visit: visitOf(session, pseudonymOf), seen: { lastViewAt, lastErrorAt } };
}

/**
 * The sessions to look into next: of `count` people who are not known yet, such that they and the known ones together are
 * spread over everybody. The newest sessions alone would say what is now, not what has been; and a sample of people, not of
 * clicks, is what a share can be told from.
 *
 * @param sessions newest first
 * @param isKnown whether a session was looked into before
 */
export function sampleOf(
  sessions: readonly RaygunSession[],
  isKnown: (session: RaygunSession) => boolean,
  count: number,
): RaygunSession[] {
  const newestOf = new Map<string, RaygunSession>();
  const known = new Set<string>();
  for (const session of sessions) {
    if (!newestOf.has(session.customerIdentifier)) newestOf.set(session.customerIdentifier, session);
    if (isKnown(session)) known.add(session.customerIdentifier);
  }
  const people = [...newestOf.values()];
  const parts = evenParts(people, known.size + count);
  const unseen = parts.filter(
    (part) => part.length > 0 && !part.some(({ customerIdentifier }) => known.has(customerIdentifier)),
  );
  return evenParts(unseen, Math.min(count, unseen.length)).flatMap(([part]) => part?.slice(0, 1) ?? []);
}

function evenParts<Item>(items: readonly Item[], count: number): Item[][] {
  const size = items.length / Math.max(1, count);
  return Array.from({ length: count }, (_, index) =>
    items.slice(Math.floor(index * size), Math.floor((index + 1) * size)),
  );
}

export type Pseudonyms = (customerIdentifier: string) => string;

/**
 * The same pseudonym for the same person in all measurements made with this token, and no way back without it: Raygun's
 * own identifier goes no further.
 */
export function pseudonyms(token: string): Pseudonyms {
  return (customerIdentifier) =>
    `person-${createHmac('sha256', token).update(customerIdentifier).digest('hex').slice(0, 12)}`;
}

export function visitOf(session: RaygunSession, pseudonymOf: Pseudonyms): Visit {
  return {
    customerId: pseudonymOf(session.customerIdentifier),
    startedAt: session.startedAt,
    updatedAt: session.updatedAt,
    country: session.countryCode,
    browser: session.browserName,
    operatingSystem: session.operatingSystemName,
    version: session.deploymentVersion,
  };
}
