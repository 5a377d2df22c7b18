import { pagesSeen } from '../../domain/impact/affected-users';
import type {
  ErrorGroupObservation,
  MonitoringObservations,
  PageObservation,
  SessionObservation,
} from '../../domain/impact/observations';
import { UpstreamError } from '../../ports/upstream-error';
import { type CallPlan, planCalls } from './call-plan';
import { type Inspection, knownPages, type Memory, remembered, rememberedPages } from './memory';
import { errorCounts, type MetricWindow } from './metrics';
import { mostVisited, observePages } from './page-series';
import type { RaygunClient } from './raygun-client';
import { errorGroupsSchema, pagesSchema } from './raygun-schema';
import { inspectSession, type Pseudonyms, sampleOf, visitOf, walkSessions } from './sessions';

const LIST_SIZE = 100;
const ERROR_GROUPS = 25;
/** What nobody wants to hear of. */
const IGNORED = ['ignored', 'permanentlyIgnored'];

export type Observed = MonitoringObservations & { problems: readonly UpstreamError[] };

export interface Application {
  id: string;
  path: string;
  pseudonymOf: Pseudonyms;
}

type Part = <Value>(read: Promise<Value>) => Promise<Value | undefined>;

/**
 * Sessions and lists first, side by side; then the series of the pages that the sessions saw.
 *
 * @param budget the most calls, one of them left for the deployments
 * @param memory what earlier measurements found out
 * @throws UpstreamError when nothing at all could be read
 */
export async function observe(
  client: RaygunClient,
  application: Application,
  window: MetricWindow,
  { budget, memory }: { budget: number; memory: Memory },
): Promise<{ observed: Observed; memory: Memory }> {
  const problems: UpstreamError[] = [];
  /** A part that cannot be read leaves the others standing. */
  const part: Part = async (read) => {
    try {
      return await read;
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      problems.push(error);
      return undefined;
    }
  };

  const known = knownPages(memory, window.to);
  const plan = planCalls(budget, known !== undefined);
  const [sessions, pages, errorGroups, errors] = await Promise.all([
    part(observeSessions(client, application, window, { plan, memory, part })),
    known ?? part(listPages(client, application.path)),
    part(listErrorGroups(client, application.path)),
    part(errorCounts(client, application.id, window)),
  ]);
  const visits = sessions?.sample.sessions.flatMap((session) => pagesSeen(session, window)) ?? [];
  const byVisits = mostVisited(pages ?? [], visits);
  const measured = await part(
    observePages(client, application.id, byVisits, { window, calls: plan.pageSeries }),
  );
  // Pages that an earlier measurement read are no answer of now.
  const pagesAnswered = known ? measured?.some(({ p95, p99, views }) => p95 ?? p99 ?? views) : pages;
  if (!sessions && !pagesAnswered && !errorGroups && !errors && problems[0]) throw problems[0];

  // Neither a visit nor a page: nothing measures this application's users, which is not the same as no users.
  const measuresUsers = sessions && (sessions.sample.sessions.length > 0 || pages?.length !== 0);
  return {
    observed: {
      system: 'raygun',
      sessions: measuresUsers ? sessions.sample : undefined,
      pages: measured,
      errors,
      errorGroups,
      problems: distinct(problems),
    },
    memory: {
      inspections: sessions?.inspections ?? memory.inspections,
      pages: known ? memory.pages : pages && rememberedPages(pages, window.to),
    },
  };
}

/**
 * The newest sessions, some of them looked into. Of a product so busy that the list ends before the window does, sessions that
 * earlier measurements looked into are added: they are no longer listed, but were there.
 */
async function observeSessions(
  client: RaygunClient,
  application: Application,
  window: MetricWindow,
  { plan, memory, part }: { plan: CallPlan; memory: Memory; part: Part },
) {
  const walk = await walkSessions(client, application.path, {
    from: window.from,
    maxPages: plan.sessionPages,
  });
  const wanted = sampleOf(
    walk.sessions,
    ({ identifier }) => identifier in memory.inspections,
    plan.inspectedSessions,
  );
  const goneOn = walk.sessions.filter(({ identifier, updatedAt }) => {
    const seen = memory.inspections[identifier];
    return seen !== undefined && seen.visit.updatedAt !== updatedAt;
  });
  const again = goneOn.slice(0, plan.inspectedSessions - wanted.length);
  const found = new Map<string, Inspection>();
  await Promise.all(
    [...wanted, ...again].map(async (session) => {
      const seen = await part(inspectSession(client, application.path, session, application.pseudonymOf));
      if (seen) found.set(session.identifier, seen);
    }),
  );
  const inspections = remembered(memory.inspections, found);
  // Of a sample, what was seen of a session before it went on still says "at least". Of everybody it would claim too much.
  const isSample = wanted.length === plan.inspectedSessions;
  const isOutdated = new Set(isSample ? [] : goneOn.slice(again.length).map(({ identifier }) => identifier));
  const listed = walk.sessions.map((session): SessionObservation => {
    const inspection = isOutdated.has(session.identifier) ? undefined : inspections[session.identifier];
    return { ...visitOf(session, application.pseudonymOf), seen: inspection?.seen };
  });
  const identifiers = new Set(walk.sessions.map(({ identifier }) => identifier));
  const noLongerListed = Object.entries(walk.isCutShort ? inspections : {})
    .filter(([identifier, { visit }]) => !identifiers.has(identifier) && visit.updatedAt >= window.from)
    .map(([, { visit, seen }]): SessionObservation => ({ ...visit, seen }));
  const sessions = [...listed, ...noLongerListed];
  return { sample: { sessions, isCutShort: walk.isCutShort }, inspections };
}

async function listPages(client: RaygunClient, applicationPath: string): Promise<PageObservation[]> {
  const pages = await client.get(
    `${applicationPath}/pages`,
    { count: LIST_SIZE, orderby: 'lastSeenAt desc' },
    pagesSchema,
    'rum.pages:read',
  );
  return pages.map(({ identifier, uri, name }) => ({
    pageId: identifier,
    name: name ?? uri ?? identifier,
    ...(uri && { url: uri }),
  }));
}

async function listErrorGroups(
  client: RaygunClient,
  applicationPath: string,
): Promise<ErrorGroupObservation[]> {
  const groups = await client.get(
    `${applicationPath}/error-groups`,
    { count: ERROR_GROUPS, orderby: 'lastOccurredAt desc' },
    errorGroupsSchema,
    'cr.errors:read',
  );
  return groups
    .filter(({ status }) => !IGNORED.includes(status))
    .map(({ identifier, message, createdAt, lastOccurredAt, applicationUrl }) => ({
      id: identifier,
      message,
      url: applicationUrl,
      firstSeenAt: createdAt,
      lastSeenAt: lastOccurredAt,
    }));
}

/** Four sessions that did not answer are one problem to a person. */
function distinct(problems: readonly UpstreamError[]): UpstreamError[] {
  const byWords = new Map(
    problems.map((problem) => [`${problem.message} ${problem.details.scope}`, problem]),
  );
  return [...byWords.values()];
}
