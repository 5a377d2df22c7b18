import { badRequest, notFound } from '../api-error';
import type { IssueWriter } from '../issue-writer';
import type { Site } from '../site';
import type { CommentRecord, IssueRecord } from '../state/issue-record';
import { adfToHtml } from './adf-html';
import { commentDraft, commentRequest } from './comment-draft';
import type { Call, Operations } from './operations';

/** Comments as the platform API reads and writes them; the body is ADF. */
export function commentRoutes(on: Operations['on'], site: Site, writer: IssueWriter): void {
  const bean = (call: Call, issue: IssueRecord, comment: CommentRecord) => {
    const expand = call.queryList('expand') ?? [];
    return {
      ...site.beans.comment(issue, comment, expand.includes('properties')),
      ...(expand.includes('renderedBody') && { renderedBody: adfToHtml(comment.body.adf) }),
    };
  };
  const visibleComments = (call: Call, issue: IssueRecord) =>
    issue.comments.filter((comment) => site.permissions.canViewComment(call.identity, comment));
  const visibleComment = (call: Call, issue: IssueRecord) => {
    const comment = visibleComments(call, issue).find(({ id }) => id === call.param('id'));
    if (!comment) throw notFound(`Can not find a comment for the id: ${call.param('id')}.`);
    return comment;
  };
  on('GET', '/rest/api/3/issue/:issue/comment', 'read:jira-work', (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    const startAt = call.queryNumber('startAt', 0);
    const maxResults = call.queryNumber('maxResults', 100);
    const orderBy = call.query('orderBy') ?? 'created';
    if (!/^[-+ ]?created$/.test(orderBy)) throw badRequest(`Invalid value for orderBy: ${orderBy}`);
    const comments = visibleComments(call, issue);
    if (orderBy.startsWith('-')) comments.reverse();
    return call.json({
      startAt,
      maxResults,
      total: comments.length,
      comments: comments.slice(startAt, startAt + maxResults).map((comment) => bean(call, issue, comment)),
    });
  });

  on('POST', '/rest/api/3/issue/:issue/comment', 'write:jira-work', async (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    const draft = commentDraft(await call.body(commentRequest), site);
    const comment = writer.addComment(call.identity.accountId, issue, draft);
    return call.json(bean(call, issue, comment), 201);
  });

  on('GET', '/rest/api/3/issue/:issue/comment/:id', 'read:jira-work', (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    return call.json(bean(call, issue, visibleComment(call, issue)));
  });

  on('PUT', '/rest/api/3/issue/:issue/comment/:id', 'write:jira-work', async (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    const before = visibleComment(call, issue);
    const draft = commentDraft(await call.body(commentRequest), site, before.properties);
    return call.json(bean(call, issue, writer.editComment(call.identity.accountId, issue, before, draft)));
  });
}
