import type { Identity } from '../../../identity';
import type { JiraProject } from '../../../world/schema';
import { badRequest, notFound } from '../api-error';
import type { Site } from '../site';
import { componentDetails } from './component-details';
import type { Call, Operations } from './operations';
import { byWord, pageOf } from './page';

const READ = 'read:jira-work';
const PROJECT_STATUSES = ['live', 'archived', 'deleted'];

/** Projects, their components and their statuses. Customers see no project through the platform API. */
export function projectRoutes(on: Operations['on'], site: Site): void {
  const { catalog, beans, permissions } = site;
  const visibleTo = (identity: Identity) => (permissions.isAgent(identity) ? catalog.projects : []);
  const projectOf = (call: Call) => {
    const idOrKey = call.param('projectIdOrKey');
    const project = visibleTo(call.identity).find(
      ({ id, key }) => id === idOrKey || key === idOrKey.toUpperCase(),
    );
    if (!project) throw notFound(`No project could be found with key '${idOrKey}'.`);
    return project;
  };

  on('GET', '/rest/api/3/project', READ, (call) =>
    call.json(visibleTo(call.identity).map((project) => ({ ...beans.project(project), isPrivate: false }))),
  );

  on(
    'GET',
    '/rest/api/3/project/search{?startAt,maxResults,keys,id,query,typeKey,status,orderBy}',
    READ,
    (call) => {
      const keys = call.queryList('keys');
      const ids = call.queryList('id');
      const query = call.query('query')?.toLowerCase();
      const type = call.queryList('typeKey');
      const status = call.queryList('status') ?? ['live'];
      if (status.some((each) => !PROJECT_STATUSES.includes(each))) {
        throw badRequest(`Invalid value for status: ${status.join()}`);
      }
      const found = visibleTo(call.identity).filter(
        (project) =>
          status.includes('live') &&
          (!keys || keys.includes(project.key)) &&
          (!ids || ids.includes(project.id)) &&
          (!type || type.includes(project.type)) &&
          (!query || `${project.key} ${project.name}`.toLowerCase().includes(query)),
      );
      const sorted = byWord(call, found, { key: ({ key }) => key, name: ({ name }) => name });
      const values = sorted.map((project) => ({ ...beans.project(project), isPrivate: false }));
      return call.json(pageOf(call, values, beans.self('project/search')));
    },
  );

  on('GET', '/rest/api/3/project/:projectIdOrKey{?expand}', READ, (call) => {
    call.expand('description', 'lead', 'issueTypes'); // they are always there
    return call.json(projectDetails(projectOf(call), site));
  });

  on('GET', '/rest/api/3/project/:projectIdOrKey/components', READ, (call) =>
    call.json(componentsJson(projectOf(call), site)),
  );

  on('GET', '/rest/api/3/project/:projectIdOrKey/statuses', READ, (call) => {
    const { key } = projectOf(call);
    const statuses = catalog.statusesOf(key).map((status) => beans.status(status));
    return call.json(
      catalog.issueTypesOf(key).map(({ id, name, subtask }) => ({
        self: beans.self(`issuetype/${id}`),
        id,
        name,
        subtask,
        statuses,
      })),
    );
  });
}

function projectDetails(project: JiraProject, site: Site) {
  const { catalog, beans, people } = site;
  const lead = people.all.find(({ role }) => role === 'admin') ?? people.all[0];
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...beans.project(project),
    description: '',
    ...(lead && { lead: beans.user(lead.accountId) }),
    components: componentsJson(project, site),
    issueTypes: catalog.issueTypesOf(project.key).map((type) => beans.issueType(type)),
    assigneeType: 'UNASSIGNED',
    versions: [],
    roles: {},
    style: 'classic',
    isPrivate: false,
    properties: {},
  };
}

const componentsJson = ({ key }: JiraProject, site: Site) =>
  site.catalog.componentsOf(key).map((component) => componentDetails(component, site));
