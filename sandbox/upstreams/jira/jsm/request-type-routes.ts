import type { JiraProject } from '../../../world/schema';
import { notFound } from '../api-error';
import type { Call, Operations } from '../rest/operations';
import type { Site } from '../site';
import type { RequestType } from '../state/catalog';
import { requestTypeDto } from './beans';
import { serviceDeskPage } from './envelope';
import { formDto } from './request-type-form';

const READ = 'read:servicedesk-request';
const API = '/rest/servicedeskapi';
const OF_DESK = `${API}/servicedesk/:serviceDeskId/requesttype`;

/** Request types, and what their forms ask for. */
export function requestTypeRoutes(on: Operations['on'], site: Site): void {
  const { catalog, beans } = site;
  const deskOf = (call: Call) => {
    const desk = catalog.serviceDesk(call.param('serviceDeskId'));
    if (!desk) throw notFound('The service desk with the given ID does not exist.');
    return desk;
  };
  const requestTypeOf = (call: Call) => {
    const desk = deskOf(call);
    const requestType = desk.requestTypes?.find(({ id }) => id === call.param('requestTypeId'));
    if (!requestType) throw notFound('The request type does not exist.');
    return { desk, requestType };
  };
  const dtoFor = (call: Call) => {
    const withForm = call.expand('field').includes('field');
    return (requestType: RequestType, project: JiraProject) => ({
      ...requestTypeDto(requestType.id, site),
      ...(withForm && { fields: formDto(requestType, project, site, call.identity) }),
    });
  };
  const page = (call: Call, projects: readonly JiraProject[]) => {
    const words = call.query('searchQuery')?.toLowerCase() ?? '';
    const dto = dtoFor(call);
    const values = projects.flatMap((project) =>
      (project.requestTypes ?? [])
        .filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(words))
        .map((requestType) => dto(requestType, project)),
    );
    // request types are in no group
    const found = call.query('groupId') === undefined ? values : [];
    return call.json(serviceDeskPage(call, found, beans.baseUrl));
  };

  on('GET', `${OF_DESK}{?start,limit,searchQuery,groupId,expand}`, READ, (call) =>
    page(call, [deskOf(call)]),
  );

  on('GET', `${API}/requesttype{?start,limit,searchQuery,serviceDeskId,expand}`, READ, (call) => {
    const desks = call.queryList('serviceDeskId');
    const projects = catalog.projects.filter(
      ({ serviceDeskId = '' }) => !desks || desks.includes(serviceDeskId),
    );
    return page(call, projects);
  });

  on('GET', `${OF_DESK}/:requestTypeId{?expand}`, READ, (call) => {
    const { desk, requestType } = requestTypeOf(call);
    return call.json(dtoFor(call)(requestType, desk));
  });

  on('GET', `${OF_DESK}/:requestTypeId/field`, READ, (call) => {
    const { desk, requestType } = requestTypeOf(call);
    return call.json(formDto(requestType, desk, site, call.identity));
  });
}
