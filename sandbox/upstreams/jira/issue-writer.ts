import { changeItem } from './fields/field-change';
import { jiraTime } from './rest/beans';
import type { Site } from './site';
import type { ChangeEntry, ChangeItem, CommentRecord, IssueRecord, LinkRecord } from './state/issue-record';
import type { RichText } from './state/rich-text';

/** A comment before it is written. */
export type NewComment = Pick<CommentRecord, 'body' | 'internal' | 'visibility' | 'properties'>;

/** Changes issues: keeps the changelog, moves `updated`, and tells the platform what happened. */
export class IssueWriter {
  constructor(private readonly site: Site) {}

  create(author: string, issue: IssueRecord): IssueRecord {
    this.site.store.add(issue);
    this.#emit('avi:jira:created:issue', author, issue, {
      associatedUsers: this.#associatedUsers(issue),
    });
    return issue;
  }

  /** Does nothing when no item changed. */
  change(author: string, changed: IssueRecord, items: readonly ChangeItem[]): IssueRecord {
    if (items.length === 0) return changed;
    const now = this.site.now();
    const entry: ChangeEntry = { id: this.site.nextId('change'), at: now, author, items };
    const after = { ...changed, updated: now, changelog: [...changed.changelog, entry] };
    this.site.store.replace(after);
    const statuses = items.find(({ fieldId }) => fieldId === 'status');
    this.#emit('avi:jira:updated:issue', author, after, {
      changelog: { id: entry.id, items },
      associatedUsers: this.#associatedUsers(after),
      ...(statuses && {
        associatedStatuses: [statuses.from, statuses.to].map((id) => ({ id })),
      }),
    });
    return after;
  }

  addComment(author: string, issue: IssueRecord, draft: NewComment): CommentRecord {
    const now = this.site.now();
    const comment: CommentRecord = {
      ...draft,
      id: this.site.nextId('comment'),
      author,
      updateAuthor: author,
      created: now,
      updated: now,
    };
    this.#saveComments(author, issue, [...issue.comments, comment], comment);
    return comment;
  }

  editComment(author: string, issue: IssueRecord, before: CommentRecord, draft: NewComment): CommentRecord {
    const comment = { ...before, ...draft, updateAuthor: author, updated: this.site.now() };
    const comments = issue.comments.map((each) => (each.id === comment.id ? comment : each));
    this.#saveComments(author, issue, comments, comment);
    return comment;
  }

  deleteComment(author: string, issue: IssueRecord, comment: CommentRecord): void {
    const comments = issue.comments.filter(({ id }) => id !== comment.id);
    const after = { ...issue, comments, updated: this.site.now() };
    this.site.store.replace(after);
    this.#emit('avi:jira:deleted:comment', author, after, {
      comment: this.site.beans.comment(after, comment, true),
    });
  }

  deleteIssue(author: string, issue: IssueRecord): void {
    this.site.store.remove(issue);
    this.#emit('avi:jira:deleted:issue', author, issue, { associatedUsers: this.#associatedUsers(issue) });
  }

  setProperty(author: string, issue: IssueRecord, key: string, value: unknown): void {
    this.site.store.replace({ ...issue, properties: { ...issue.properties, [key]: value } });
    this.#emit('avi:jira:set:issue-property', author, issue, { property: { key, value } });
  }

  deleteProperty(author: string, issue: IssueRecord, key: string): void {
    const { [key]: deleted, ...properties } = issue.properties;
    this.site.store.replace({ ...issue, properties });
    this.#emit('avi:jira:deleted:issue-property', author, issue, { property: { key, value: deleted } });
  }

  /** Links twice the same is one link, as in Jira. */
  link(author: string, typeId: string, source: IssueRecord, destination: IssueRecord): void {
    const { store } = this.site;
    const same = store
      .linksOf(source.id)
      .some(
        (link) =>
          link.typeId === typeId && link.sourceId === source.id && link.destinationId === destination.id,
      );
    if (same) return;
    const link = { id: this.site.nextId('link'), typeId, sourceId: source.id, destinationId: destination.id };
    store.addLink(link);
    this.#recordLink(author, link, 'made');
    this.#emitLink('avi:jira:created:issuelink', author, link);
  }

  unlink(author: string, link: LinkRecord): void {
    this.site.store.removeLink(link);
    this.#recordLink(author, link, 'removed');
    this.#emitLink('avi:jira:deleted:issuelink', author, link);
  }

  /** Replaces what is neither in the changelog nor in an event: participants, watchers, remote links. */
  replaceQuietly(issue: IssueRecord): void {
    this.site.store.replace(issue);
  }

  /** Both ends keep the link in their changelogs, as in Jira, which sends no `updated` event for it. */
  #recordLink(author: string, link: LinkRecord, what: 'made' | 'removed'): void {
    const { store, catalog } = this.site;
    const { inward, outward } = catalog.linkTypes.get(link.typeId);
    const [source, destination] = [store.find(link.sourceId), store.find(link.destinationId)];
    if (!source || !destination) return;
    const now = this.site.now();
    for (const [issue, description, other] of [
      [source, outward, destination],
      [destination, inward, source],
    ] as const) {
      const key = other.key;
      const text = `This issue ${description} ${key}`;
      const ends =
        what === 'made'
          ? { from: null, fromString: null, to: key, toString: text }
          : { from: key, fromString: text, to: null, toString: null };
      const entry: ChangeEntry = {
        id: this.site.nextId('change'),
        at: now,
        author,
        items: [changeItem('Link', 'issuelinks', ends)],
      };
      store.replace({ ...issue, updated: now, changelog: [...issue.changelog, entry] });
    }
  }

  #saveComments(author: string, issue: IssueRecord, comments: CommentRecord[], comment: CommentRecord): void {
    const after = { ...issue, comments, updated: comment.updated };
    this.site.store.replace(after);
    this.#emit('avi:jira:commented:issue', author, after, {
      comment: this.site.beans.comment(after, comment, true),
    });
  }

  #emit(name: string, causedBy: string, issue: IssueRecord, more: Record<string, unknown>): void {
    const payload = { eventType: name, issue: this.#eventIssue(issue), atlassianId: causedBy, ...more };
    this.site.events.emit({ name, payload, causedBy });
  }

  #emitLink(name: string, causedBy: string, { id, typeId, sourceId, destinationId }: LinkRecord): void {
    const { name: typeName, inward, outward } = this.site.catalog.linkTypes.get(typeId);
    const payload = {
      eventType: name,
      id: Number(id),
      sourceIssueId: Number(sourceId),
      destinationIssueId: Number(destinationId),
      issueLinkType: { id: Number(typeId), name: typeName, inwardName: inward, outwardName: outward },
      atlassianId: causedBy,
    };
    this.site.events.emit({ name, payload, causedBy });
  }

  /** The few fields that Jira sends with an event. */
  #eventIssue(issue: IssueRecord) {
    const { beans, catalog } = this.site;
    return {
      id: issue.id,
      key: issue.key,
      fields: {
        summary: issue.summary,
        issuetype: beans.issueType(catalog.issueTypes.get(issue.typeId)),
        project: beans.project(issue.project),
        status: beans.status(catalog.statuses.get(issue.statusId)),
        priority: beans.priority(catalog.priorities.get(issue.priorityId)),
        creator: beans.user(issue.creator),
        reporter: beans.user(issue.reporter),
        assignee: issue.assignee === undefined ? null : beans.user(issue.assignee),
        created: jiraTime(issue.created),
        updated: jiraTime(issue.updated),
      },
    };
  }

  #associatedUsers({ reporter, assignee }: IssueRecord): { accountId: string }[] {
    return [...new Set([reporter, ...(assignee === undefined ? [] : [assignee])])].map((accountId) => ({
      accountId,
    }));
  }
}

/** A comment as the API takes it: `sd.public.comment` with `internal: true` hides it from customers. */
export function newComment(
  body: RichText,
  properties: readonly { key: string; value?: unknown }[] = [],
  visibility?: CommentRecord['visibility'],
): NewComment {
  const values = Object.fromEntries(properties.map(({ key, value }) => [key, value]));
  return { body, internal: isInternal(values['sd.public.comment']), properties: values, visibility };
}

const isInternal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'internal' in value && value.internal === true;
