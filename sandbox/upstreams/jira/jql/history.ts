import type { ChangeItem, IssueRecord } from '../state/issue-record';
import type { HistoryClause, HistoryPredicate, Operand } from './ast';
import { choiceValues, operandsOf, partEmpty } from './choice-values';
import { parseJqlDate } from './dates';
import { dateFunction } from './functions';
import { JqlError } from './jql-error';
import type { ChoiceField, JqlField } from './jql-field';
import type { JqlScope } from './scope';

/** The field's history: between two changes it holds one value, from the issue's creation on. */
interface Period {
  /** ids of the field's values; empty when the field was */
  values: readonly string[];
  /** milliseconds since the epoch; `until` is not part of the period */
  since: number;
  until: number;
  /** the change with which the period began; absent for the one that began with the issue */
  change: { at: number; author: string; item: ChangeItem } | undefined;
  /** who set the value: whoever changed it, or created the issue */
  author: string;
}

type Test<T> = (value: T) => boolean;
type Predicates = HistoryClause['predicates'];

const DAY_MS = 86_400_000;

/**
 * `status was "In progress" during (-7d, now())`, `priority changed from Low to High after -7d by currentUser()`.
 *
 * `changed` looks at the changes themselves. `was` looks at the values that were held: with `after`, `before`, `on` and
 * `during` some time in that window, with `by`, `from` and `to` set by that person or by such a change.
 *
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-operators/
 * @throws JqlError when the field keeps no history or a value does not exist
 */
export function historyPredicate(
  { operator, operand, predicates }: HistoryClause,
  field: JqlField,
  scope: JqlScope,
): Test<IssueRecord> {
  if (field.kind !== 'choice' || field.changelogId === undefined) {
    throw new JqlError(`The operator '${operator}' is not supported by the '${field.name}' field.`);
  }
  const ofChange = changeTest(field, predicates, scope);
  const inWindow = windowTest(predicates, scope);
  const hasPeriod = periodFinder(field);
  if (operator === 'changed' || operator === 'not changed') {
    const changed: Test<IssueRecord> = (issue) =>
      hasPeriod(
        issue,
        ({ change }) =>
          change !== undefined && ofChange(change) && inWindow({ since: change.at, until: change.at + 1 }),
      );
    return operator === 'changed' ? changed : (issue) => !changed(issue);
  }
  const accepted = valueTest(field, operand ?? { kind: 'empty' }, scope);
  const isBySomebody = predicates.some(({ name }) => name === 'by');
  const isOfChange = predicates.some(({ name }) => name === 'from' || name === 'to');
  const was: Test<IssueRecord> = (issue) =>
    hasPeriod(
      issue,
      (period) =>
        accepted(period.values) &&
        inWindow(period) &&
        (period.change
          ? ofChange(period.change)
          : !isOfChange && (!isBySomebody || ofChange({ author: period.author }))),
    );
  return operator.startsWith('was not') ? (issue) => !was(issue) : was;
}

/** Reads the periods of an issue's field from its changelog and its present value, and stops at the first that fits. */
function periodFinder(field: ChoiceField): (issue: IssueRecord, fits: Test<Period>) => boolean {
  return (issue, fits) => {
    let since = issue.created;
    let author = issue.creator;
    let change: Period['change'];
    for (const { at, author: by, items } of issue.changelog) {
      for (const item of items) {
        if (item.fieldId !== field.changelogId) continue;
        const values = one(change ? change.item.to : item.from);
        if (fits({ values, since, until: at, change, author })) return true;
        since = at;
        author = by;
        change = { at, author: by, item };
      }
    }
    return fits({ values: field.valuesOf(issue), since, until: Number.POSITIVE_INFINITY, change, author });
  };
}

const NOTHING: readonly string[] = [];
const one = (value: string | null): readonly string[] => (value === null || value === '' ? NOTHING : [value]);

/** Whether a field's values are among those an operand names, `EMPTY` for none. */
function valueTest(field: ChoiceField, operand: Operand, scope: JqlScope): Test<readonly string[]> {
  const { empty, filled } = partEmpty(field, operand);
  const wanted = new Set(choiceValues(field, filled, scope));
  return (values) => (values.length === 0 ? empty : values.some((value) => wanted.has(value)));
}

/** What `from`, `to` and `by` ask of a change; the first two of nothing but a change. */
function changeTest(
  field: ChoiceField,
  predicates: Predicates,
  scope: JqlScope,
): Test<{ author: string; item?: ChangeItem }> {
  const tests = predicates.flatMap(({ name, operand }): Test<{ author: string; item?: ChangeItem }>[] => {
    if (name === 'by') {
      const authors = authorsOf(operand, scope);
      return [({ author }) => authors.has(author)];
    }
    if (name !== 'from' && name !== 'to') return [];
    const accepts = valueTest(field, operand, scope);
    return [({ item }) => item !== undefined && accepts(one(item[name]))];
  });
  return (change) => tests.every((test) => test(change));
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

/** Whether a period overlaps the window that `after`, `before`, `on` and `during` leave open. */
function windowTest(predicates: Predicates, scope: JqlScope): Test<Pick<Period, 'since' | 'until'>> {
  const windows = predicates.flatMap(({ name, operand }) => {
    const window = windowOf(name, operand, scope);
    return window ? [window] : [];
  });
  const from = Math.max(Number.NEGATIVE_INFINITY, ...windows.map(([start]) => start));
  const to = Math.min(Number.POSITIVE_INFINITY, ...windows.map(([, end]) => end));
  return ({ since, until }) => since <= to && until > from;
}

/** First and last instant, both inside. */
function windowOf(
  name: HistoryPredicate,
  operand: Operand,
  scope: JqlScope,
): readonly [number, number] | undefined {
  if (name === 'by' || name === 'from' || name === 'to') return undefined;
  const [first, second] = operandsOf(operand).map((each) => instant(each, scope));
  if (first === undefined) throw new JqlError(`The predicate '${name}' needs a date.`);
  if (name === 'after') return [first + 1, Number.POSITIVE_INFINITY];
  if (name === 'before') return [Number.NEGATIVE_INFINITY, first - 1];
  if (name === 'on') return [first, first + DAY_MS - 1];
  if (second === undefined) throw new JqlError("The predicate 'during' needs two dates.");
  return [first, second];
}

function instant(operand: Operand, scope: JqlScope): number {
  if (operand.kind === 'function') return dateFunction(operand, scope);
  const text = operand.kind === 'value' ? operand.value : '';
  const found = parseJqlDate(text, scope.now, scope.timeZone);
  if (found === undefined) throw new JqlError(`Date value '${text}' is invalid.`);
  return found;
}
