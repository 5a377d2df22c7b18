import { badRequest, notFound } from '../api-error';
import { fieldDefinitions } from '../fields/read-field';
import type { FieldDefinition } from '../fields/system-fields';
import { fieldResolver } from '../jql/fields';
import { JqlError } from '../jql/jql-error';
import { comparer } from '../jql/order';
import type { JqlScope } from '../jql/scope';
import type { Site } from '../site';
import { jiraTime } from './beans';
import type { Call, Operations } from './operations';
import { byWord, pageOf } from './page';

const READ = 'read:jira-work';
const CONFIGURE = 'manage:jira-configuration';

/** What the site is configured with: fields, priorities, resolutions, statuses, types; and about the site itself. */
export function catalogRoutes(on: Operations['on'], site: Site): void {
  const { catalog, beans } = site;

  on('GET', '/rest/api/3/field', READ, (call) => {
    const scope = site.jqlScope(call.identity);
    return call.json(fieldDefinitions(site).map((field) => fieldDetails(field, scope)));
  });

  on('GET', '/rest/api/3/field/search{?startAt,maxResults,type,id,query,orderBy}', READ, (call) => {
    const types = call.queryList('type');
    if (types?.some((type) => type !== 'custom' && type !== 'system')) {
      throw badRequest(`Invalid value for type: ${types.join()}`);
    }
    const ids = call.queryList('id');
    const query = call.query('query')?.toLowerCase();
    const found = fieldDefinitions(site).filter(
      ({ id, name, custom }) =>
        (!types || types.includes(custom ? 'custom' : 'system')) &&
        (!ids || ids.includes(id)) &&
        (!query || name.toLowerCase().includes(query)),
    );
    const sorted = byWord(call, found, { name: ({ name }) => name });
    const values = sorted.map(({ id, name, schema }) => ({ id, key: id, name, schema, isLocked: false }));
    return call.json(pageOf(call, values, beans.self('field/search')));
  });

  const customField = (call: Call) => {
    const field = catalog.customFields.all.find(({ id }) => id === call.param('fieldId'));
    if (!field) throw notFound('The custom field was not found.');
    return field;
  };
  const contextId = (fieldId: string) => fieldId.replace('customfield_', '');

  on(
    'GET',
    '/rest/api/3/field/:fieldId/context{?startAt,maxResults,contextId,isAnyIssueType,isGlobalContext}',
    CONFIGURE,
    (call) => {
      const { id, name } = customField(call);
      const context = {
        id: contextId(id),
        name: `Default Configuration Scheme for ${name}`,
        description: '',
        isGlobalContext: true,
        isAnyIssueType: true,
      };
      const ids = call.queryList('contextId') ?? [context.id];
      const isWanted =
        ids.includes(context.id) &&
        call.queryFlag('isAnyIssueType') !== false &&
        call.queryFlag('isGlobalContext') !== false;
      return call.json(pageOf(call, isWanted ? [context] : [], beans.self(`field/${id}/context`)));
    },
  );

  on(
    'GET',
    '/rest/api/3/field/:fieldId/context/:contextId/option{?startAt,maxResults,optionId,onlyOptions}',
    CONFIGURE,
    (call) => {
      const { id, options = [] } = customField(call);
      if (call.param('contextId') !== contextId(id)) throw notFound('The context was not found.');
      // `onlyOptions` leaves out the second level of cascading selects, which the sandbox does not have.
      call.queryFlag('onlyOptions');
      const wanted = call.query('optionId');
      const values = options
        .filter((option) => wanted === undefined || option.id === wanted)
        .map((option) => ({ ...option, disabled: false }));
      return call.json(pageOf(call, values, beans.self(`field/${id}/context/${contextId(id)}/option`), 100));
    },
  );

  on('GET', '/rest/api/3/priority', READ, (call) =>
    call.json(catalog.priorities.all.map((priority) => beans.priorityDetails(priority))),
  );
  on(
    'GET',
    '/rest/api/3/priority/search{?startAt,maxResults,id,priorityName,onlyDefault}',
    CONFIGURE,
    (call) => {
      const ids = call.queryList('id');
      const name = call.query('priorityName')?.toLowerCase();
      const onlyDefault = call.queryFlag('onlyDefault') ?? false;
      const found = catalog.priorities.all.filter(
        (priority) =>
          (!ids || ids.includes(priority.id)) &&
          (name === undefined || priority.name.toLowerCase().includes(name)) &&
          (!onlyDefault || priority.id === catalog.defaultPriority().id),
      );
      const values = found.map((priority) => beans.priorityDetails(priority));
      return call.json(pageOf(call, values, beans.self('priority/search')));
    },
  );
  on('GET', '/rest/api/3/resolution', READ, (call) =>
    call.json(catalog.resolutions.all.map((resolution) => beans.resolution(resolution))),
  );
  on('GET', '/rest/api/3/status', READ, (call) =>
    call.json(catalog.statuses.all.map((status) => beans.status(status))),
  );
  on('GET', '/rest/api/3/issuetype', READ, (call) =>
    call.json(catalog.issueTypes.all.map((type) => beans.issueType(type))),
  );
  on('GET', '/rest/api/3/issueLinkType', READ, (call) =>
    call.json({ issueLinkTypes: catalog.linkTypes.all.map((type) => beans.linkType(type)) }),
  );

  on('GET', '/rest/api/3/serverInfo', undefined, (call) =>
    call.json({
      baseUrl: beans.baseUrl,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100_000,
      buildDate: '2026-01-01T00:00:00.000+0000',
      serverTime: jiraTime(site.now()),
      serverTitle: site.world.site.name,
      serverTimeZone: 'Etc/UTC',
    }),
  );
}

function fieldDetails({ id, name, custom, clauseNames, schema }: FieldDefinition, scope: JqlScope) {
  const [clauseName = id] = clauseNames;
  return {
    id,
    key: id,
    name,
    custom,
    orderable: isKnown(() => comparer([{ field: { name: clauseName } }], scope)),
    navigable: id !== 'comment',
    searchable: isKnown(() => fieldResolver(scope)({ name: clauseName })),
    clauseNames,
    schema,
  };
}

/** Whether JQL takes something. */
function isKnown(ask: () => unknown): boolean {
  try {
    ask();
    return true;
  } catch (error) {
    if (error instanceof JqlError) return false;
    throw error;
  }
}
