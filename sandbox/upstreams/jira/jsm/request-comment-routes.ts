import { z } from 'zod';
import type { Identity } from '../../../identity';
import { markdownToAdf } from '../../adf/markdown-to-adf';
import { badRequest, forbidden, notFound } from '../api-error';
import { type IssueWriter, newComment } from '../issue-writer';
import { adfToHtml } from '../rest/adf-html';
import type { Call, Operations } from '../rest/operations';
import type { Site } from '../site';
import type { CommentRecord, IssueRecord } from '../state/issue-record';
import { RichText } from '../state/rich-text';
import { commentDto } from './beans';
import { serviceDeskPage } from './envelope';

const commentRequest = z.looseObject({ body: z.string().optional(), public: z.boolean().optional() });

/**
 * Adds a comment whose text is plain.
 *
 * @throws ApiError 403 when a customer would write an internal one
 */
export function addRequestComment(
  identity: Identity,
  issue: IssueRecord,
  body: string,
  isPublic: boolean,
  site: Site,
  writer: IssueWriter,
): CommentRecord {
  if (!isPublic && !site.permissions.isAgent(identity)) {
    throw forbidden('You do not have permission to add internal comments.');
  }
  const text = RichText.ofAdf(markdownToAdf(body, (mentioned) => site.people.displayName(mentioned)));
  const properties = isPublic ? [] : [{ key: 'sd.public.comment', value: { internal: true } }];
  return writer.addComment(identity.accountId, issue, newComment(text, properties));
}

/** Comments as servicedeskapi reads and writes them; the body is plain text. */
export function requestCommentRoutes(
  on: Operations['on'],
  site: Site,
  writer: IssueWriter,
  requestOf: (call: Call) => IssueRecord,
): void {
  const path = '/rest/servicedeskapi/request/:issue/comment';
  const dto = (call: Call, issue: IssueRecord, comment: CommentRecord) => ({
    ...commentDto(issue, comment, site),
    ...(call.queryList('expand')?.includes('renderedBody') && {
      renderedBody: { html: adfToHtml(comment.body.adf) },
    }),
  });
  const visible = (call: Call, issue: IssueRecord) =>
    issue.comments.filter((comment) => site.permissions.canViewComment(call.identity, comment));

  on('GET', path, 'read:servicedesk-request', (call) => {
    const issue = requestOf(call);
    const wanted = { public: call.query('public') !== 'false', internal: call.query('internal') !== 'false' };
    const comments = visible(call, issue).filter(({ internal }) =>
      internal ? wanted.internal : wanted.public,
    );
    const values = comments.map((comment) => dto(call, issue, comment));
    return call.json(serviceDeskPage(call, values, site.beans.baseUrl, `/request/${issue.id}/comment`));
  });

  on('POST', path, 'write:servicedesk-request', async (call) => {
    const issue = requestOf(call);
    const { body, public: isPublic } = await call.body(commentRequest);
    if (body === undefined || body.trim() === '') throw badRequest('The comment body must be provided.');
    if (isPublic === undefined) throw badRequest("The 'public' field must be provided.");
    const comment = addRequestComment(call.identity, issue, body, isPublic, site, writer);
    return call.json(dto(call, issue, comment), 201);
  });

  on('GET', `${path}/:commentId`, 'read:servicedesk-request', (call) => {
    const issue = requestOf(call);
    const comment = visible(call, issue).find(({ id }) => id === call.param('commentId'));
    if (!comment) throw notFound('The comment does not exist.');
    return call.json(dto(call, issue, comment));
  });
}
