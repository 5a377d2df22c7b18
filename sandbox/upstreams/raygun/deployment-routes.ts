import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { RaygunWorld } from '../../world/schema';
import { requireScope, tokenOf } from './access';
import { authorizedApplication, nowOf, type RaygunSite, readBody } from './context';
import type { DeploymentLog, DeploymentRecord } from './deployment-log';
import { ERROR_GROUP_ORDER } from './error-group-routes';
import type { ErrorGroupAnswer } from './error-groups';
import { links } from './links';
import { pageOf, readListRequest, sortBy } from './list-request';
import { Problem } from './problems';

const ORDER = ['version', 'emailAddress', 'ownerName', 'comment', 'deployedAt'] as const;
const STATE_FILTER = /^state eq (new|stillOccurring|regressed)$/;

const Details = z.object({
  version: z.string().min(1).max(128),
  ownerName: z.string().max(128).optional(),
  emailAddress: z.union([z.literal(''), z.email().max(128)]).optional(),
  comment: z.string().optional(),
  scmIdentifier: z.string().max(256).optional(),
  scmType: z.enum(['gitHub', 'gitLab', 'azureDevOps', 'bitbucket']).optional(),
  deployedAt: z.iso.datetime({ offset: true }).optional(),
});
const NewDeployment = Details.extend({ createdAt: z.iso.datetime({ offset: true }).optional() });

export function deploymentRoutes(site: RaygunSite, log: DeploymentLog): Hono {
  async function create(context: Context, application: RaygunWorld['applications'][number]) {
    const { createdAt, ...details } = await readBody(context, NewDeployment);
    const deployedAt = new Date(details.deployedAt ?? createdAt ?? nowOf(site)).toISOString();
    const made = log.add({ ...details, deployedAt, applicationIdentifier: application.identifier });
    context.header('Location', `/v3/applications/${application.identifier}/deployments/${made.identifier}`);
    return context.json(answer(made), 201);
  }

  function found(context: Context, applicationIdentifier: string): DeploymentRecord {
    const identifier = context.req.param('id');
    const now = nowOf(site);
    const record =
      identifier === 'latest'
        ? log.liveAt(applicationIdentifier, now)
        : log.list(applicationIdentifier, now).find((each) => each.identifier === identifier);
    if (!record) throw new Problem(404, `There is no deployment ${identifier}.`);
    return record;
  }

  return new Hono()
    .post('/applications/api-key/:key/deployments', async (context) => {
      requireScope(tokenOf(context.req.header('authorization'), site.world), 'deployments:write', site.world);
      const application = site.world.applications.find(({ apiKey }) => apiKey === context.req.param('key'));
      if (!application) throw new Problem(404, 'There is no application with that API key.');
      return create(context, application);
    })
    .get('/applications/:app/deployments', (context) => {
      const { identifier } = authorizedApplication(site, context, 'deployments:read');
      const request = readListRequest(context, ORDER);
      const records = log.list(identifier, nowOf(site));
      return context.json(
        pageOf(
          sortBy(records, request.orderBy, (record, by) => record[by]),
          request,
        ).map(answer),
      );
    })
    .post('/applications/:app/deployments', (context) =>
      create(context, authorizedApplication(site, context, 'deployments:write')),
    )
    .get('/applications/:app/deployments/:id', (context) => {
      const { identifier } = authorizedApplication(site, context, 'deployments:read');
      return context.json(answer(found(context, identifier)));
    })
    .patch('/applications/:app/deployments/:id', async (context) => {
      const { identifier } = authorizedApplication(site, context, 'deployments:write');
      const record = found(context, identifier);
      const changes = await readBody(context, Details.partial());
      return context.json(answer(log.change(record, changes)));
    })
    .delete('/applications/:app/deployments/:id', (context) => {
      const { identifier } = authorizedApplication(site, context, 'deployments:write');
      log.remove(found(context, identifier));
      return context.body(null, 204);
    })
    .get('/applications/:app/deployments/:id/error-groups', async (context) => {
      const { identifier } = authorizedApplication(site, context, 'cr.errors:read');
      const deployedAt = found(context, identifier).deployedAt;
      const filter = context.req.query('filter');
      const state = filter === undefined ? undefined : STATE_FILTER.exec(filter)?.[1];
      if (filter !== undefined && !state) throw new Problem(400, 'filter must match "state eq <state>".');
      const request = readListRequest(context, ERROR_GROUP_ORDER);
      const groups = (await site.errorGroups.list(identifier, nowOf(site)))
        .filter((group) => group.lastOccurredAt >= deployedAt)
        .filter((group) => state === undefined || stateSince(group, deployedAt) === state);
      return context.json(
        pageOf(
          sortBy(groups, request.orderBy, (group, by) => group[by]),
          request,
        ),
      );
    });
}

/** What became of a group that occurred after a deployment. */
function stateSince(group: ErrorGroupAnswer, deployedAt: string): 'new' | 'stillOccurring' | 'regressed' {
  if (group.createdAt >= deployedAt) return 'new';
  return group.status === 'resolved' ? 'regressed' : 'stillOccurring';
}

function answer(record: DeploymentRecord) {
  return { ...record, applicationUrl: links.deployment(record.applicationIdentifier, record.identifier) };
}
