import type { JiraProject } from '../../../world/schema';
import type { Catalog, Component, IssueType, LinkType, Status } from '../state/catalog';
import type { ChangeEntry, CommentRecord, IssueRecord, RemoteLinkRecord } from '../state/issue-record';
import type { People } from '../state/people';

const STATUS_CATEGORIES = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

const PRIORITY_COLOURS = ['#d04437', '#f15c75', '#f79232', '#707070', '#999999'];

/** `2026-11-20T09:00:00.000+0000`, the form in which Jira writes instants. */
export const jiraTime = (instant: number): string => new Date(instant).toISOString().replace('Z', '+0000');

/** The small objects that the platform API nests everywhere. `self` addresses begin with the site's base address. */
export class Beans {
  constructor(
    readonly baseUrl: string,
    private readonly catalog: Catalog,
    private readonly people: People,
  ) {}

  self(path: string): string {
    return `${this.baseUrl}/rest/api/3/${path}`;
  }

  avatarUrls(kind: 'user' | 'project', id: string): Record<string, string> {
    const url = this.self(`universal_avatar/view/type/${kind}/avatar/${encodeURIComponent(id)}`);
    return {
      '48x48': url,
      '24x24': `${url}?size=small`,
      '16x16': `${url}?size=xsmall`,
      '32x32': `${url}?size=medium`,
    };
  }

  user(accountId: string) {
    const person = this.people.find(accountId);
    const accountType = person ? (person.role === 'customer' ? 'customer' : 'atlassian') : 'app';
    return {
      self: this.self(`user?accountId=${accountId}`),
      accountId,
      ...(person && { emailAddress: person.email }),
      avatarUrls: this.avatarUrls('user', accountId),
      displayName: this.people.displayName(accountId),
      active: true,
      timeZone: this.people.timeZone(accountId),
      accountType,
    };
  }

  status({ id, name, category }: Status) {
    const { id: categoryId, ...rest } = STATUS_CATEGORIES[category];
    return {
      self: this.self(`status/${id}`),
      description: '',
      iconUrl: `${this.baseUrl}/images/icons/statuses/generic.png`,
      name,
      id,
      statusCategory: { self: this.self(`statuscategory/${categoryId}`), id: categoryId, ...rest },
    };
  }

  statusCategory({ category }: Pick<Status, 'category'>) {
    const { id, ...rest } = STATUS_CATEGORIES[category];
    return { self: this.self(`statuscategory/${id}`), id, ...rest };
  }

  statusCategories() {
    return (['new', 'indeterminate', 'done'] as const).map((category) => this.statusCategory({ category }));
  }

  priority({ id, name }: { id: string; name: string }) {
    return {
      self: this.self(`priority/${id}`),
      iconUrl: `${this.baseUrl}/images/icons/priorities/${encodeURIComponent(name.toLowerCase())}.svg`,
      name,
      id,
    };
  }

  /** What the priority lists add to `priority`. */
  priorityDetails(priority: { id: string; name: string }) {
    const rank = this.catalog.priorities.all.findIndex(({ id }) => id === priority.id);
    return {
      ...this.priority(priority),
      statusColor: PRIORITY_COLOURS[rank] ?? '#707070',
      description: '',
    };
  }

  resolution({ id, name }: { id: string; name: string }) {
    return { self: this.self(`resolution/${id}`), id, description: '', name };
  }

  issueType({ id, name, subtask }: IssueType) {
    return {
      self: this.self(`issuetype/${id}`),
      id,
      description: '',
      iconUrl: this.self(`universal_avatar/view/type/issuetype/avatar/${id}`),
      name,
      subtask,
      hierarchyLevel: subtask ? -1 : 0,
    };
  }

  project({ id, key, name, type }: JiraProject) {
    return {
      self: this.self(`project/${id}`),
      id,
      key,
      name,
      projectTypeKey: type,
      simplified: false,
      avatarUrls: this.avatarUrls('project', id),
    };
  }

  component({ id, name }: Component) {
    return { self: this.self(`component/${id}`), id, name };
  }

  securityLevel(id: string) {
    const { name } = this.catalog.securityLevels.get(id);
    return { self: this.self(`securitylevel/${id}`), id, name, description: '' };
  }

  linkType({ id, name, inward, outward }: LinkType) {
    return { id, name, inward, outward, self: this.self(`issueLinkType/${id}`) };
  }

  /** The other end of a link, with the few fields that Jira gives there. */
  linkedIssue(issue: IssueRecord) {
    return {
      id: issue.id,
      key: issue.key,
      self: this.self(`issue/${issue.id}`),
      fields: {
        summary: issue.summary,
        status: this.status(this.catalog.statuses.get(issue.statusId)),
        priority: this.priority(this.catalog.priorities.get(issue.priorityId)),
        issuetype: this.issueType(this.catalog.issueTypes.get(issue.typeId)),
      },
    };
  }

  /** @param withProperties `expand=properties` */
  comment(issue: IssueRecord, comment: CommentRecord, withProperties = false) {
    return {
      self: this.self(`issue/${issue.id}/comment/${comment.id}`),
      id: comment.id,
      author: this.user(comment.author),
      body: comment.body.adf,
      updateAuthor: this.user(comment.updateAuthor),
      created: jiraTime(comment.created),
      updated: jiraTime(comment.updated),
      ...(comment.visibility && {
        visibility: { ...comment.visibility, identifier: comment.visibility.value },
      }),
      ...(issue.project.type === 'service_desk' && { jsdPublic: !comment.internal }),
      ...(withProperties && {
        properties: Object.entries(comment.properties).map(([key, value]) => ({ key, value })),
      }),
    };
  }

  changelog({ id, at, author, items }: ChangeEntry) {
    return { id, author: this.user(author), created: jiraTime(at), items };
  }

  remoteLink(issue: IssueRecord, { id, globalId, application, relationship, object }: RemoteLinkRecord) {
    return {
      id,
      self: this.self(`issue/${issue.key}/remotelink/${id}`),
      ...(globalId !== undefined && { globalId }),
      application: application ?? {},
      ...(relationship !== undefined && { relationship }),
      object,
    };
  }
}
