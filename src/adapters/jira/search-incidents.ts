import { route } from '@forge/api';
import { z } from 'zod';
import type { PastIncident, Ticketing, WordSearch } from '../../ports/ticketing';
import { incidentJql, wordsJql } from './incident-search';
import { incidentOf } from './issue-mapping';
import { fieldsToRead, issueSchema, type JiraIssue } from './issue-schema';
import type { JiraSite } from './read-incidents';

/** Pages are this small because the vendor returns fewer issues anyway when texts are asked for. */
const PAGE_SIZE = 100;

const pageSchema = z.object({ issues: z.array(issueSchema), nextPageToken: z.string().nullish() });

type Searches = Pick<Ticketing, 'searchIncidents' | 'searchUrl'>;

/**
 * @param typeNameOf the issue type's name of the ticket that is searched for
 * @param createdBefore tickets created at or after it are not found: the history as it was then
 */
export function incidentSearches(
  { client, fields, address, optionLevels }: JiraSite,
  typeNameOf: (key: string) => Promise<string>,
  createdBefore?: Date,
): Searches {
  async function find(jql: string, limit: number, fieldIds: readonly string[]): Promise<JiraIssue[]> {
    const found: JiraIssue[] = [];
    let nextPageToken: string | undefined;
    do {
      const page = await client.query(
        route`/rest/api/3/search/jql`,
        {
          jql,
          fields: fieldIds,
          maxResults: Math.min(PAGE_SIZE, limit - found.length),
          ...(nextPageToken && { nextPageToken }),
        },
        pageSchema,
      );
      found.push(...page.issues);
      nextPageToken = page.issues.length > 0 ? (page.nextPageToken ?? undefined) : undefined;
    } while (nextPageToken && found.length < limit);
    return found.slice(0, limit);
  }

  return {
    async searchIncidents(search: WordSearch, excludeKey: string): Promise<PastIncident[]> {
      const [issueTypeName, custom, siteUrl] = await Promise.all([
        typeNameOf(excludeKey),
        fields(),
        address(),
      ]);
      const jql = incidentJql(search, { issueTypeName, excludeKey, ...(createdBefore && { createdBefore }) });
      if (jql === undefined) return [];
      const wanted = fieldsToRead('ranking', [...custom.severity, ...custom.affectedServices]);
      const issues = await find(jql, search.limit, wanted);
      return issues
        .filter(
          ({ key, fields: { project } }) => key !== excludeKey && project.projectTypeKey === 'service_desk',
        )
        .map((issue) => incidentOf(issue, { custom, siteUrl, optionLevels }));
    },
    async searchUrl(search) {
      return `${await address()}/issues/?${new URLSearchParams({ jql: wordsJql(search) ?? '' })}`;
    },
  };
}
