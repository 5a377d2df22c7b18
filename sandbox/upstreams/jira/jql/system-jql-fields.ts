import type { Lookup } from '../state/catalog';
import type { IssueRecord } from '../state/issue-record';
import { SLA_NAMES } from '../state/sla-clock';
import { calendarDay } from './dates';
import type { ChoiceField, JqlField } from './jql-field';
import { type JqlScope, namedIssue, visibleLinks } from './scope';
import { slaJqlField } from './sla';

/** In the order of the board; the ids are those of every site. */
const STATUS_CATEGORIES = [
  { key: 'new', id: '2', name: 'To Do' },
  { key: 'indeterminate', id: '4', name: 'In Progress' },
  { key: 'done', id: '3', name: 'Done' },
] as const;
/** More than a project has issues. */
const KEYS_OF_A_PROJECT = 1e9;

const PROJECT_TYPES = ['business', 'product_discovery', 'service_desk', 'software'];

const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

/** The system fields by their clause names, in lower case. */
export function systemJqlFields(scope: JqlScope): ReadonlyMap<string, JqlField> {
  const { catalog, people, store, index } = scope;

  const named = <T extends { id: string; name: string }>(
    name: string,
    lookup: Lookup<T>,
    valuesOf: (issue: IssueRecord) => readonly string[],
    more: Partial<ChoiceField> = {},
  ): ChoiceField => ({
    kind: 'choice',
    name,
    valuesOf,
    resolve: (text) => {
      const found = lookup.find(text);
      return found && [found.id];
    },
    rank: (id) => lookup.all.findIndex((each) => each.id === id),
    ...more,
  });
  const persons = (name: string, valuesOf: (issue: IssueRecord) => readonly string[]): ChoiceField => ({
    kind: 'choice',
    name,
    valuesOf,
    resolve: (text) => {
      const found = people.named(text);
      return found && [found.accountId];
    },
  });
  const person = (name: string, accountIdOf: (issue: IssueRecord) => string | undefined): ChoiceField => ({
    ...persons(name, (issue) => one(accountIdOf(issue))),
    rank: alphabeticRank(people.all.map(({ accountId, displayName }) => [accountId, displayName])),
    changelogId: name,
  });
  const startOfDay = calendarDay(scope.timeZone);
  const date = (name: string, instantOf: (issue: IssueRecord) => number | undefined): JqlField => ({
    kind: 'date',
    name,
    instantOf,
  });
  const text = (name: string, texts: readonly string[], onlyContains = false): JqlField => ({
    kind: 'text',
    name,
    texts,
    onlyContains,
  });

  const project: ChoiceField = {
    kind: 'choice',
    name: 'project',
    valuesOf: (issue) => [issue.project.id],
    resolve: (wanted) => {
      const found = catalog.project(wanted);
      return found && [found.id];
    },
    rank: alphabeticRank(catalog.projects.map(({ id, name }) => [id, name])),
  };
  const projectType: ChoiceField = {
    kind: 'choice',
    name: 'projectType',
    valuesOf: (issue) => [issue.project.type],
    resolve: (wanted) => (PROJECT_TYPES.includes(wanted.toLowerCase()) ? [wanted.toLowerCase()] : undefined),
  };
  const projectRank = alphabeticRank(catalog.projects.map(({ key }) => [key, key]));
  const key: ChoiceField = {
    kind: 'choice',
    name: 'key',
    valuesOf: (issue) => [issue.id],
    resolve: (wanted) => {
      const found = namedIssue(wanted, scope);
      return found && [found.id];
    },
    rank: (id) => {
      const [project, number] = keyParts(store.find(id)?.key ?? '');
      return projectRank(project) * KEYS_OF_A_PROJECT + number;
    },
    isComparable: true,
    scaleOf: (id) => keyParts(store.find(id)?.key ?? '')[0],
  };
  const component: ChoiceField = {
    kind: 'choice',
    name: 'component',
    valuesOf: (issue) => issue.componentIds,
    resolve: (wanted) => {
      const found = catalog.componentsNamed(wanted);
      return found.length > 0 ? found.map(({ id }) => id) : undefined;
    },
    sortText: (id) => catalog.component(id)?.name ?? '',
  };
  const labels: ChoiceField = {
    kind: 'choice',
    name: 'labels',
    valuesOf: (issue) => issue.labels.map((label) => label.toLowerCase()),
    resolve: (wanted) => [wanted.toLowerCase()],
    sortText: (label) => label,
  };
  const watchers: ChoiceField = {
    kind: 'choice',
    name: 'watchers',
    valuesOf: (issue) => [String(issue.watchers.length)],
    resolve: (wanted) => (/^\d+$/.test(wanted) ? [String(Number(wanted))] : undefined),
    rank: Number,
    isComparable: true,
  };
  const linkType: ChoiceField = {
    kind: 'choice',
    name: 'issueLinkType',
    valuesOf: (issue) =>
      visibleLinks(issue, scope).map(({ typeId, isSource }) => `${typeId}:${isSource ? 'out' : 'in'}`),
    resolve: (wanted) => linkSides(wanted, scope),
  };
  const statusCategory: ChoiceField = {
    kind: 'choice',
    name: 'statusCategory',
    valuesOf: (issue) => [catalog.statuses.get(issue.statusId).category],
    resolve: (wanted) => {
      const found = STATUS_CATEGORIES.find(({ key, id, name }) =>
        [key, id, name.toLowerCase()].includes(wanted.toLowerCase()),
      );
      return found && [found.key];
    },
    rank: (wanted) => STATUS_CATEGORIES.findIndex(({ key }) => key === wanted),
  };
  const priorityCount = catalog.priorities.all.length;
  const priority = named('priority', catalog.priorities, (issue) => [issue.priorityId], {
    changelogId: 'priority',
    isComparable: true,
    rank: (id) => priorityCount - catalog.priorities.all.findIndex((each) => each.id === id),
  });

  const fields: [names: string[], field: JqlField][] = [
    [['project'], project],
    [['projecttype'], projectType],
    [['key', 'id', 'issue', 'issuekey'], key],
    [['issuetype', 'type'], named('issuetype', catalog.issueTypes, (issue) => [issue.typeId])],
    [['status'], named('status', catalog.statuses, (issue) => [issue.statusId], { changelogId: 'status' })],
    [['statuscategory'], statusCategory],
    [['priority'], priority],
    [
      ['resolution'],
      named('resolution', catalog.resolutions, (issue) => one(issue.resolutionId), {
        changelogId: 'resolution',
        emptyName: 'Unresolved',
        isComparable: true,
      }),
    ],
    [['level', 'security'], named('level', catalog.securityLevels, (issue) => one(issue.securityLevelId))],
    [['component', 'components'], component],
    [['labels', 'label'], labels],
    [['assignee'], person('assignee', (issue) => issue.assignee)],
    [['reporter'], person('reporter', (issue) => issue.reporter)],
    [['creator'], person('creator', (issue) => issue.creator)],
    [['watcher'], persons('watcher', (issue) => issue.watchers)],
    [['watchers'], watchers],
    [['request participants'], persons('Request participants', (issue) => issue.participants)],
    [['issuelinktype'], linkType],
    [['created', 'createddate'], date('created', (issue) => issue.created)],
    [['updated', 'updateddate'], date('updated', (issue) => issue.updated)],
    [['resolved', 'resolutiondate'], date('resolved', (issue) => issue.resolved)],
    [
      ['due', 'duedate'],
      date('due', (issue) => (issue.dueDate === undefined ? undefined : startOfDay(issue.dueDate))),
    ],
    ...SLA_NAMES.map((name): [string[], JqlField] => [[name.toLowerCase()], slaJqlField(name, scope)]),
    [['summary'], text('summary', ['summary'])],
    [['description'], text('description', ['description'])],
    [['comment'], text('comment', ['comment'])],
    [['text'], text('text', index.textFields(), true)],
    [['textfields'], text('textfields', index.textFields(), true)],
  ];
  return new Map(fields.flatMap(([names, field]) => names.map((name): [string, JqlField] => [name, field])));
}

/** `blocks` is one side of a link type, its name both. */
function linkSides(wanted: string, { catalog }: JqlScope): string[] | undefined {
  const text = wanted.toLowerCase();
  const sides = catalog.linkTypes.all.flatMap(({ id, name, inward, outward }) => [
    ...([name, outward].some((each) => each.toLowerCase() === text) ? [`${id}:out`] : []),
    ...([name, inward].some((each) => each.toLowerCase() === text) ? [`${id}:in`] : []),
  ]);
  return sides.length > 0 ? sides : undefined;
}

/** `OPS-12` as its project's key and its number. */
const keyParts = (key: string): [project: string, number: number] => {
  const [, project = '', number = '0'] = /^(.+)-(\d+)$/.exec(key) ?? [];
  return [project, Number(number)];
};

function alphabeticRank(values: readonly (readonly [id: string, name: string])[]): (id: string) => number {
  const order = [...values].sort(([, a], [, b]) => a.localeCompare(b)).map(([id]) => id);
  const ranks = new Map(order.map((id, rank) => [id, rank]));
  return (id) => ranks.get(id) ?? order.length;
}
