import { z } from 'zod';
import { badRequest, invalidFields, notFound } from '../api-error';
import type { IssueWriter } from '../issue-writer';
import type { Site } from '../site';
import type { IssueRecord, RemoteLinkRecord } from '../state/issue-record';
import { commentDraft, commentRequest } from './comment-draft';
import type { Call, Operations } from './operations';

const READ = 'read:jira-work';
const WRITE = 'write:jira-work';
const MAX_GLOBAL_ID_LENGTH = 255;

const reference = z.looseObject({ id: z.string().optional(), key: z.string().optional() });
const linkRequest = z.looseObject({
  type: z.looseObject({ id: z.string().optional(), name: z.string().optional() }),
  inwardIssue: reference,
  outwardIssue: reference,
  comment: commentRequest.nullish(),
});

const remoteLinkRequest = z.looseObject({
  globalId: z.string().max(MAX_GLOBAL_ID_LENGTH).nullish(),
  relationship: z.string().nullish(),
  application: z.record(z.string(), z.unknown()).nullish(),
  object: z.record(z.string(), z.unknown()).nullish(),
});

/** Links between issues. In a request `inwardIssue` is the source: it reads the type's `outward` description. */
export function issueLinkRoutes(on: Operations['on'], site: Site, writer: IssueWriter): void {
  const linkSeenBy = (call: Call) => {
    const link = site.store.link(call.param('id'));
    const ends = [link?.sourceId, link?.destinationId].map((id) => site.store.find(id ?? ''));
    if (!link || ends.some((issue) => !issue || !site.permissions.canBrowse(call.identity, issue))) {
      throw notFound(`No issue link with id '${call.param('id')}' exists.`);
    }
    return link;
  };

  on('POST', '/rest/api/3/issueLink', WRITE, async (call) => {
    const { type, inwardIssue, outwardIssue, comment } = await call.body(linkRequest);
    const linkType = site.catalog.linkTypes.find(type.id ?? type.name ?? '');
    if (!linkType) throw notFound(`No issue link type with name '${type.name ?? type.id}' found.`);
    const source = site.editable(call.identity, inwardIssue.id ?? inwardIssue.key ?? '');
    const destination = site.editable(call.identity, outwardIssue.id ?? outwardIssue.key ?? '');
    if (source.id === destination.id) throw badRequest('You cannot link an issue to itself.');
    const draft = comment ? commentDraft(comment, site) : undefined;
    writer.link(call.identity.accountId, linkType.id, source, destination);
    if (draft) writer.addComment(call.identity.accountId, site.store.known(source.ordinal), draft);
    return call.created();
  });

  on('GET', '/rest/api/3/issueLink/:id', READ, (call) => {
    const { id, typeId, sourceId, destinationId } = linkSeenBy(call);
    const [inwardIssue, outwardIssue] = [sourceId, destinationId]
      .flatMap((issueId) => site.store.find(issueId) ?? [])
      .map((issue) => site.beans.linkedIssue(issue));
    return call.json({
      id,
      self: site.beans.self(`issueLink/${id}`),
      type: site.beans.linkType(site.catalog.linkTypes.get(typeId)),
      inwardIssue,
      outwardIssue,
    });
  });

  on('DELETE', '/rest/api/3/issueLink/:id', WRITE, (call) => {
    writer.unlink(call.identity.accountId, linkSeenBy(call));
    return call.noContent();
  });
}

/** Links from an issue to other systems; a second link with the same `globalId` replaces the first. */
export function remoteLinkRoutes(on: Operations['on'], site: Site, writer: IssueWriter): void {
  const path = '/rest/api/3/issue/:issue/remotelink';
  const without = (issue: IssueRecord, removed: RemoteLinkRecord) =>
    issue.remoteLinks.filter(({ id }) => id !== removed.id);
  const linkOf = (call: Call, issue: IssueRecord) => {
    const link = issue.remoteLinks.find(({ id }) => String(id) === call.param('linkId'));
    if (!link) throw notFound('No remote issue link could be found for the given id.');
    return link;
  };

  on('GET', `${path}{?globalId}`, READ, (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    const globalId = call.query('globalId');
    if (globalId === undefined) {
      return call.json(issue.remoteLinks.map((link) => site.beans.remoteLink(issue, link)));
    }
    const link = issue.remoteLinks.find((each) => each.globalId === globalId);
    if (!link) throw notFound(`No remote link found with global id '${globalId}'.`);
    return call.json(site.beans.remoteLink(issue, link));
  });

  on('POST', path, WRITE, async (call) => {
    const issue = site.editable(call.identity, call.param('issue'));
    const draft = await remoteLinkDraft(call);
    const existing = issue.remoteLinks.find(
      ({ globalId }) => globalId !== undefined && globalId === draft.globalId,
    );
    const link = { ...draft, id: existing?.id ?? Number(site.nextId('remoteLink')) };
    const others = existing ? without(issue, existing) : issue.remoteLinks;
    writer.replaceQuietly({ ...issue, remoteLinks: [...others, link] });
    const answer = { id: link.id, self: site.beans.self(`issue/${issue.key}/remotelink/${link.id}`) };
    return call.json(answer, existing ? 200 : 201);
  });

  on('DELETE', `${path}{?globalId}`, WRITE, (call) => {
    const issue = site.editable(call.identity, call.param('issue'));
    const globalId = call.query('globalId');
    if (!globalId) throw badRequest("'globalId' is required.");
    const link = issue.remoteLinks.find((each) => each.globalId === globalId);
    if (!link) throw notFound(`No remote link found with global id '${globalId}'.`);
    writer.replaceQuietly({ ...issue, remoteLinks: without(issue, link) });
    return call.noContent();
  });

  on('GET', `${path}/:linkId`, READ, (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    return call.json(site.beans.remoteLink(issue, linkOf(call, issue)));
  });

  on('PUT', `${path}/:linkId`, WRITE, async (call) => {
    const issue = site.editable(call.identity, call.param('issue'));
    const link = { ...(await remoteLinkDraft(call)), id: linkOf(call, issue).id };
    writer.replaceQuietly({ ...issue, remoteLinks: [...without(issue, link), link] });
    return call.noContent();
  });

  on('DELETE', `${path}/:linkId`, WRITE, (call) => {
    const issue = site.editable(call.identity, call.param('issue'));
    writer.replaceQuietly({ ...issue, remoteLinks: without(issue, linkOf(call, issue)) });
    return call.noContent();
  });
}

async function remoteLinkDraft(call: Call): Promise<Omit<RemoteLinkRecord, 'id'>> {
  const { globalId, relationship, application, object } = await call.body(remoteLinkRequest);
  const missing = ['url', 'title'].filter(
    (name) => typeof object?.[name] !== 'string' || object[name] === '',
  );
  if (!object || missing.length > 0) {
    throw invalidFields(Object.fromEntries(missing.map((name) => [name, `'${name}' is required.`])));
  }
  return {
    object,
    ...(globalId && { globalId }),
    ...(relationship && { relationship }),
    ...(application && { application }),
  };
}
