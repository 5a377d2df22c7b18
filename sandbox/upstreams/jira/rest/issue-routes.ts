import { z } from 'zod';
import { ApiError, forbidden, invalidFields } from '../api-error';
import { createIssue } from '../create-issue';
import { applyChanges } from '../fields/apply-changes';
import { createMetadata, editMetadata } from '../fields/metadata';
import type { IssueWriter } from '../issue-writer';
import type { Site } from '../site';
import { EXPANSIONS, idsOfKeys, issueJson } from './issue-json';
import { issueUpdate, readUpdate, requireContent, writeAdditions } from './issue-update';
import { type Call, modelledExpansions, type Operations } from './operations';

const READ = 'read:jira-work';
const WRITE = 'write:jira-work';
const MAX_BULK = 100;

const bulkRequest = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1),
  fields: z.array(z.string()).default(['*navigable']),
  expand: z.array(z.string()).default([]),
  properties: z.array(z.string()).default([]),
  fieldsByKeys: z.boolean().default(false),
});
/** `-1` stands for the project's default, `null` for nobody; without an account id nothing is asked for. */
const assigneeRequest = z.looseObject({ accountId: z.string().nullable() });

/** Reading, creating and editing issues, and what may be set on them. */
export function issueRoutes(on: Operations['on'], site: Site, writer: IssueWriter): void {
  const projectOf = (call: Call) => {
    const project = site.catalog.project(call.param('projectIdOrKey'));
    if (!project || !site.permissions.isAgent(call.identity)) {
      throw new ApiError(400, [
        "The project does not exist or you do not have the 'Create issues' permission.",
      ]);
    }
    return project;
  };

  on('POST', '/rest/api/3/issue', WRITE, async (call) => {
    const { accountId } = call.identity;
    if (!site.permissions.isAgent(call.identity)) {
      throw invalidFields({ project: 'You do not have permission to create issues in this project.' });
    }
    const { fields, update, additions } = readUpdate(await call.body(issueUpdate), call.identity, site);
    const { properties, ...others } = additions;
    const draft = {
      fields,
      update,
      properties: Object.fromEntries(properties.map(({ key, value }) => [key, value])),
    };
    const issue = createIssue(accountId, draft, site, writer);
    writeAdditions(accountId, issue, { ...others, properties: [] }, site, writer);
    return call.json({ id: issue.id, key: issue.key, self: site.beans.self(`issue/${issue.id}`) }, 201);
  });

  on('POST', '/rest/api/3/issue/bulkfetch', READ, async (call) => {
    const { issueIdsOrKeys, fieldsByKeys, ...asked } = await call.body(bulkRequest);
    modelledExpansions(asked.expand, EXPANSIONS, 'issue/bulkfetch');
    const view = { ...asked, fields: fieldsByKeys ? idsOfKeys(asked.fields, site) : asked.fields };
    if (issueIdsOrKeys.length > MAX_BULK) {
      throw new ApiError(400, [`The number of issues to fetch must not be more than ${MAX_BULK}.`]);
    }
    const found = issueIdsOrKeys.flatMap((idOrKey) => site.store.find(idOrKey) ?? []);
    const visible = [...new Set(found)].filter((issue) => site.permissions.canBrowse(call.identity, issue));
    visible.sort((left, right) => Number(left.id) - Number(right.id));
    return call.json({
      issues: visible.map((issue) => issueJson(issue, view, site, call.identity)),
      issueErrors: [],
    });
  });

  on('GET', '/rest/api/3/issue/createmeta/:projectIdOrKey/issuetypes{?startAt,maxResults}', READ, (call) => {
    const types = site.catalog.issueTypesOf(projectOf(call).key).map((type) => site.beans.issueType(type));
    return call.json(slice(call, 'issueTypes', types));
  });

  on(
    'GET',
    '/rest/api/3/issue/createmeta/:projectIdOrKey/issuetypes/:issueTypeId{?startAt,maxResults}',
    READ,
    (call) => {
      const project = projectOf(call);
      const type = site.catalog.issueTypesOf(project.key).find(({ id }) => id === call.param('issueTypeId'));
      if (!type) throw new ApiError(400, ['The issue type does not exist in this project.']);
      const fields = createMetadata(project, type, site);
      return call.json(slice(call, 'fields', fields));
    },
  );

  on('GET', '/rest/api/3/issue/:issue{?fields,fieldsByKeys,expand,properties,failFast}', READ, (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    call.queryFlag('failFast'); // reading a field never fails here
    const fields = call.queryList('fields') ?? ['*all'];
    const view = {
      fields: call.queryFlag('fieldsByKeys') ? idsOfKeys(fields, site) : fields,
      expand: call.expand(...EXPANSIONS),
      properties: call.queryList('properties') ?? [],
    };
    return call.json(issueJson(issue, view, site, call.identity, issue.changelog.length));
  });

  on('PUT', '/rest/api/3/issue/:issue{?notifyUsers,returnIssue,expand}', WRITE, async (call) => {
    const { accountId } = call.identity;
    const issue = site.editable(call.identity, call.param('issue'));
    call.queryFlag('notifyUsers'); // nobody is notified either way
    const expand = call.expand(...EXPANSIONS);
    const returnsIssue = call.queryFlag('returnIssue') ?? false;
    const body = await call.body(issueUpdate);
    requireContent(body.fields, body.update, body.properties);
    const { fields, update, additions } = readUpdate(body, call.identity, site, issue);
    const { changed, items } = applyChanges(issue, { fields, update }, site);
    writer.change(accountId, changed, items);
    writeAdditions(accountId, issue, additions, site, writer);
    if (!returnsIssue) return call.noContent();
    const view = { fields: ['*all'], expand, properties: [] };
    return call.json(issueJson(site.store.known(issue.ordinal), view, site, call.identity));
  });

  on('DELETE', '/rest/api/3/issue/:issue{?deleteSubtasks}', WRITE, (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    // Checked to be true or false; no issue of the sandbox has subtasks.
    call.queryFlag('deleteSubtasks');
    if (!site.permissions.canDeleteIssues(call.identity)) {
      throw forbidden('You do not have permission to delete issues in this project.');
    }
    writer.deleteIssue(call.identity.accountId, issue);
    return call.noContent();
  });

  on('GET', '/rest/api/3/issue/:issue/editmeta', READ, (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    return call.json({ fields: editMetadata(issue.project, site) });
  });

  on('PUT', '/rest/api/3/issue/:issue/assignee', WRITE, async (call) => {
    const issue = site.editable(call.identity, call.param('issue'));
    const assignee = await call.body(assigneeRequest);
    const { changed, items } = applyChanges(
      issue,
      { fields: { assignee: { accountId: assignee.accountId } }, update: {} },
      site,
    );
    writer.change(call.identity.accountId, changed, items);
    return call.noContent();
  });
}

/** A page of a list in the form of `createmeta`. */
function slice(call: Call, name: string, values: readonly unknown[]): Record<string, unknown> {
  const startAt = call.queryNumber('startAt', 0);
  const maxResults = call.queryNumber('maxResults', 50);
  return { [name]: values.slice(startAt, startAt + maxResults), startAt, maxResults, total: values.length };
}
