import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Scope } from './access';
import { authorizedApplication, nowOf, type RaygunSite, readBody } from './context';
import type { DeploymentLog } from './deployment-log';
import type { ErrorGroupAnswer } from './error-groups';
import { errorInstance } from './error-instance';
import { pageOf, pageOfWalk, readListRequest, sortBy } from './list-request';
import { Problem } from './problems';

export const ERROR_GROUP_ORDER = ['message', 'status', 'lastOccurredAt', 'createdAt'] as const;

const Resolution = z.object({ version: z.string().min(1), discardFromPreviousVersions: z.boolean() });
const PermanentIgnore = z.object({ discardNewOccurrences: z.boolean() });
const NewComment = z.object({ comment: z.string().min(1) });

const ALL = { count: Number.POSITIVE_INFINITY, offset: 0 };
const GROUP = '/applications/:app/error-groups/:group';

export function errorGroupRoutes(site: RaygunSite, deployments: DeploymentLog): Hono {
  async function group(context: Context, scope: Scope): Promise<ErrorGroupAnswer> {
    const application = authorizedApplication(site, context, scope);
    const identifier = context.req.param('group') ?? '';
    const found = await site.errorGroups.find(application.identifier, identifier, nowOf(site));
    if (!found) throw new Problem(404, `There is no error group ${identifier}.`);
    return found;
  }

  function occurrencesOf({ applicationIdentifier, identifier }: ErrorGroupAnswer) {
    return site.errorGroups.occurrences(applicationIdentifier, identifier, nowOf(site));
  }

  async function decided(
    context: Context,
    { identifier, applicationIdentifier }: ErrorGroupAnswer,
    triage: Pick<ErrorGroupAnswer, 'status' | 'resolvedIn' | 'discardNewOccurrences'>,
  ) {
    site.errorGroups.decide(identifier, triage);
    return context.json(await site.errorGroups.find(applicationIdentifier, identifier, nowOf(site)));
  }

  return new Hono()
    .get('/applications/:app/error-groups', async (context) => {
      const { identifier } = authorizedApplication(site, context, 'cr.errors:read');
      const request = readListRequest(context, ERROR_GROUP_ORDER);
      const groups = await site.errorGroups.list(identifier, nowOf(site));
      return context.json(
        pageOf(
          sortBy(groups, request.orderBy, (each, by) => each[by]),
          request,
        ),
      );
    })
    .get(GROUP, async (context) => context.json(await group(context, 'cr.errors:read')))
    .post(`${GROUP}/resolve`, async (context) => {
      const found = await group(context, 'cr.errors:write');
      return decided(context, found, { status: 'resolved', resolvedIn: await readBody(context, Resolution) });
    })
    .post(`${GROUP}/activate`, async (context) =>
      decided(context, await group(context, 'cr.errors:write'), { status: 'active' }),
    )
    .post(`${GROUP}/ignore`, async (context) =>
      decided(context, await group(context, 'cr.errors:write'), { status: 'ignored' }),
    )
    .post(`${GROUP}/permanently-ignore`, async (context) => {
      const found = await group(context, 'cr.errors:write');
      const { discardNewOccurrences } = await readBody(context, PermanentIgnore);
      return decided(context, found, { status: 'permanentlyIgnored', discardNewOccurrences });
    })
    .post(`${GROUP}/comment`, async (context) => {
      const found = await group(context, 'cr.errors:write');
      const { comment } = await readBody(context, NewComment);
      const createdAt = site.clock.now().toISOString();
      return context.json({
        identifier: Date.parse(createdAt).toString(36),
        applicationIdentifier: found.applicationIdentifier,
        errorGroupIdentifier: found.identifier,
        comment,
        createdAt,
      });
    })
    .get(`${GROUP}/instances`, async (context) => {
      const found = await group(context, 'cr.errors:read');
      const request = readListRequest(context, ['occurredOn', 'identifier']);
      const [first] = request.orderBy;
      const isDefaultOrder = !first || (first.property === 'occurredOn' && first.descending);
      const instances = isDefaultOrder
        ? (await pageOfWalk(occurrencesOf(found), request)).map(summary)
        : pageOf(
            sortBy(
              (await pageOfWalk(occurrencesOf(found), ALL)).map(summary),
              request.orderBy,
              (each, by) => each[by],
            ),
            request,
          );
      return context.json(instances);
    })
    .get(`${GROUP}/instance/:instance`, async (context) => {
      const found = await group(context, 'cr.errors:read');
      const identifier = context.req.param('instance');
      const [latest] =
        identifier === 'latest' ? await pageOfWalk(occurrencesOf(found), { count: 1, offset: 0 }) : [];
      const instance = latest ?? site.sessions.findOccurrence(found.applicationIdentifier, identifier);
      if (
        !instance ||
        instance.occurrence.group.identifier !== found.identifier ||
        instance.occurrence.at > nowOf(site)
      ) {
        throw new Problem(404, `The error group has no instance ${identifier}.`);
      }
      const version = deployments.versionAt(found.applicationIdentifier, instance.session.startedAt);
      return context.json(errorInstance(instance, version));
    });
}

function summary({ occurrence }: { occurrence: { identifier: string; at: number } }) {
  return { identifier: occurrence.identifier, occurredOn: new Date(occurrence.at).toISOString() };
}
