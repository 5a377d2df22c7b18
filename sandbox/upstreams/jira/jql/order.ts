import type { IssueRecord } from '../state/issue-record';
import type { SortKey } from './ast';
import { fieldResolver } from './fields';
import { JqlError } from './jql-error';
import type { JqlField } from './jql-field';
import type { JqlScope } from './scope';

type Comparer = (left: IssueRecord, right: IssueRecord) => number;

/**
 * How `ORDER BY` sorts. Without a direction, dates and priorities begin with the newest and highest, other fields with
 * the smallest; empty values come last; equal issues, and queries without `ORDER BY`, have the newest first.
 *
 * @throws JqlError for fields that do not exist or have no order
 */
export function comparer(orderBy: readonly SortKey[], scope: JqlScope): Comparer {
  const comparers = orderBy.map((key) => fieldComparer(key, scope));
  return (left, right) => {
    for (const compare of comparers) {
      const difference = compare(left, right);
      if (difference !== 0) return difference;
    }
    return right.ordinal - left.ordinal;
  };
}

function fieldComparer({ field: reference, descending }: SortKey, scope: JqlScope): Comparer {
  const field = fieldResolver(scope)(reference);
  if (field.kind === 'date') return byNumber((issue) => field.instantOf(issue), descending ?? true);
  if (field.kind === 'sla') {
    const remaining = (issue: IssueRecord) => {
      const clock = field.clockOf(issue);
      return clock && field.remainingOf(clock);
    };
    return byNumber(remaining, descending ?? false);
  }
  const readText = textReader(field);
  if (readText) return byText(readText, descending ?? false);
  if (field.kind === 'text' || !field.rank) {
    throw new JqlError(
      `Field '${reference.name}' is not sortable. It cannot be used in the ORDER BY clause.`,
    );
  }
  const { rank } = field;
  const numberOf = (issue: IssueRecord) => {
    const [first] = field.valuesOf(issue);
    return first === undefined ? undefined : rank(first);
  };
  return byNumber(numberOf, descending ?? field.name === 'priority');
}

/** The words that an issue is sorted by, where the field is sorted by words: of labels the first in the alphabet. */
function textReader(field: JqlField): ((issue: IssueRecord) => string | undefined) | undefined {
  if (field.kind === 'text' && field.name === 'summary') return ({ summary }) => summary;
  if (field.kind === 'text' && field.name === 'description')
    return ({ description }) => description?.text || undefined;
  if (field.kind !== 'choice' || !field.sortText) return undefined;
  const { sortText } = field;
  return (issue) =>
    field
      .valuesOf(issue)
      .map((value) => sortText(value))
      .sort((left, right) => left.localeCompare(right))[0];
}

const byNumber = (numberOf: (issue: IssueRecord) => number | undefined, descending: boolean): Comparer =>
  byValue(numberOf, (first, second) => first - second, descending);

const byText = (textOf: (issue: IssueRecord) => string | undefined, descending: boolean): Comparer =>
  byValue(textOf, (first, second) => first.localeCompare(second), descending);

function byValue<T>(
  read: (issue: IssueRecord) => T | undefined,
  compare: (first: T, second: T) => number,
  descending: boolean,
): Comparer {
  const direction = descending ? -1 : 1;
  return (left, right) => {
    const first = read(left);
    const second = read(right);
    if (first === second) return 0;
    if (first === undefined) return 1;
    if (second === undefined) return -1;
    return direction * compare(first, second);
  };
}
