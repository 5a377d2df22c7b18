import { Hono } from 'hono';
import type { SandboxClock } from '../../clock';
import type { IdentityProvider } from '../../identity';
import type { ProductEvents } from '../../product-events';
import type { World } from '../../world/schema';
import { ApiError } from './api-error';
import { IssueWriter } from './issue-writer';
import type { IndexedProperty } from './jql/scope';
import { requestCommentRoutes } from './jsm/request-comment-routes';
import { requestRoutes, visibleRequest } from './jsm/request-routes';
import { requestTypeRoutes } from './jsm/request-type-routes';
import { serviceDeskRoutes } from './jsm/service-desk-routes';
import { avatarRoutes } from './rest/avatar-routes';
import { catalogItemRoutes } from './rest/catalog-item-routes';
import { catalogRoutes } from './rest/catalog-routes';
import { changelogRoutes } from './rest/changelog-routes';
import { commentRoutes } from './rest/comment-routes';
import { issueRoutes } from './rest/issue-routes';
import { issueLinkRoutes, remoteLinkRoutes } from './rest/link-routes';
import { refuseTheUnmodelled } from './rest/not-modelled';
import { Operations } from './rest/operations';
import { parseRoutes } from './rest/parse-routes';
import { permissionRoutes } from './rest/permission-routes';
import { projectRoutes } from './rest/project-routes';
import { propertyRoutes } from './rest/property-routes';
import { searchRoutes } from './rest/search-routes';
import { transitionRoutes } from './rest/transition-routes';
import { userRoutes } from './rest/user-routes';
import { Site } from './site';

export interface JiraOptions {
  world: World;
  clock: SandboxClock;
  events: ProductEvents;
  identities: IdentityProvider;
  /** address of the site, without a slash at its end; `self` addresses begin with it */
  baseUrl: string;
  /** how long search takes to notice a change, by the site's clock; 0 when absent */
  indexLagMs?: number;
  /** display name of accounts that are no person of the world: apps */
  appName?: string;
  /** values of issue properties that an app has had indexed; JQL finds no other */
  indexedProperties?: readonly IndexedProperty[];
}

/** What the Forge host and the issue view need to know of an issue. */
export interface IssueContext {
  id: string;
  key: string;
  /** name of the issue type */
  type: string;
  typeId: string;
  project: { id: string; key: string; type: 'service_desk' | 'software' };
}

export interface JiraUpstream {
  /** serves `/rest/api/3/**` and `/rest/servicedeskapi/**`; mount it at `/` */
  routes: Hono;
  /** by id or key; `undefined` when there is no such issue */
  issue(idOrKey: string): IssueContext | undefined;
  /** whether a person may open the issue in Jira; customers may not, they have the portal */
  canView(accountId: string, idOrKey: string): boolean;
  canEdit(accountId: string, idOrKey: string): boolean;
  isAgent(accountId: string): boolean;
  isAdmin(accountId: string): boolean;
}

/**
 * A Jira site with Jira Service Management, as its REST APIs show it. Its state is the world's and is kept in memory.
 *
 * @throws Error when the world contradicts itself
 */
export function createJira({
  world,
  clock,
  events,
  identities,
  baseUrl,
  indexLagMs = 0,
  appName = 'Kaji',
  indexedProperties = [],
}: JiraOptions): JiraUpstream {
  const site = new Site(world, clock, events, { baseUrl, indexLagMs, appName, indexedProperties });
  const writer = new IssueWriter(site);
  const routes = new Hono();
  const operations = new Operations(routes, identities);
  const on: Operations['on'] = (...operation) => operations.on(...operation);

  answerErrors(routes);
  refuseTheUnmodelled(routes);
  avatarRoutes(routes, site.people);
  searchRoutes(on, site);
  parseRoutes(on, site);
  issueRoutes(on, site, writer);
  transitionRoutes(on, site, writer);
  commentRoutes(on, site, writer);
  propertyRoutes(on, site, writer);
  issueLinkRoutes(on, site, writer);
  remoteLinkRoutes(on, site, writer);
  changelogRoutes(on, site);
  catalogRoutes(on, site);
  catalogItemRoutes(on, site);
  projectRoutes(on, site);
  userRoutes(on, site, writer);
  permissionRoutes(on, site);
  serviceDeskRoutes(on, site);
  requestTypeRoutes(on, site);
  requestRoutes(on, site, writer);
  requestCommentRoutes(on, site, writer, (call) => visibleRequest(call.identity, call.param('issue'), site));

  const person = (accountId: string) => ({ kind: 'user', accountId }) as const;
  return {
    routes,
    issue(idOrKey) {
      const issue = site.store.find(idOrKey);
      if (!issue) return undefined;
      const { id, key, project, typeId } = issue;
      const { name: type } = site.catalog.issueTypes.get(typeId);
      return { id, key, type, typeId, project: { id: project.id, key: project.key, type: project.type } };
    },
    canView(accountId, idOrKey) {
      const issue = site.store.find(idOrKey);
      return issue !== undefined && site.permissions.canBrowse(person(accountId), issue);
    },
    canEdit(accountId, idOrKey) {
      const issue = site.store.find(idOrKey);
      return issue !== undefined && site.permissions.canEdit(person(accountId), issue);
    },
    isAgent: (accountId) => site.permissions.isAgent(person(accountId)),
    isAdmin: (accountId) => site.permissions.isAdmin(person(accountId)),
  };
}

/** What went wrong, in the shape of the API it belongs to. */
function answerErrors(routes: Hono): void {
  routes.onError((error, context) => {
    const failure =
      error instanceof ApiError
        ? error
        : new ApiError(500, [`The sandbox failed: ${error.stack ?? error.message}`]);
    const { status, messages, fieldErrors, message } = failure;
    return context.req.path.startsWith('/rest/servicedeskapi/')
      ? context.json({ errorMessage: message, i18nErrorMessage: { i18nKey: '', parameters: [] } }, status)
      : context.json({ errorMessages: messages, errors: fieldErrors }, status);
  });
}
