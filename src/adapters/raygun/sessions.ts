import type { SessionObservation } from '../../domain/impact/observations';
import type { Inspection } from './memory';
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
): Promise<Inspection> {
  const { pageViews, errors } = await client.get(
    `${applicationPath}/sessions/${encodeURIComponent(session.identifier)}`,
    { include: 'pageViews,errors' },
    sessionDetailSchema,
    'rum.sessions:read',
  );
  const lastViews: Inspection['lastViews'] = {};
  for (const { pageIdentifier, viewedAt } of pageViews) {
    if (viewedAt > (lastViews[pageIdentifier] ?? '')) lastViews[pageIdentifier] = viewedAt;
  }
  const lastErrorAt = errors
    .map(({ occurredAt }) => occurredAt)
    .sort()
    .at(-1);
  return { updatedAt: session.updatedAt, lastViews, lastErrorAt };
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

/** Gives each person a number for as long as one observation lasts; the vendor's identifier goes no further. */
export function pseudonyms(): (customerIdentifier: string) => string {
  const numbers = new Map<string, string>();
  return (customerIdentifier) => {
    const known = numbers.get(customerIdentifier) ?? `person-${numbers.size + 1}`;
    numbers.set(customerIdentifier, known);
    return known;
  };
}

/** @param seen of a session that was looked into; only what happened since `from` counts */
export function sessionObservation(
  session: RaygunSession,
  pseudonymOf: (customerIdentifier: string) => string,
  from: string,
  seen: Inspection | undefined,
): SessionObservation {
  return {
    customerId: pseudonymOf(session.customerIdentifier),
    startedAt: session.startedAt,
    updatedAt: session.updatedAt,
    country: session.countryCode,
    browser: session.browserName,
    operatingSystem: session.operatingSystemName,
    version: session.deploymentVersion,
    ...(seen && {
      pageIds: Object.keys(seen.lastViews).filter((pageId) => (seen.lastViews[pageId] ?? '') >= from),
      hadError: seen.lastErrorAt !== undefined && seen.lastErrorAt >= from,
    }),
  };
}
