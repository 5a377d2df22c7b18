import type { SeedIssue } from '../../../world/schema';
import { systemFieldId } from '../fields/system-fields';
import type { Catalog } from './catalog';
import type { ChangeItem, IssueRecord } from './issue-record';
import type { People } from './people';
import { RichText } from './rich-text';

/** Gives ids to comments, changelog entries and remote links, unique on the site. */
export interface Numbering {
  nextId(kind: 'comment' | 'change' | 'remoteLink'): string;
}

/**
 * Turns an issue of the world's source files into the site's record.
 *
 * @throws Error when it names a project, type, status, priority, resolution, component or level that the world lacks
 */
export function recordOfSeed(
  seed: SeedIssue,
  ordinal: number,
  {
    catalog,
    people,
    numbering,
    baseUrl,
  }: { catalog: Catalog; people: People; numbering: Numbering; baseUrl: string },
): IssueRecord {
  const mentionName = (accountId: string) => people.displayName(accountId);
  const components = catalog.componentsOf(seed.projectKey);
  const componentIds = seed.components.map((name) => {
    const component = components.find((each) => each.name === name);
    if (!component)
      throw new Error(`${seed.key} has component "${name}", which ${seed.projectKey} does not have`);
    return component.id;
  });
  return {
    ordinal,
    id: seed.id,
    key: seed.key,
    project: catalog.knownProject(seed.projectKey),
    typeId: catalog.issueTypes.get(seed.type).id,
    statusId: catalog.statuses.get(seed.status).id,
    priorityId: catalog.priorities.get(seed.priority).id,
    ...(seed.resolution && { resolutionId: catalog.resolutions.get(seed.resolution).id }),
    summary: seed.summary,
    ...(seed.description && { description: RichText.ofMarkdown(seed.description, mentionName) }),
    componentIds,
    labels: seed.labels,
    reporter: seed.reporter,
    creator: seed.reporter,
    ...(seed.assignee && { assignee: seed.assignee }),
    created: Date.parse(seed.created),
    updated: Date.parse(seed.updated),
    ...(seed.resolved && { resolved: Date.parse(seed.resolved) }),
    ...(seed.dueDate && { dueDate: seed.dueDate }),
    ...(seed.securityLevel && { securityLevelId: catalog.securityLevels.get(seed.securityLevel).id }),
    ...(seed.requestTypeId && { requestTypeId: seed.requestTypeId }),
    ...(seed.organization && { organization: seed.organization }),
    participants: [],
    watchers: [],
    custom: seed.customFields ?? {},
    changelog: seed.changelog.map(({ at, author, items }) => ({
      id: numbering.nextId('change'),
      at: Date.parse(at),
      author,
      items: items.map((item) => changeItem(item, catalog, people)),
    })),
    comments: seed.comments.map(({ at, author, body, internal }) => ({
      id: numbering.nextId('comment'),
      author,
      updateAuthor: author,
      created: Date.parse(at),
      updated: Date.parse(at),
      body: RichText.ofMarkdown(body, mentionName),
      internal,
      properties: internal ? { 'sd.public.comment': { internal: true } } : {},
    })),
    properties: seed.properties ?? {},
    remoteLinks: (seed.remoteLinks ?? []).map(({ globalId, title, path }) => ({
      id: Number(numbering.nextId('remoteLink')),
      globalId,
      object: { title, url: `${baseUrl}${path}` },
    })),
  };
}

function changeItem(
  { field, from, to }: SeedIssue['changelog'][number]['items'][number],
  catalog: Catalog,
  people: People,
): ChangeItem {
  const custom = catalog.customFields.find(field);
  const name = custom?.name ?? field;
  const id = (value: string | null) => (value === null ? null : idOf(field, value, catalog));
  const text = (value: string | null) =>
    value !== null && field === 'assignee' ? people.displayName(value) : value;
  return {
    field: name,
    fieldId: custom?.id ?? systemFieldId(field),
    fieldtype: custom ? 'custom' : 'jira',
    from: id(from),
    fromString: text(from),
    to: id(to),
    toString: text(to),
  };
}

function idOf(field: string, value: string, catalog: Catalog): string {
  const lookup = { status: catalog.statuses, priority: catalog.priorities, resolution: catalog.resolutions }[
    field.toLowerCase()
  ];
  const option = catalog.customFields.find(field)?.options?.find((each) => each.value === value);
  return lookup?.find(value)?.id ?? option?.id ?? value;
}
