import type { IssueRecord } from '../state/issue-record';
import { evaluate } from './evaluate';
import { JqlError } from './jql-error';
import { comparer } from './order';
import { parseJql } from './parser';
import type { JqlScope } from './scope';

/** What Jira answers to a query without a restriction, `ORDER BY created` for instance. */
const UNBOUNDED =
  'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';

/**
 * The issues that a query finds for its viewer, in its order.
 *
 * @throws JqlError when the query cannot be read, names what does not exist, or is unbounded
 */
export function runJql(jql: string, scope: JqlScope): IssueRecord[] {
  const { where, orderBy } = parseJql(jql);
  if (!where) throw new JqlError(UNBOUNDED);
  const documents = scope.index.documents();
  return evaluate(where, scope)
    .ordinals()
    .flatMap((ordinal) => documents[ordinal] ?? [])
    .filter((issue) => scope.permissions.canBrowse(scope.viewer, issue))
    .sort(comparer(orderBy, scope));
}
