import { z } from 'zod';
import type { Identity } from '../../../identity';
import { ApiError, badRequest } from '../api-error';
import { evaluate } from '../jql/evaluate';
import { JqlError, UnmodelledJqlError } from '../jql/jql-error';
import { parseJql } from '../jql/parser';
import { runJql } from '../jql/run';
import type { Site } from '../site';
import { EXPANSIONS, idsOfKeys, issueJson, selectedNames, selectedSchemas } from './issue-json';
import { listed, modelledExpansions, type Operations } from './operations';

const READ = 'read:jira-work';
const REMOVED_PARAMETERS =
  '{?jql,startAt,maxResults,validateQuery,fields,expand,properties,fieldsByKeys,failFast}';
const SEARCH =
  '/rest/api/3/search/jql{?jql,nextPageToken,maxResults,fields,expand,properties,fieldsByKeys,reconcileIssues,failFast}';
const DEFAULT_PAGE = 50;
/** Jira's ceiling for `id` and `key` alone; the one for other fields is not published, 100 is what clients observe. */
const MAX_PAGE = { keys: 5000, fields: 100 };
const MAX_RECONCILED = 50;
const MAX_PROPERTIES = 5;

const searchRequest = z.strictObject({
  jql: z.string().default(''),
  nextPageToken: z.string().nullish(),
  maxResults: z.number().int().min(0).default(DEFAULT_PAGE),
  fields: z.array(z.string()).default(['id']),
  expand: z.string().default(''),
  properties: z.array(z.string()).max(MAX_PROPERTIES).default([]),
  fieldsByKeys: z.boolean().default(false),
  reconcileIssues: z.array(z.number().int()).max(MAX_RECONCILED).default([]),
});
type SearchRequest = z.infer<typeof searchRequest>;

const pageToken = z.object({ offset: z.number().int().min(0), jql: z.string() });
const countRequest = z.strictObject({ jql: z.string().default('') });
const matchRequest = z.strictObject({ issueIds: z.array(z.number().int()), jqls: z.array(z.string()) });

/** `/search/jql`, its count and `/jql/match`; `/search`, which Atlassian removed. */
export function searchRoutes(on: Operations['on'], site: Site): void {
  on('GET', SEARCH, READ, (call) => {
    call.queryFlag('failFast'); // reading a field never fails here
    const request = searchRequest.safeParse({
      jql: call.query('jql'),
      nextPageToken: call.query('nextPageToken'),
      maxResults: call.queryNumber('maxResults', DEFAULT_PAGE),
      fields: call.queryList('fields'),
      expand: call.query('expand'),
      properties: call.queryList('properties'),
      fieldsByKeys: call.queryFlag('fieldsByKeys'),
      reconcileIssues: call.queryList('reconcileIssues')?.map(Number),
    });
    if (!request.success) throw badRequest('Invalid request parameters.');
    return call.json(search(request.data, site, call.identity));
  });

  on('POST', '/rest/api/3/search/jql', READ, async (call) =>
    call.json(search(await call.body(searchRequest), site, call.identity)),
  );

  on('POST', '/rest/api/3/search/approximate-count', READ, async (call) => {
    const { jql } = await call.body(countRequest);
    return call.json({ count: asApiError(() => runJql(jql, site.jqlScope(call.identity))).length });
  });

  on('POST', '/rest/api/3/jql/match', READ, async (call) => {
    const { issueIds, jqls } = await call.body(matchRequest);
    return call.json({ matches: jqls.map((jql) => matchesOf(jql, issueIds, site, call.identity)) });
  });

  for (const method of ['GET', 'POST'] as const) {
    on(method, `/rest/api/3/search${REMOVED_PARAMETERS}`, undefined, () => {
      throw new ApiError(410, [
        'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
      ]);
    });
  }
}

function search(request: SearchRequest, site: Site, identity: Identity) {
  const { jql, maxResults, fields: requested, fieldsByKeys, properties } = request;
  site.index.reconcile(request.reconcileIssues.map(String));
  const fields = fieldsByKeys ? idsOfKeys(requested, site) : requested;
  const expand = modelledExpansions(listed(request.expand), EXPANSIONS, 'search/jql');
  const offset = request.nextPageToken ? offsetIn(request.nextPageToken, jql) : 0;
  const found = asApiError(() => runJql(jql, site.jqlScope(identity)));
  const keysOnly = fields.every((field) => field === 'id' || field === 'key');
  const size = Math.min(maxResults, keysOnly ? MAX_PAGE.keys : MAX_PAGE.fields);
  const page = found.slice(offset, offset + size);
  const end = offset + page.length;
  const isLast = end >= found.length || size === 0;
  const view = { fields, expand: expand.filter((each) => each !== 'names' && each !== 'schema'), properties };
  return {
    issues: page.map(({ ordinal, ...indexed }) =>
      issueJson(site.store.at(ordinal) ?? { ordinal, ...indexed }, view, site, identity),
    ),
    isLast,
    ...(!isLast && { nextPageToken: tokenFor({ offset: end, jql }) }),
    ...(expand.includes('names') && { names: selectedNames(fields, site) }),
    ...(expand.includes('schema') && { schema: selectedSchemas(fields, site) }),
  };
}

const tokenFor = (token: z.infer<typeof pageToken>) =>
  Buffer.from(JSON.stringify(token)).toString('base64url');

function offsetIn(token: string, jql: string): number {
  try {
    const parsed = pageToken.parse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')));
    if (parsed.jql === jql) return parsed.offset;
  } catch {
    throw badRequest('The provided next page token is invalid or expired.');
  }
  throw badRequest('The provided next page token belongs to another query.');
}

function matchesOf(jql: string, issueIds: readonly number[], site: Site, identity: Identity) {
  try {
    const scope = site.jqlScope(identity);
    const { where } = parseJql(jql);
    const documents = scope.index.documents();
    const ordinals = where ? evaluate(where, scope).ordinals() : documents.keys();
    const visible = [...ordinals].flatMap((ordinal) => {
      const issue = documents[ordinal];
      return issue && site.permissions.canBrowse(identity, issue) ? [Number(issue.id)] : [];
    });
    const wanted = new Set(issueIds);
    return { matchedIssues: visible.filter((id) => wanted.has(id)), errors: [] };
  } catch (error) {
    if (error instanceof JqlError) return { matchedIssues: [], errors: [error.message] };
    throw error;
  }
}

/** Runs a search and turns what is wrong with its JQL into Jira's 400. */
function asApiError<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof UnmodelledJqlError) throw new ApiError(501, [error.message]);
    throw error instanceof JqlError ? badRequest(error.message) : error;
  }
}
