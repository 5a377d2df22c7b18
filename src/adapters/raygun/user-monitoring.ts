import type {
  ErrorGroupObservation,
  MonitoringObservations,
  PageObservation,
} from '../../domain/impact/observations';
import { UpstreamError } from '../../ports/upstream-error';
import type { UserMonitoring } from '../../ports/user-monitoring';
import { planCalls } from './call-plan';
import { errorCounts, type MetricWindow, pageLoadTimes } from './metrics';
import { createRaygunClient, type RaygunClient, type RaygunConnection } from './raygun-client';
import { applicationsSchema, deploymentsSchema, errorGroupsSchema, pagesSchema } from './raygun-schema';
import { pseudonyms, readSessionDetail, sampleOf, sessionObservation, walkSessions } from './sessions';

const DEFAULT_BUDGET = 12;
const LIST_SIZE = 100;
const ERROR_GROUPS = 25;
const DEPLOYMENTS = 20;
/** What nobody wants to hear of. */
const IGNORED = ['ignored', 'permanentlyIgnored'];

export interface MonitoringOptions extends RaygunConnection {
  /** without one only `applications` can be asked */
  applicationId?: string;
  /** the most calls that `observe` and `recentDeployments` make together */
  budget?: number;
}

/** Raygun as the owner of this token sees it. */
export function createUserMonitoring(options: MonitoringOptions): UserMonitoring {
  const client = createRaygunClient(options);

  function application(): { id: string; path: string } {
    if (!options.applicationId) throw new UpstreamError('raygun', 'not-configured');
    return { id: options.applicationId, path: `/applications/${encodeURIComponent(options.applicationId)}` };
  }

  return {
    observe: async ({ startedAt, now }) =>
      observe(client, application(), { from: startedAt, to: now }, options.budget ?? DEFAULT_BUDGET),
    async recentDeployments() {
      const deployments = await client.get(
        `${application().path}/deployments`,
        { count: DEPLOYMENTS, orderby: 'deployedAt desc' },
        deploymentsSchema,
        'deployments:read',
      );
      return deployments.map(({ applicationUrl, ...deployment }) => ({ ...deployment, url: applicationUrl }));
    },
    async applications() {
      const applications = await client.get(
        '/applications',
        { count: LIST_SIZE, orderby: 'name' },
        applicationsSchema,
        'applications:read',
      );
      return applications.map(({ identifier, name, hasSentRumData }) => ({
        id: identifier,
        name,
        measuresUsers: hasSentRumData,
      }));
    },
  };
}

/** Sessions and lists first, side by side; then the load times of the pages that the sessions saw. */
async function observe(
  client: RaygunClient,
  application: { id: string; path: string },
  window: MetricWindow,
  budget: number,
): Promise<MonitoringObservations & { problems: UpstreamError[] }> {
  const plan = planCalls(budget);
  const problems: UpstreamError[] = [];
  /** A part that cannot be read leaves the others standing. */
  const part = async <Value>(read: Promise<Value>): Promise<Value | undefined> => {
    try {
      return await read;
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      problems.push(error);
      return undefined;
    }
  };

  const [sessions, pages, errorGroups, errors] = await Promise.all([
    part(observeSessions(client, application.path, window, plan)),
    part(listPages(client, application.path)),
    part(listErrorGroups(client, application.path)),
    part(errorCounts(client, application.id, window)),
  ]);
  if (!sessions && !pages && !errorGroups && !errors && problems[0]) throw problems[0];

  const visited = mostVisited(
    pages ?? [],
    sessions?.sample.sessions.flatMap(({ pageIds = [] }) => pageIds) ?? [],
  );
  const measured = await part(
    Promise.all(
      visited.slice(0, plan.pageSeries).map(
        async (page): Promise<PageObservation> => ({
          ...page,
          p95: await pageLoadTimes(client, application.id, page.pageId, window),
        }),
      ),
    ),
  );
  return {
    system: 'raygun',
    sessions: sessions?.sample,
    pages: measured,
    errors,
    errorGroups,
    problems,
  };
}

async function observeSessions(
  client: RaygunClient,
  applicationPath: string,
  window: MetricWindow,
  plan: { sessionPages: number; inspectedSessions: number },
) {
  const walk = await walkSessions(client, applicationPath, {
    from: window.from,
    maxPages: plan.sessionPages,
  });
  const sample = sampleOf(walk.sessions, plan.inspectedSessions);
  const details = new Map(
    await Promise.all(
      sample.map(
        async ({ identifier }) =>
          [identifier, await readSessionDetail(client, applicationPath, identifier)] as const,
      ),
    ),
  );
  const pseudonymOf = pseudonyms();
  const sessions = walk.sessions.map((session) =>
    sessionObservation(session, pseudonymOf, window.from, details.get(session.identifier)),
  );
  return { sample: { sessions, isCutShort: walk.isCutShort } };
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

/** Pages by how often the sampled people saw them; then the most recently seen ones, as Raygun lists them. */
function mostVisited(pages: readonly PageObservation[], visits: readonly string[]): PageObservation[] {
  const count = (pageId: string) => visits.filter((visit) => visit === pageId).length;
  return [...pages].sort((a, b) => count(b.pageId) - count(a.pageId));
}
