import type {
  ErrorGroupObservation,
  MonitoringObservations,
  PageObservation,
} from '../../domain/impact/observations';
import { UpstreamError } from '../../ports/upstream-error';
import { planCalls } from './call-plan';
import { type Inspection, inspectionOf, knownPages, type Memory, remembered } from './memory';
import { errorCounts, type MetricWindow } from './metrics';
import { mostVisited, observePages } from './page-series';
import type { RaygunClient } from './raygun-client';
import { errorGroupsSchema, pagesSchema } from './raygun-schema';
import { inspectSession, pseudonyms, sampleOf, sessionObservation, walkSessions } from './sessions';

const LIST_SIZE = 100;
const ERROR_GROUPS = 25;
/** What nobody wants to hear of. */
const IGNORED = ['ignored', 'permanentlyIgnored'];

export type Observed = MonitoringObservations & { problems: readonly UpstreamError[] };

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
  application: { id: string; path: string },
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
    part(observeSessions(client, application.path, { window, plan, memory, part })),
    known ?? part(listPages(client, application.path)),
    part(listErrorGroups(client, application.path)),
    part(errorCounts(client, application.id, window)),
  ]);
  if (!sessions && !pages && !errorGroups && !errors && problems[0]) throw problems[0];

  const visits = sessions?.sample.sessions.flatMap(({ pageIds = [] }) => pageIds) ?? [];
  const byVisits = mostVisited(pages ?? [], visits);
  const measured = await part(
    observePages(client, application.id, byVisits, { window, calls: plan.pageSeries }),
  );
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
      pages: known ? memory.pages : pages && { readAt: window.to, list: pages },
    },
  };
}

async function observeSessions(
  client: RaygunClient,
  applicationPath: string,
  {
    window,
    plan,
    memory,
    part,
  }: {
    window: MetricWindow;
    plan: { sessionPages: number; inspectedSessions: number };
    memory: Memory;
    part: Part;
  },
) {
  const walk = await walkSessions(client, applicationPath, {
    from: window.from,
    maxPages: plan.sessionPages,
  });
  const isKnown = (session: (typeof walk.sessions)[number]) => inspectionOf(memory, session) !== undefined;
  const found = new Map<string, Inspection>();
  await Promise.all(
    sampleOf(walk.sessions, isKnown, plan.inspectedSessions).map(async (session) => {
      const inspection = await part(inspectSession(client, applicationPath, session));
      if (inspection) found.set(session.identifier, inspection);
    }),
  );
  const inspectionFor = (session: (typeof walk.sessions)[number]) =>
    found.get(session.identifier) ?? inspectionOf(memory, session);
  const pseudonymOf = pseudonyms();
  const sessions = walk.sessions.map((session) =>
    sessionObservation(session, pseudonymOf, window.from, inspectionFor(session)),
  );
  return {
    sample: { sessions, isCutShort: walk.isCutShort },
    inspections: remembered(memory.inspections, found),
  };
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
