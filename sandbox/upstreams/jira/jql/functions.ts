import type { Operand } from './ast';
import { type Period, periodEdge } from './dates';
import { JqlError, UnmodelledJqlError } from './jql-error';
import { type JqlScope, namedIssue, visibleLinks } from './scope';
import { isUnmodelledFunction } from './unmodelled';

const PERIOD_FUNCTION = /^(start|end)of(day|week|month|year)$/;

type Call = Extract<Operand, { kind: 'function' }>;

/** The instant a date function stands for, in milliseconds since the epoch. @throws JqlError */
export function dateFunction(call: Call, { now, timeZone }: JqlScope): number {
  if (call.name.toLowerCase() === 'now') return now;
  const [, edge, period] = PERIOD_FUNCTION.exec(call.name.toLowerCase()) ?? [];
  if (!isEdge(edge) || !isPeriod(period)) throw unknownFunction(call.name);
  const instant = periodEdge(period, edge, call.arguments[0], now, timeZone);
  if (instant === undefined) {
    throw new JqlError(
      `Duration for function '${call.name}' should have the format (+/-)n(yMwdm), e.g. -1M for 1 month earlier.`,
    );
  }
  return instant;
}

/** The people, issues or issue types a function stands for, by their ids. @throws JqlError */
export function listFunction(call: Call, scope: JqlScope): readonly string[] {
  const { people, viewer, catalog, store } = scope;
  const [first, second] = call.arguments;
  switch (call.name.toLowerCase()) {
    case 'currentuser':
      return [viewer.accountId];
    case 'membersof':
      if (first === undefined || !people.hasGroup(first)) {
        throw new JqlError(
          `Function 'membersOf' can not generate a list of usernames for group '${first ?? ''}'; the group does not exist.`,
        );
      }
      return people.all.filter(({ groups }) => groups.includes(first)).map(({ accountId }) => accountId);
    case 'organizationmembers': {
      const organization = first === undefined ? undefined : people.organization(first);
      if (organization === undefined) {
        throw new JqlError(
          `The organization '${first ?? ''}' in function 'organizationMembers' does not exist.`,
        );
      }
      return people.all
        .filter((person) => person.organization === organization)
        .map(({ accountId }) => accountId);
    }
    case 'standardissuetypes':
    case 'subtaskissuetypes': {
      const wantsSubtasks = call.name.toLowerCase() === 'subtaskissuetypes';
      return catalog.issueTypes.all.filter(({ subtask }) => subtask === wantsSubtasks).map(({ id }) => id);
    }
    case 'watchedissues':
      return store.all().flatMap(({ id, watchers }) => (watchers.includes(viewer.accountId) ? [id] : []));
    case 'linkedissues': {
      const issue = first === undefined ? undefined : namedIssue(first, scope);
      if (!issue) throw new JqlError(`Issue '${first ?? ''}' could not be found in function 'linkedIssues'.`);
      return visibleLinks(issue, scope).flatMap(({ typeId, isSource, otherId }) => {
        const type = catalog.linkTypes.get(typeId);
        const description = isSource ? type.outward : type.inward;
        const wanted = second === undefined || second.toLowerCase() === description.toLowerCase();
        return wanted ? [otherId] : [];
      });
    }
    default:
      throw unknownFunction(call.name);
  }
}

const unknownFunction = (name: string) =>
  isUnmodelledFunction(name)
    ? new UnmodelledJqlError(`the function '${name}()'`)
    : new JqlError(`Unable to find JQL function '${name}()'.`);

const isEdge = (text: string | undefined): text is 'start' | 'end' => text === 'start' || text === 'end';
const isPeriod = (text: string | undefined): text is Period =>
  text !== undefined && ['day', 'week', 'month', 'year'].includes(text);
