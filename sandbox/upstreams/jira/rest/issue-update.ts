import { z } from 'zod';
import { badRequest, invalidFields } from '../api-error';
import type { FieldOperations } from '../fields/apply-changes';
import { FieldError } from '../fields/field-change';
import { adfValue } from '../fields/system-writers';
import { type IssueWriter, newComment } from '../issue-writer';
import type { Site } from '../site';
import type { IssueRecord } from '../state/issue-record';

const operations = z.array(z.record(z.string(), z.unknown()));
const property = z.looseObject({ key: z.string(), value: z.unknown() });

/** The body that create, edit and transition share. */
export const issueUpdate = z.looseObject({
  fields: z.record(z.string(), z.unknown()).nullish(),
  update: z.record(z.string(), operations).nullish(),
  properties: z.array(property).nullish(),
  transition: z.looseObject({ id: z.string() }).nullish(),
});

const reference = z.looseObject({ id: z.string().optional(), key: z.string().optional() });
const addedLink = z.looseObject({
  type: z.looseObject({ id: z.string().optional(), name: z.string().optional() }),
  outwardIssue: reference.optional(),
  inwardIssue: reference.optional(),
});
const addedComment = z.looseObject({ body: z.unknown(), properties: z.array(property).optional() });

/** Parts the `update` of a request: comments and links are things of their own, the rest are fields. */
export function partUpdate(update: FieldOperations): {
  fieldUpdate: FieldOperations;
  comments: FieldOperations[string];
  links: FieldOperations[string];
} {
  const { comment = [], issuelinks = [], ...fieldUpdate } = update;
  return { fieldUpdate, comments: comment, links: issuelinks };
}

/** Adds the comments of an `update`. @throws ApiError 400 when a body is no ADF document */
export function addComments(
  author: string,
  issue: IssueRecord,
  added: FieldOperations[string],
  site: Site,
  writer: IssueWriter,
): void {
  for (const { add } of added) {
    const parsed = addedComment.safeParse(add);
    if (!parsed.success) throw invalidFields({ comment: 'Comment body is not valid!' });
    const current = site.store.at(issue.ordinal) ?? issue;
    writer.addComment(author, current, newComment(commentBody(parsed.data.body), parsed.data.properties));
  }
}

/** Adds the links of an `update`. @throws ApiError 400 when a type or issue does not exist */
export function addLinks(
  author: string,
  issue: IssueRecord,
  added: FieldOperations[string],
  site: Site,
  writer: IssueWriter,
): void {
  for (const { add } of added) {
    const { type, outwardIssue, inwardIssue } = addedLink.safeParse(add).data ?? {};
    const linkType = site.catalog.linkTypes.find(type?.id ?? type?.name ?? '');
    const wanted = outwardIssue ?? inwardIssue;
    const other = site.store.find(wanted?.id ?? wanted?.key ?? '');
    if (!linkType || !other)
      throw invalidFields({ issuelinks: 'The link type or the linked issue does not exist.' });
    if (outwardIssue) writer.link(author, linkType.id, issue, other);
    else writer.link(author, linkType.id, other, issue);
  }
}

/** A comment's ADF. @throws ApiError 400 as Jira words it */
export function commentBody(body: unknown) {
  try {
    return adfValue(body);
  } catch (error) {
    if (error instanceof FieldError) throw invalidFields({ comment: 'Comment body is not valid!' });
    throw error;
  }
}

/** @throws ApiError 400 when the request changes nothing it could */
export function requireContent(...parts: (object | null | undefined)[]): void {
  if (parts.every((part) => !part || Object.keys(part).length === 0)) {
    throw badRequest("one of 'fields' or 'update' required");
  }
}
