import { z } from 'zod';
import type { Identity } from '../../../identity';
import { ApiError, badRequest, forbidden, notFound } from '../api-error';
import type { Site } from '../site';
import type { IssueRecord } from '../state/issue-record';
import type { Operations } from './operations';

/** The permissions that the sandbox knows, and who holds them beside apps. */
const PERMISSIONS = {
  ADMINISTER: { name: 'Administer Jira', type: 'GLOBAL', holder: 'admin' },
  BROWSE_PROJECTS: { name: 'Browse Projects', type: 'PROJECT', holder: 'agent' },
  CREATE_ISSUES: { name: 'Create Issues', type: 'PROJECT', holder: 'agent' },
  EDIT_ISSUES: { name: 'Edit Issues', type: 'PROJECT', holder: 'agent' },
  TRANSITION_ISSUES: { name: 'Transition Issues', type: 'PROJECT', holder: 'agent' },
  ASSIGN_ISSUES: { name: 'Assign Issues', type: 'PROJECT', holder: 'agent' },
  LINK_ISSUES: { name: 'Link Issues', type: 'PROJECT', holder: 'agent' },
  ADD_COMMENTS: { name: 'Add Comments', type: 'PROJECT', holder: 'agent' },
  DELETE_ALL_COMMENTS: { name: 'Delete All Comments', type: 'PROJECT', holder: 'admin' },
  DELETE_ISSUES: { name: 'Delete Issues', type: 'PROJECT', holder: 'admin' },
  DELETE_OWN_COMMENTS: { name: 'Delete Own Comments', type: 'PROJECT', holder: 'agent' },
  SERVICEDESK_AGENT: { name: 'Service Project Agent', type: 'PROJECT', holder: 'agent' },
  SET_ISSUE_SECURITY: { name: 'Set Issue Security', type: 'PROJECT', holder: 'agent' },
  ADMINISTER_PROJECTS: { name: 'Administer Projects', type: 'PROJECT', holder: 'admin' },
} as const;

type PermissionKey = keyof typeof PERMISSIONS;
const isPermission = (key: string): key is PermissionKey => Object.hasOwn(PERMISSIONS, key);

/**
 * Permissions that Jira has and the sandbox does not model.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/
 */
const UNMODELLED = new Set(
  `ARCHIVE_ISSUES ASSIGNABLE_USER BULK_CHANGE CLOSE_ISSUES CREATE_ATTACHMENTS CREATE_PROJECT
  CREATE_SHARED_OBJECTS DELETE_ALL_ATTACHMENTS DELETE_ALL_WORKLOGS
  DELETE_OWN_ATTACHMENTS DELETE_OWN_WORKLOGS EDIT_ALL_COMMENTS EDIT_ALL_WORKLOGS EDIT_OWN_COMMENTS
  EDIT_OWN_WORKLOGS MANAGE_GROUP_FILTER_SUBSCRIPTIONS MANAGE_SPRINTS_PERMISSION MANAGE_WATCHERS MODIFY_REPORTER
  MOVE_ISSUES RESOLVE_ISSUES SCHEDULE_ISSUES SYSTEM_ADMIN UNARCHIVE_ISSUES USER_PICKER VIEW_AGGREGATED_DATA
  VIEW_DEV_TOOLS VIEW_READONLY_WORKFLOW VIEW_VOTERS_AND_WATCHERS WORK_ON_ISSUES`.split(/\s+/),
);

/** @throws ApiError 400 for the first key that Jira does not know, 501 for one that the sandbox does not model */
function requireKnown(keys: readonly string[]): void {
  for (const key of keys) {
    if (UNMODELLED.has(key)) throw new ApiError(501, [`The sandbox does not model the permission ${key}`]);
    if (!isPermission(key)) throw badRequest(`Unrecognized permission: ${key}`);
  }
}

const checkRequest = z.looseObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z
    .array(
      z.looseObject({
        permissions: z.array(z.string()),
        issues: z.array(z.number().int()).default([]),
        projects: z.array(z.number().int()).default([]),
      }),
    )
    .default([]),
});

/** What the caller, or somebody the caller asks about, may do. */
export function permissionRoutes(on: Operations['on'], site: Site): void {
  const holds = (identity: Identity, key: PermissionKey, issue?: IssueRecord) => {
    if (issue && !site.permissions.canBrowse(identity, issue)) return false;
    return PERMISSIONS[key].holder === 'admin'
      ? site.permissions.isAdmin(identity)
      : site.permissions.isAgent(identity);
  };

  on(
    'GET',
    '/rest/api/3/mypermissions{?permissions,issueKey,issueId,projectKey,projectId}',
    'read:jira-work',
    (call) => {
      const asked = call.queryList('permissions');
      if (!asked) throw badRequest("The 'permissions' query parameter is required.");
      requireKnown(asked);
      const idOrKey = call.query('issueKey') ?? call.query('issueId');
      const issue = idOrKey === undefined ? undefined : site.browsable(call.identity, idOrKey);
      const project = call.query('projectKey') ?? call.query('projectId');
      if (project !== undefined && !site.catalog.project(project)) {
        throw notFound(`No project could be found with key '${project}'.`);
      }
      const permissions = asked.filter(isPermission).map((key) => {
        const { name, type } = PERMISSIONS[key];
        const id = String(Object.keys(PERMISSIONS).indexOf(key) + 1);
        return [
          key,
          { id, key, name, type, description: name, havePermission: holds(call.identity, key, issue) },
        ];
      });
      return call.json({ permissions: Object.fromEntries(permissions) });
    },
  );

  on('POST', '/rest/api/3/permissions/check', undefined, async (call) => {
    const { accountId, globalPermissions, projectPermissions } = await call.body(checkRequest);
    const mayAsk =
      accountId === undefined || accountId === call.identity.accountId || call.identity.kind === 'app';
    if (!mayAsk && !site.permissions.isAdmin(call.identity))
      throw forbidden('Only administrators may ask about others.');
    const identity: Identity = accountId === undefined ? call.identity : { kind: 'user', accountId };
    const asked = [...globalPermissions, ...projectPermissions.flatMap(({ permissions }) => permissions)];
    requireKnown(asked);
    return call.json({
      globalPermissions: globalPermissions.filter(isPermission).filter((key) => holds(identity, key)),
      projectPermissions: projectPermissions.flatMap(({ permissions, issues, projects }) =>
        permissions.filter(isPermission).map((permission) => ({
          permission,
          issues: issues.filter((id) => {
            const issue = site.store.find(String(id));
            return issue !== undefined && holds(identity, permission, issue);
          }),
          projects: projects.filter((id) => site.catalog.project(String(id)) && holds(identity, permission)),
        })),
      ),
    });
  });
}
