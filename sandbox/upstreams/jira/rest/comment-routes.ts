import { z } from 'zod';
import { badRequest, notFound } from '../api-error';
import { type IssueWriter, newComment } from '../issue-writer';
import type { Site } from '../site';
import type { CommentRecord, IssueRecord } from '../state/issue-record';
import { adfToHtml } from './adf-html';
import { commentBody } from './issue-update';
import type { Call, Operations } from './operations';

const commentRequest = z.looseObject({
  body: z.unknown(),
  visibility: z
    .looseObject({
      type: z.enum(['group', 'role']),
      value: z.string().optional(),
      identifier: z.string().nullish(),
    })
    .nullish(),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).optional(),
});

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
  const draftOf = async (call: Call, before?: CommentRecord) => {
    const { body, visibility, properties } = await call.body(commentRequest);
    const kept = Object.entries(before?.properties ?? {}).map(([key, value]) => ({ key, value }));
    return newComment(commentBody(body), properties ?? kept, visibilityOf(visibility, site));
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
    const comment = writer.addComment(call.identity.accountId, issue, await draftOf(call));
    return call.json(bean(call, issue, comment), 201);
  });

  on('GET', '/rest/api/3/issue/:issue/comment/:id', 'read:jira-work', (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    return call.json(bean(call, issue, visibleComment(call, issue)));
  });

  on('PUT', '/rest/api/3/issue/:issue/comment/:id', 'write:jira-work', async (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    const before = visibleComment(call, issue);
    const draft = await draftOf(call, before);
    return call.json(bean(call, issue, writer.editComment(call.identity.accountId, issue, before, draft)));
  });
}

function visibilityOf(
  visibility: z.infer<typeof commentRequest>['visibility'],
  { people }: Site,
): CommentRecord['visibility'] {
  if (!visibility) return undefined;
  const value = visibility.value ?? visibility.identifier ?? '';
  if (visibility.type === 'group' && !people.hasGroup(value)) {
    throw badRequest(`Group with name '${value}' does not exist.`);
  }
  return { type: visibility.type, value };
}
