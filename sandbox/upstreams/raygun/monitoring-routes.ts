import { Hono } from 'hono';
import { authorizedApplication, nowOf, type RaygunSite } from './context';
import type { CustomerBook } from './customer-book';
import type { DeploymentLog } from './deployment-log';
import { newestFirst, type SessionSoFar, sessionSoFar } from './history';
import { type ListRequest, pageOf, pageOfWalk, readListRequest, sortBy } from './list-request';
import type { MinuteEventLog } from './minute-events';
import { Problem } from './problems';
import { SESSION_ORDER, type SessionProperty, sessionAnswer, sessionDetails } from './session-answer';
import { sortedSessions } from './sorted-sessions';
import { pagesOf } from './visited-pages';

const XHR_FILTER = /^xhr\.uri eq (\S+)$/;

/** Real user monitoring: sessions, the people in them, and the pages they saw. */
export function monitoringRoutes(
  site: RaygunSite,
  deployments: DeploymentLog,
  customers: CustomerBook,
  eventLog: MinuteEventLog,
): Hono {
  const answerOf = (soFar: SessionSoFar) =>
    sessionAnswer(
      soFar,
      deployments.versionAt(soFar.session.applicationIdentifier, soFar.session.startedAt) ?? null,
    );

  function newestSessions(applicationIdentifier: string, timeOf: (soFar: SessionSoFar) => number) {
    return newestFirst(site.sessions, applicationIdentifier, nowOf(site), (soFar) => [soFar], timeOf);
  }

  /** By time, newest first, is walked no further than asked; every other order needs all that is kept. */
  async function listed(applicationIdentifier: string, request: ListRequest<SessionProperty>) {
    const [order] = request.orderBy;
    if (!order || (order.property === 'startedAt' && order.descending)) {
      const walk = newestSessions(applicationIdentifier, ({ session }) => session.startedAt);
      return (await pageOfWalk(walk, request)).map(answerOf);
    }
    if (order.property === 'updatedAt' && order.descending) {
      const walk = newestSessions(applicationIdentifier, ({ updatedAt }) => updatedAt);
      return (await pageOfWalk(walk, request)).map(answerOf);
    }
    return sortedSessions(site, eventLog, deployments, applicationIdentifier, request);
  }

  return new Hono()
    .get('/applications/:app/sessions', async (context) => {
      const { identifier } = authorizedApplication(site, context, 'rum.sessions:read');
      const request = readListRequest(context, SESSION_ORDER);
      const filter = context.req.query('filter');
      if (filter === undefined) return context.json(await listed(identifier, request));
      const uri = XHR_FILTER.exec(filter)?.[1];
      if (uri === undefined) throw new Problem(400, 'filter must match "xhr.uri eq <url>".');
      if (request.orderBy.length > 0) throw new Problem(400, 'filter cannot be used together with orderby.');
      const calling = newestFirst(
        site.sessions,
        identifier,
        nowOf(site),
        (soFar) => (soFar.views.some(({ page }) => requestOf(page.uri) === uri) ? [soFar] : []),
        ({ session }) => session.startedAt,
      );
      return context.json((await pageOfWalk(calling, request)).map(answerOf));
    })
    .get('/applications/:app/sessions/:id', (context) => {
      const application = authorizedApplication(site, context, 'rum.sessions:read');
      const identifier = context.req.param('id');
      const include = (context.req.queries('include') ?? []).flatMap((value) => value.split(','));
      const unknown = include.find((name) => name !== 'pageViews' && name !== 'errors');
      if (unknown !== undefined) throw new Problem(400, `include does not accept "${unknown}".`);
      const session = site.sessions.find(application.identifier, identifier);
      if (!session || session.startedAt > nowOf(site))
        throw new Problem(404, `There is no session ${identifier}.`);
      const soFar = sessionSoFar(session, nowOf(site));
      return context.json({ ...answerOf(soFar), ...sessionDetails(soFar, include) });
    })
    .get('/applications/:app/customers', async (context) => {
      const { identifier } = authorizedApplication(site, context, 'customers:read');
      const request = readListRequest(context, ['isAnonymous', 'firstSeenAt', 'lastSeenAt']);
      return context.json(await customers.list(identifier, nowOf(site), request));
    })
    .get('/applications/:app/customers/:id', async (context) => {
      const application = authorizedApplication(site, context, 'customers:read');
      const customer = await customers.find(application.identifier, context.req.param('id'), nowOf(site));
      if (!customer) throw new Problem(404, `There is no customer ${context.req.param('id')}.`);
      return context.json(customer);
    })
    .get('/applications/:app/pages', async (context) => {
      const { identifier } = authorizedApplication(site, context, 'rum.pages:read');
      const request = readListRequest(context, ['lastSeenAt', 'uri', 'name']);
      const pages = await pagesOf(site, identifier);
      return context.json(
        pageOf(
          sortBy(pages, request.orderBy, (page, by) => page[by]),
          request,
        ),
      );
    })
    .get('/applications/:app/pages/:id', async (context) => {
      const { identifier } = authorizedApplication(site, context, 'rum.pages:read');
      const page = (await pagesOf(site, identifier)).find(
        (each) => each.identifier === context.req.param('id'),
      );
      if (!page) throw new Problem(404, `There is no page ${context.req.param('id')}.`);
      return context.json(page);
    });
}

/** A page calls one endpoint: its own path below `/api` on the same host. Screens of a mobile app have none known. */
function requestOf(uri: string): string | undefined {
  if (!uri.startsWith('http')) return undefined;
  const { origin, pathname } = new URL(uri);
  return `${origin}/api${pathname}`;
}
