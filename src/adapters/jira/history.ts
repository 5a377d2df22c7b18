import { route } from '@forge/api';
import { z } from 'zod';
import type { Ticketing } from '../../ports/ticketing';
import { plainTextOf } from '../adf/adf-to-rich-text';
import { isIncidentIssue } from './issue-mapping';
import { fieldsToRead, issueSchema } from './issue-schema';
import { equals, oldestFirst } from './jql';
import type { JiraSite } from './read-incidents';

/** The vendor returns at most so many issues of a page when texts are asked for. */
const PAGE_SIZE = 100;

const pageSchema = z.object({ issues: z.array(issueSchema), nextPageToken: z.string().nullish() });

/** Reads a project's incidents oldest first, a page at a time; a token outlives a restart by days. */
export function historyPages({ client }: JiraSite): Pick<Ticketing, 'historyPage'> {
  return {
    async historyPage(projectKey, pageToken) {
      const { issues, nextPageToken } = await client.query(
        route`/rest/api/3/search/jql`,
        {
          jql: oldestFirst(equals('project', projectKey)),
          fields: fieldsToRead('ranking', []),
          maxResults: PAGE_SIZE,
          ...(pageToken && { nextPageToken: pageToken }),
        },
        pageSchema,
      );
      return {
        tickets: issues.filter(isIncidentIssue).map(({ id, fields: { summary, description, created } }) => ({
          id,
          createdAt: created,
          summary,
          description: plainTextOf(description),
        })),
        ...(nextPageToken && issues.length > 0 && { nextPageToken }),
      };
    },
  };
}
