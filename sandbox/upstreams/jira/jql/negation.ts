import type { Clause, ComparisonOperator, HistoryClause } from './ast';

const OPPOSITES: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

const HISTORY_OPPOSITES: Readonly<Record<HistoryClause['operator'], HistoryClause['operator']>> = {
  was: 'was not',
  'was not': 'was',
  'was in': 'was not in',
  'was not in': 'was in',
  changed: 'not changed',
  'not changed': 'changed',
};

const not = (clause: Clause): Clause => ({ kind: 'not', clause });

/**
 * The opposite of a clause, with `NOT` one step further in. Jira moves `NOT` inwards until it turns an operator into its opposite, so that
 * `NOT resolution = Done` finds what `resolution != Done` finds: no issue whose field is empty.
 *
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-keywords/
 */
export function negated(clause: Clause): Clause {
  switch (clause.kind) {
    case 'and':
      return { kind: 'or', clauses: clause.clauses.map(not) };
    case 'or':
      return { kind: 'and', clauses: clause.clauses.map(not) };
    case 'not':
      return clause.clause;
    case 'comparison':
      return { ...clause, operator: OPPOSITES[clause.operator] };
    case 'history':
      return { ...clause, operator: HISTORY_OPPOSITES[clause.operator] };
  }
}
