import { route } from '@forge/api';
import { z } from 'zod';
import { isIncidentType } from '../../domain/incident/incident-type';
import type { Ticketing } from '../../ports/ticketing';
import { plainTextOf } from '../adf/adf-to-rich-text';
import { projectRef } from './issue-ref';
import { fieldsToRead, issueSchema } from './issue-schema';
import { allOf, createdFrom, equals, isOneOf, oldestFirst } from './jql';
import type { JiraSite } from './read-incidents';

/** The vendor returns at most so many issues of a page when texts are asked for. */
const PAGE_SIZE = 100;

const projectSchema = z.object({ issueTypes: z.array(z.object({ id: z.string(), name: z.string() })) });
const pageSchema = z.object({ issues: z.array(issueSchema), nextPageToken: z.string().nullish() });

/** Reads a project's incidents oldest first, a page at a time; a token outlives a restart by days. */
export function historyPages({ client }: JiraSite): Pick<Ticketing, 'historyPage'> {
  return {
    async historyPage(projectKey, { pageToken, createdSince } = {}) {
      const { issueTypes } = await client.get(
        route`/rest/api/3/project/${projectRef(projectKey)}`,
        projectSchema,
      );
      const typeIds = issueTypes.filter(({ name }) => isIncidentType(name)).map(({ id }) => id);
      if (typeIds.length === 0) return { tickets: [] };
      const { issues, nextPageToken } = await client.query(
        route`/rest/api/3/search/jql`,
        {
          jql: oldestFirst(
            allOf([
              equals('project', projectKey),
              isOneOf('issuetype', typeIds),
              ...(createdSince === undefined ? [] : [createdFrom(new Date(createdSince))]),
            ]),
          ),
          fields: fieldsToRead('ranking', []),
          maxResults: PAGE_SIZE,
          ...(pageToken && { nextPageToken: pageToken }),
        },
        pageSchema,
      );
      return {
        tickets: issues.map(({ id, fields: { summary, description, created } }) => ({
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
