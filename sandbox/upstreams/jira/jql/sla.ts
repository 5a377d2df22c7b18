import type { IssueRecord } from '../state/issue-record';
import { type SlaClock, slaClocks } from '../state/sla-clock';
import type { Comparison, Operand } from './ast';
import { parseJqlDate } from './dates';
import { JqlError } from './jql-error';
import type { SlaField } from './jql-field';
import type { JqlScope } from './scope';

type Call = Extract<Operand, { kind: 'function' }>;
type Ordering = (left: number, right: number) => boolean;

/** An SLA by its name, as JQL asks for it. */
export function slaJqlField(name: SlaClock['name'], scope: JqlScope): SlaField {
  return {
    kind: 'sla',
    name,
    clockOf: (issue) => slaClocks(issue, scope).find((clock) => clock.name === name),
    remainingOf: (clock) => clock.goalMs - elapsed(clock, scope.now),
  };
}

/**
 * `"Time to resolution" = breached()`, `"Time to first response" < remaining("1h")`. The latter and `elapsed()` ask for
 * clocks that run. A request has one cycle of each SLA, never paused, in a calendar without closing hours.
 *
 * @see https://support.atlassian.com/jira-service-management-cloud/docs/advanced-search-reference-jql-functions/
 * @throws JqlError for operators and functions that SLAs do not have
 */
export function slaTest(
  field: SlaField,
  { operator, operand }: Comparison,
  orderings: Readonly<Record<string, Ordering>>,
  { now }: JqlScope,
): (issue: IssueRecord) => boolean {
  if (operand.kind !== 'function') throw unsupported(field, operator);
  const state = stateTest(operand, now);
  const hasClock = (fits: (clock: SlaClock) => boolean) => (issue: IssueRecord) => {
    const clock = field.clockOf(issue);
    return clock !== undefined && fits(clock);
  };
  if (state) {
    if (operator !== '=' && operator !== '!=') throw unsupported(field, operator);
    return hasClock((clock) => state(clock) === (operator === '='));
  }
  const compares = operator === '=' ? Object.is : operator === '!=' ? notEqual : orderings[operator];
  if (!compares) throw unsupported(field, operator);
  const limit = durationOf(operand);
  const isRemaining = operand.name.toLowerCase() === 'remaining';
  return hasClock(
    (clock) =>
      clock.stopped === undefined &&
      compares(isRemaining ? field.remainingOf(clock) : elapsed(clock, now), limit),
  );
}

/** What a function without a duration says of a clock; `undefined` for the two with one. @throws JqlError */
function stateTest({ name }: Call, now: number): ((clock: SlaClock) => boolean) | undefined {
  switch (name.toLowerCase()) {
    case 'breached':
    case 'everbreached':
      return (clock) => elapsed(clock, now) > clock.goalMs;
    case 'completed':
      return ({ stopped }) => stopped !== undefined;
    case 'running':
    case 'withincalendarhours':
      return ({ stopped }) => stopped === undefined;
    case 'paused':
      return () => false;
    case 'remaining':
    case 'elapsed':
      return undefined;
    default:
      throw new JqlError(`Unable to find JQL function '${name}()'.`);
  }
}

/** `"2h 30m"` in milliseconds. @throws JqlError */
function durationOf({ name, arguments: [text = ''] }: Call): number {
  const duration = /^\s*\d/.test(text) ? parseJqlDate(text, 0, 'UTC') : undefined;
  if (duration === undefined) throw new JqlError(`The function '${name}()' needs a duration, e.g. "2h 30m".`);
  return duration;
}

const elapsed = ({ started, stopped }: SlaClock, now: number): number => (stopped ?? now) - started;

const notEqual: Ordering = (left, right) => left !== right;

const unsupported = (field: SlaField, operator: string) =>
  new JqlError(`The operator '${operator}' does not support this value for the SLA '${field.name}'.`);
