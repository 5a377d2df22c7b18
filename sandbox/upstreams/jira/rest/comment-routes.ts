import { badRequest, notFound } from '../api-error';
import type { IssueWriter } from '../issue-writer';
import type { Site } from '../site';
import type { CommentRecord, IssueRecord } from '../state/issue-record';
import { adfToHtml } from './adf-html';
import { commentDraft, commentRequest } from './comment-draft';
import type { Call, Operations } from './operations';

/** Comments as the platform API reads and writes them; the body is ADF. */
export function commentRoutes(on: Operations['on'], site: Site, writer: IssueWriter): void {
  const beanFor = (call: Call, issue: IssueRecord) => {
    const expand = call.expand('properties', 'renderedBody');
    return (comment: CommentRecord) => ({
      ...site.beans.comment(issue, comment, expand.includes('properties')),
      ...(expand.includes('renderedBody') && { renderedBody: adfToHtml(comment.body.adf) }),
    });
  };
  const visibleComments = (call: Call, issue: IssueRecord) =>
    issue.comments.filter((comment) => site.permissions.canViewComment(call.identity, comment));
  const visibleComment = (call: Call, issue: IssueRecord) => {
    const comment = visibleComments(call, issue).find(({ id }) => id === call.param('id'));
    if (!comment) throw notFound(`Can not find a comment for the id: ${call.param('id')}.`);
    return comment;
  };
  on(
    'GET',
    '/rest/api/3/issue/:issue/comment{?startAt,maxResults,orderBy,expand}',
    'read:jira-work',
    (call) => {
      const issue = site.browsable(call.identity, call.param('issue'));
      const startAt = call.queryNumber('startAt', 0);
      const maxResults = call.queryNumber('maxResults', 100);
      const orderBy = call.query('orderBy') ?? 'created';
      if (!/^[-+ ]?created$/.test(orderBy)) throw badRequest(`Invalid value for orderBy: ${orderBy}`);
      const comments = visibleComments(call, issue).sort((a, b) => a.created - b.created);
      if (orderBy.startsWith('-')) comments.reverse();
      return call.json({
        startAt,
        maxResults,
        total: comments.length,
        comments: comments.slice(startAt, startAt + maxResults).map(beanFor(call, issue)),
      });
    },
  );

  on('POST', '/rest/api/3/issue/:issue/comment{?expand}', 'write:jira-work', async (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    const draft = commentDraft(await call.body(commentRequest), site);
    const bean = beanFor(call, issue);
    return call.json(bean(writer.addComment(call.identity.accountId, issue, draft)), 201);
  });

  on('GET', '/rest/api/3/issue/:issue/comment/:id{?expand}', 'read:jira-work', (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    return call.json(beanFor(call, issue)(visibleComment(call, issue)));
  });

  on('PUT', '/rest/api/3/issue/:issue/comment/:id{?expand,notifyUsers}', 'write:jira-work', async (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    call.queryFlag('notifyUsers'); // nobody is notified either way
    const before = visibleComment(call, issue);
    const draft = commentDraft(await call.body(commentRequest), site, before.properties);
    const bean = beanFor(call, issue);
    return call.json(bean(writer.editComment(call.identity.accountId, issue, before, draft)));
  });

  on('DELETE', '/rest/api/3/issue/:issue/comment/:id', 'write:jira-work', (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    const comment = visibleComment(call, issue);
    if (!site.permissions.canDeleteComment(call.identity, comment)) {
      throw badRequest(`You do not have permission to delete the comment with the id '${comment.id}'.`);
    }
    writer.deleteComment(call.identity.accountId, issue, comment);
    return call.noContent();
  });
}
