import { notFound } from '../api-error';
import { fieldDefinitions } from '../fields/read-field';
import type { FieldDefinition } from '../fields/system-fields';
import type { Site } from '../site';
import { jiraTime } from './beans';
import type { Call, Operations } from './operations';
import { pageOf } from './page';

const READ = 'read:jira-work';
const CONFIGURE = 'manage:jira-configuration';

/** What the site is configured with: fields, priorities, resolutions, statuses, types; and about the site itself. */
export function catalogRoutes(on: Operations['on'], site: Site): void {
  const { catalog, beans } = site;

  on('GET', '/rest/api/3/field', READ, (call) => call.json(fieldDefinitions(site).map(fieldDetails)));

  on('GET', '/rest/api/3/field/search', READ, (call) => {
    const types = call.queryList('type');
    const ids = call.queryList('id');
    const query = call.query('query')?.toLowerCase();
    const found = fieldDefinitions(site).filter(
      ({ id, name, custom }) =>
        (!types || types.includes(custom ? 'custom' : 'system')) &&
        (!ids || ids.includes(id)) &&
        (!query || name.toLowerCase().includes(query)),
    );
    const values = found.map(({ id, name, schema }) => ({ id, key: id, name, schema, isLocked: false }));
    return call.json(pageOf(call, values, beans.self('field/search')));
  });

  const customField = (call: Call) => {
    const field = catalog.customFields.all.find(({ id }) => id === call.param('fieldId'));
    if (!field) throw notFound('The custom field was not found.');
    return field;
  };
  const contextId = (fieldId: string) => fieldId.replace('customfield_', '');

  on('GET', '/rest/api/3/field/:fieldId/context', CONFIGURE, (call) => {
    const { id, name } = customField(call);
    const context = {
      id: contextId(id),
      name: `Default Configuration Scheme for ${name}`,
      description: '',
      isGlobalContext: true,
      isAnyIssueType: true,
    };
    return call.json(pageOf(call, [context], beans.self(`field/${id}/context`)));
  });

  on('GET', '/rest/api/3/field/:fieldId/context/:contextId/option', CONFIGURE, (call) => {
    const { id, options = [] } = customField(call);
    if (call.param('contextId') !== contextId(id)) throw notFound('The context was not found.');
    const values = options.map((option) => ({ ...option, disabled: false }));
    return call.json(pageOf(call, values, beans.self(`field/${id}/context/${contextId(id)}/option`), 100));
  });

  on('GET', '/rest/api/3/priority', READ, (call) =>
    call.json(catalog.priorities.all.map((priority) => beans.priorityDetails(priority))),
  );
  on('GET', '/rest/api/3/priority/search', CONFIGURE, (call) => {
    const ids = call.queryList('id');
    const found = catalog.priorities.all.filter(({ id }) => !ids || ids.includes(id));
    const values = found.map((priority) => beans.priorityDetails(priority));
    return call.json(pageOf(call, values, beans.self('priority/search')));
  });
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

function fieldDetails({ id, name, custom, clauseNames, schema }: FieldDefinition) {
  return {
    id,
    key: id,
    name,
    custom,
    orderable: true,
    navigable: id !== 'comment',
    searchable: true,
    clauseNames,
    schema,
  };
}
