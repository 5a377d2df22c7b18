import { z } from 'zod';
import { badRequest, invalidFields } from '../api-error';
import { FieldError } from '../fields/field-change';
import { adfValue } from '../fields/system-writers';
import { type NewComment, newComment } from '../issue-writer';
import type { Site } from '../site';
import type { CommentRecord } from '../state/issue-record';
import { projectRole } from '../state/permissions';
import type { RichText } from '../state/rich-text';

/**
 * A comment as clients send it, alone or with an issue, a transition or a link. What Jira sets by itself, such as `id`
 * and `author`, may be sent back to it and means nothing.
 */
export const commentRequest = z.looseObject({
  body: z.unknown(),
  visibility: z
    .looseObject({
      type: z.enum(['group', 'role']),
      value: z.string().nullish(),
      identifier: z.string().nullish(),
    })
    .nullish(),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).optional(),
});

/**
 * Checks a comment before anything is written.
 *
 * @param kept properties of the comment that it replaces, when it names none of its own
 * @throws ApiError 400 when the body is no ADF document, or the group or role does not exist
 */
export function commentDraft(
  { body, visibility, properties }: z.infer<typeof commentRequest>,
  site: Site,
  kept: CommentRecord['properties'] = {},
): NewComment {
  const own = properties ?? Object.entries(kept).map(([key, value]) => ({ key, value }));
  return newComment(commentBody(body), own, visibilityOf(visibility, site));
}

function commentBody(body: unknown): RichText {
  try {
    return adfValue(body);
  } catch (error) {
    if (error instanceof FieldError) throw invalidFields({ comment: 'Comment body is not valid!' });
    throw error;
  }
}

function visibilityOf(
  visibility: z.infer<typeof commentRequest>['visibility'],
  { people }: Site,
): CommentRecord['visibility'] {
  if (!visibility) return undefined;
  const { type } = visibility;
  const value = visibility.value ?? visibility.identifier ?? '';
  if (type === 'group' && !people.hasGroup(value)) {
    throw badRequest(`Group with name '${value}' does not exist.`);
  }
  if (type === 'role' && !projectRole(value)) {
    throw badRequest(`Project role with name '${value}' does not exist.`);
  }
  return { type, value };
}
