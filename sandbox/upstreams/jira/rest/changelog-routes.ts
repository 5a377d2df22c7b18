import { z } from 'zod';
import { badRequest } from '../api-error';
import type { Site } from '../site';
import type { Operations } from './operations';

const bulkRequest = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(1000),
  fieldIds: z.array(z.string()).max(10).default([]),
  maxResults: z.number().int().min(1).max(10_000).default(1000),
  nextPageToken: z.string().nullish(),
});

/** Changelogs of one issue and of many, oldest first. */
export function changelogRoutes(on: Operations['on'], site: Site): void {
  on('GET', '/rest/api/3/issue/:issue/changelog{?startAt,maxResults}', 'read:jira-work', (call) => {
    const issue = site.browsable(call.identity, call.param('issue'));
    const startAt = call.queryNumber('startAt', 0);
    const maxResults = Math.min(call.queryNumber('maxResults', 100), 100);
    const total = issue.changelog.length;
    const address = (from: number) =>
      site.beans.self(`issue/${issue.key}/changelog?maxResults=${maxResults}&startAt=${from}`);
    const end = startAt + maxResults;
    return call.json({
      self: address(startAt),
      ...(end < total && { nextPage: address(end) }),
      maxResults,
      startAt,
      total,
      isLast: end >= total,
      values: issue.changelog.slice(startAt, end).map((entry) => site.beans.changelog(entry)),
    });
  });

  on('POST', '/rest/api/3/changelog/bulkfetch', 'read:jira-work', async (call) => {
    const { issueIdsOrKeys, fieldIds, maxResults, nextPageToken } = await call.body(bulkRequest);
    const offset = nextPageToken ? Number(nextPageToken) : 0;
    if (!Number.isInteger(offset)) throw badRequest('The provided next page token is invalid or expired.');
    const issues = [...new Set(issueIdsOrKeys.flatMap((idOrKey) => site.store.find(idOrKey) ?? []))]
      .filter((issue) => site.permissions.canBrowse(call.identity, issue))
      .sort((left, right) => left.ordinal - right.ordinal);
    const histories = issues.flatMap((issue) =>
      issue.changelog
        .map((entry) => ({
          ...entry,
          items: entry.items.filter(({ fieldId }) => fieldIds.length === 0 || fieldIds.includes(fieldId)),
        }))
        .filter(({ items }) => items.length > 0)
        .map((entry) => ({ issue, entry })),
    );
    const page = histories.slice(offset, offset + maxResults);
    const inPage = issues.filter((issue) => page.some((each) => each.issue === issue));
    return call.json({
      issueChangeLogs: inPage.map((issue) => ({
        issueId: issue.id,
        changeHistories: page
          .filter((each) => each.issue === issue)
          .map(({ entry }) => site.beans.changelog(entry)),
      })),
      ...(offset + page.length < histories.length && { nextPageToken: String(offset + page.length) }),
    });
  });
}
