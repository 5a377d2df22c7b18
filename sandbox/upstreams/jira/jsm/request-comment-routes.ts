import { z } from 'zod';
import type { Identity } from '../../../identity';
import { badRequest, forbidden, notFound } from '../api-error';
import { type IssueWriter, newComment } from '../issue-writer';
import { adfToHtml } from '../rest/adf-html';
import type { Call, Operations } from '../rest/operations';
import type { Site } from '../site';
import type { CommentRecord, IssueRecord } from '../state/issue-record';
import { RichText } from '../state/rich-text';
import { commentDto } from './beans';
import { serviceDeskPage } from './envelope';

const commentRequest = z.strictObject({ body: z.string().optional(), public: z.boolean().optional() });

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
  const properties = isPublic ? [] : [{ key: 'sd.public.comment', value: { internal: true } }];
  return writer.addComment(identity.accountId, issue, newComment(RichText.ofPlainText(body), properties));
}

/** Comments as servicedeskapi reads and writes them; the body is plain text. */
export function requestCommentRoutes(
  on: Operations['on'],
  site: Site,
  writer: IssueWriter,
  requestOf: (call: Call) => IssueRecord,
): void {
  const path = '/rest/servicedeskapi/request/:issue/comment';
  const dtoFor = (call: Call, issue: IssueRecord) => {
    const isRendered = call.expand('renderedBody').length > 0;
    return (comment: CommentRecord) => ({
      ...commentDto(issue, comment, site),
      ...(isRendered && { renderedBody: { html: adfToHtml(comment.body.adf) } }),
    });
  };
  const visible = (call: Call, issue: IssueRecord) =>
    issue.comments.filter((comment) => site.permissions.canViewComment(call.identity, comment));

  on('GET', `${path}{?start,limit,public,internal,expand}`, 'read:servicedesk-request', (call) => {
    const issue = requestOf(call);
    const wanted = { public: call.queryFlag('public') ?? true, internal: call.queryFlag('internal') ?? true };
    const comments = visible(call, issue).filter(({ internal }) =>
      internal ? wanted.internal : wanted.public,
    );
    const values = comments.map(dtoFor(call, issue));
    return call.json(serviceDeskPage(call, values, site.beans.baseUrl));
  });

  on('POST', path, 'write:servicedesk-request', async (call) => {
    const issue = requestOf(call);
    const { body, public: isPublic } = await call.body(commentRequest);
    if (body === undefined || body.trim() === '') throw badRequest('The comment body must be provided.');
    if (isPublic === undefined) throw badRequest("The 'public' field must be provided.");
    const comment = addRequestComment(call.identity, issue, body, isPublic, site, writer);
    return call.json(dtoFor(call, issue)(comment), 201);
  });

  on('GET', `${path}/:commentId{?expand}`, 'read:servicedesk-request', (call) => {
    const issue = requestOf(call);
    const comment = visible(call, issue).find(({ id }) => id === call.param('commentId'));
    if (!comment) throw notFound('The comment does not exist.');
    return call.json(dtoFor(call, issue)(comment));
  });
}
