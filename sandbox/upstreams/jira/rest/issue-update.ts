import { z } from 'zod';
import type { Identity } from '../../../identity';
import { ApiError, badRequest, invalidFields } from '../api-error';
import type { FieldOperations } from '../fields/apply-changes';
import type { IssueWriter, NewComment } from '../issue-writer';
import type { Site } from '../site';
import type { IssueRecord } from '../state/issue-record';
import { commentDraft, commentRequest } from './comment-draft';
import { type EntityProperty, entityProperty } from './entity-property';
import { idText, notModelled } from './operations';

const operations = z.array(z.record(z.string(), z.unknown()));
const transition = z.looseObject({ id: idText });

/** The body that create, edit and transition share. */
const changes = z.strictObject({
  fields: z.record(z.string(), z.unknown()).nullish(),
  update: z.record(z.string(), operations).nullish(),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).nullish(),
  historyMetadata: notModelled,
});

/** What creating and editing take. */
export const issueUpdate = changes.extend({ transition: notModelled });
/** What a transition takes. */
export const transitionUpdate = changes.extend({ transition: transition.nullish() });

const reference = z.looseObject({ id: z.string().optional(), key: z.string().optional() });
const addedLink = z.looseObject({
  type: z.looseObject({ id: z.string().optional(), name: z.string().optional() }),
  outwardIssue: reference.optional(),
  inwardIssue: reference.optional(),
});

interface LinkDraft {
  typeId: string;
  other: IssueRecord;
  /** whether the issue itself is the link's source */
  isSource: boolean;
}

/** What a request writes beside fields, checked. */
export interface Additions {
  comments: NewComment[];
  links: LinkDraft[];
  properties: EntityProperty[];
}

/**
 * Parts a request into changes of fields and what is written beside them. Nothing is written: a request that is
 * refused leaves the issue as it was.
 *
 * @param issue the issue that is changed; absent while it is created
 * @throws ApiError 400 for a comment, link or property that Jira refuses; 501 for operations that are not modelled
 */
export function readUpdate(
  { fields, update, properties }: z.infer<typeof changes>,
  viewer: Identity,
  site: Site,
  issue?: IssueRecord,
): {
  fields: Readonly<Record<string, unknown>>;
  update: FieldOperations;
  additions: Additions;
} {
  const { comment = [], issuelinks = [], ...fieldUpdate } = update ?? {};
  const comments = added('comment', comment).map((draft) => {
    const parsed = commentRequest.safeParse(draft);
    if (!parsed.success) throw invalidFields({ comment: 'Comment body is not valid!' });
    return commentDraft(parsed.data, site);
  });
  const links = added('issuelinks', issuelinks).map((draft) => linkDraft(draft, viewer, site));
  if (links.some(({ other }) => other.id === issue?.id)) {
    throw invalidFields({ issuelinks: 'You cannot link an issue to itself.' });
  }
  const checked = (properties ?? []).map(({ key, value }) => entityProperty(key, value));
  return { fields: fields ?? {}, update: fieldUpdate, additions: { comments, links, properties: checked } };
}

/** Writes what `readUpdate` has checked. */
export function writeAdditions(
  author: string,
  { ordinal }: IssueRecord,
  { comments, links, properties }: Additions,
  site: Site,
  writer: IssueWriter,
): void {
  const current = () => site.store.known(ordinal);
  for (const { key, value } of properties) writer.setProperty(author, current(), key, value);
  for (const comment of comments) writer.addComment(author, current(), comment);
  for (const { typeId, other, isSource } of links) {
    const linked = site.store.known(other.ordinal);
    if (isSource) writer.link(author, typeId, current(), linked);
    else writer.link(author, typeId, linked, current());
  }
}

/** @throws ApiError 400 when the request changes nothing it could */
export function requireContent(...parts: (object | null | undefined)[]): void {
  if (parts.every((part) => !part || Object.keys(part).length === 0)) {
    throw badRequest("one of 'fields' or 'update' required");
  }
}

function added(field: string, asked: FieldOperations[string]): unknown[] {
  return asked.map((operation) => {
    const verbs = Object.keys(operation);
    const other = verbs.find((verb) => verb !== 'add');
    if (other !== undefined) {
      throw new ApiError(501, [`The sandbox does not model '${other}' of ${field} in an update`]);
    }
    return operation.add;
  });
}

function linkDraft(draft: unknown, viewer: Identity, site: Site): LinkDraft {
  const { type, outwardIssue, inwardIssue } = addedLink.safeParse(draft).data ?? {};
  const linkType = site.catalog.linkTypes.find(type?.id ?? type?.name ?? '');
  const wanted = outwardIssue ?? inwardIssue;
  const other = site.visible(viewer, wanted?.id ?? wanted?.key ?? '');
  if (!linkType || !other) {
    throw invalidFields({ issuelinks: 'The link type or the linked issue does not exist.' });
  }
  return { typeId: linkType.id, other, isSource: outwardIssue !== undefined };
}
