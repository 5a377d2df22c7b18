import { z } from 'zod';
import { badRequest } from '../api-error';
import type { Query } from '../jql/ast';
import { evaluate } from '../jql/evaluate';
import { JqlError } from '../jql/jql-error';
import { comparer } from '../jql/order';
import { parseJql } from '../jql/parser';
import type { JqlScope } from '../jql/scope';
import { structureOf } from '../jql/structure';
import type { Site } from '../site';
import type { Operations } from './operations';

const parseRequest = z.strictObject({ queries: z.array(z.string()).min(1) });

/** What is done with a query that can be read and names what does not exist: refused, told, or let be. */
type Validation = 'strict' | 'warn' | 'none';

/** `/jql/parse`: whether queries can be read, and how they are. */
export function parseRoutes(on: Operations['on'], site: Site): void {
  on('POST', '/rest/api/3/jql/parse{?validation}', 'read:jira-work', async (call) => {
    const validation = call.queryChoice('validation', ['strict', 'warn', 'none']);
    if (validation === undefined) throw badRequest("The query parameter 'validation' is required.");
    const { queries } = await call.body(parseRequest);
    const scope = site.jqlScope(call.identity);
    return call.json({ queries: queries.map((query) => ({ query, ...parsed(query, validation, scope) })) });
  });
}

function parsed(query: string, validation: Validation, scope: JqlScope) {
  const read = messageOr(() => parseJql(query));
  if (typeof read === 'string') return { errors: [read] };
  const structure = structureOf(read);
  const problem = validation === 'none' ? undefined : problemOf(read, scope);
  if (problem === undefined) return { structure };
  return validation === 'strict' ? { errors: [problem] } : { structure, warnings: [problem] };
}

/** What a search would say against the query. */
function problemOf({ where, orderBy }: Query, scope: JqlScope): string | undefined {
  const ran = messageOr(() => {
    if (where) evaluate(where, scope);
    return comparer(orderBy, scope);
  });
  return typeof ran === 'string' ? ran : undefined;
}

function messageOr<T extends object>(run: () => T): T | string {
  try {
    return run();
  } catch (error) {
    if (error instanceof JqlError) return error.message;
    throw error;
  }
}
