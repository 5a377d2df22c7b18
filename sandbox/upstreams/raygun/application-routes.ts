import { Hono } from 'hono';
import { requireScope, tokenOf } from './access';
import { type Application, authorizedApplication, type RaygunSite } from './context';
import { pageOf, readListRequest, sortBy } from './list-request';
import { Problem } from './problems';

export function applicationRoutes(site: RaygunSite): Hono {
  return new Hono()
    .get('/applications', (context) => {
      requireScope(tokenOf(context.req.header('authorization'), site.world), 'applications:read', site.world);
      const request = readListRequest(context, ['name', 'apikey']);
      const sorted = sortBy(site.world.applications, request.orderBy, (application, property) =>
        property === 'name' ? application.name : application.apiKey,
      );
      return context.json(pageOf(sorted, request).map(answer));
    })
    .get('/applications/api-key/:key', (context) => {
      requireScope(tokenOf(context.req.header('authorization'), site.world), 'applications:read', site.world);
      const application = site.world.applications.find(({ apiKey }) => apiKey === context.req.param('key'));
      if (!application) throw new Problem(404, 'There is no application with that API key.');
      return context.json(answer(application));
    })
    .get('/applications/:app', (context) =>
      context.json(answer(authorizedApplication(site, context, 'applications:read'))),
    );
}

function answer({ identifier, name, apiKey, crash, rum }: Application) {
  return {
    identifier,
    planIdentifier: '1norikura',
    name,
    apiKey,
    hasSentCrashData: crash,
    hasSentApmData: false,
    hasSentRumData: rum !== 'none',
    rumDataType: rum === 'none' ? 'notSet' : rum,
  };
}
