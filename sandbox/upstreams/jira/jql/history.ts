import type { ChangeItem, IssueRecord } from '../state/issue-record';
import type { HistoryClause, Operand } from './ast';
import { choiceValues } from './choice-values';
import { parseJqlDate } from './dates';
import { dateFunction } from './functions';
import { JqlError } from './jql-error';
import type { JqlField } from './jql-field';
import type { JqlScope } from './scope';

interface Change {
  at: number;
  author: string;
  item: ChangeItem;
}

type ChangeTest = (change: Change) => boolean;

const DAY_MS = 86_400_000;

/**
 * `status was "In progress"`, `priority changed from Low to High after -7d by currentUser()`.
 * `was` also holds for the value that an issue has had from the beginning, unless a predicate asks for a change.
 *
 * @throws JqlError when the field keeps no history or a value does not exist
 */
export function historyPredicate(
  { operator, operand, predicates }: HistoryClause,
  field: JqlField,
  scope: JqlScope,
): (issue: IssueRecord) => boolean {
  if (field.kind !== 'choice' || field.changelogId === undefined) {
    throw new JqlError(`The operator '${operator}' is not supported by the '${field.name}' field.`);
  }
  const { changelogId } = field;
  const values = (wanted: Operand) => new Set(choiceValues(field, wanted, scope));
  const tests = predicates.map(({ name, operand: wanted }): ChangeTest => {
    if (name === 'from' || name === 'to') {
      const accepted = values(wanted);
      return ({ item }) => accepted.has(item[name] ?? '');
    }
    if (name === 'by') {
      const authors = authorsOf(wanted, scope);
      return ({ author }) => authors.has(author);
    }
    return timeTest(name, wanted, scope);
  });
  const fits: ChangeTest = (change) => tests.every((test) => test(change));
  const changesOf = (issue: IssueRecord): Change[] =>
    issue.changelog.flatMap(({ at, author, items }) =>
      items.filter(({ fieldId }) => fieldId === changelogId).map((item) => ({ at, author, item })),
    );

  if (operator === 'changed') return (issue) => changesOf(issue).some(fits);
  const accepted = values(operand ?? { kind: 'empty' });
  const was = (issue: IssueRecord): boolean => {
    if (predicates.length === 0 && field.valuesOf(issue).some((value) => accepted.has(value))) return true;
    return changesOf(issue).some(
      (change) =>
        fits(change) && [change.item.from, change.item.to].some((value) => accepted.has(value ?? '')),
    );
  };
  return operator.startsWith('was not') ? (issue) => !was(issue) : was;
}

function authorsOf(operand: Operand, scope: JqlScope): ReadonlySet<string> {
  const field = {
    kind: 'choice' as const,
    name: 'by',
    valuesOf: () => [],
    resolve: (text: string) => {
      const person = scope.people.named(text);
      return person && [person.accountId];
    },
  };
  return new Set(choiceValues(field, operand, scope));
}

function timeTest(name: 'after' | 'before' | 'on' | 'during', operand: Operand, scope: JqlScope): ChangeTest {
  const [first, second] = (operand.kind === 'list' ? operand.operands : [operand]).map((each) =>
    instant(each, scope),
  );
  if (first === undefined) throw new JqlError(`The predicate '${name}' needs a date.`);
  if (name === 'after') return ({ at }) => at > first;
  if (name === 'before') return ({ at }) => at < first;
  if (name === 'on') return ({ at }) => at >= first && at < first + DAY_MS;
  if (second === undefined) throw new JqlError("The predicate 'during' needs two dates.");
  return ({ at }) => at >= first && at <= second;
}

function instant(operand: Operand, scope: JqlScope): number {
  if (operand.kind === 'function') return dateFunction(operand, scope);
  const text = operand.kind === 'value' ? operand.value : '';
  const found = parseJqlDate(text, scope.now, scope.timeZone);
  if (found === undefined) throw new JqlError(`Date value '${text}' is invalid.`);
  return found;
}
