import { z } from 'zod';
import { forbidden, notFound } from '../api-error';
import type { IssueWriter } from '../issue-writer';
import type { Site } from '../site';
import { type EntityProperty, entityProperty } from './entity-property';
import type { Call, Operations } from './operations';

const READ = 'read:jira-work';

const missing = (key: string) => notFound(`The property with key '${key}' does not exist.`);

/** Entity properties of issues and projects: any JSON value under a key. */
export function propertyRoutes(on: Operations['on'], site: Site, writer: IssueWriter): void {
  issueProperties(on, site, writer);
  projectProperties(on, site);
}

function issueProperties(on: Operations['on'], site: Site, writer: IssueWriter): void {
  const path = '/rest/api/3/issue/:issue/properties';

  on('GET', path, READ, (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    return call.json(keysJson(Object.keys(issue.properties), `issue/${issue.id}`, site));
  });

  on('GET', `${path}/:key`, READ, (call) => {
    const { properties } = site.browsable(call.identity, call.param('issue'));
    const key = call.param('key');
    if (!Object.hasOwn(properties, key)) throw missing(key);
    return call.json({ key, value: properties[key] });
  });

  on('PUT', `${path}/:key`, 'write:jira-work', async (call) => {
    const issue = site.editable(call.identity, call.param('issue'));
    const { key, value } = await propertyOf(call);
    writer.setProperty(call.identity.accountId, issue, key, value);
    return Object.hasOwn(issue.properties, key)
      ? call.json(`Property with key '${key}' updated.`, 200)
      : call.json(`Property with key '${key}' created.`, 201);
  });

  on('DELETE', `${path}/:key`, 'write:jira-work', (call) => {
    const issue = site.editable(call.identity, call.param('issue'));
    const key = call.param('key');
    if (!Object.hasOwn(issue.properties, key)) throw missing(key);
    writer.deleteProperty(call.identity.accountId, issue, key);
    return call.noContent();
  });
}

function projectProperties(on: Operations['on'], site: Site): void {
  const path = '/rest/api/3/project/:project/properties';
  const owned = (call: Call, toWrite: boolean) => {
    const project = site.catalog.project(call.param('project'));
    if (!project || !site.permissions.isAgent(call.identity)) {
      throw notFound(`No project could be found with key '${call.param('project')}'.`);
    }
    if (toWrite && call.identity.kind === 'user' && !site.permissions.isAdmin(call.identity)) {
      throw forbidden('You do not have permission to administer this project.');
    }
    const properties = site.projectProperties.get(project.id) ?? new Map<string, unknown>();
    site.projectProperties.set(project.id, properties);
    return { project, properties };
  };

  on('GET', path, READ, (call) => {
    const { project, properties } = owned(call, false);
    return call.json(keysJson([...properties.keys()], `project/${project.key}`, site));
  });

  on('GET', `${path}/:key`, READ, (call) => {
    const { properties } = owned(call, false);
    const key = call.param('key');
    if (!properties.has(key)) throw missing(key);
    return call.json({ key, value: properties.get(key) });
  });

  on('PUT', `${path}/:key`, 'manage:jira-project', async (call) => {
    const { properties } = owned(call, true);
    const { key, value } = await propertyOf(call);
    const existed = properties.has(key);
    properties.set(key, value);
    return existed
      ? call.json(`Property with key '${key}' updated.`, 200)
      : call.json(`Property with key '${key}' created.`, 201);
  });

  on('DELETE', `${path}/:key`, 'manage:jira-project', (call) => {
    const { properties } = owned(call, true);
    if (!properties.delete(call.param('key'))) throw missing(call.param('key'));
    return call.noContent();
  });
}

function keysJson(keys: readonly string[], entity: string, { beans }: Site) {
  return {
    keys: keys.map((key) => ({ key, self: beans.self(`${entity}/properties/${encodeURIComponent(key)}`) })),
  };
}

/** The property that a request sets. @throws ApiError 400 */
async function propertyOf(call: Call): Promise<EntityProperty> {
  return entityProperty(call.param('key'), await call.body(z.unknown()));
}
