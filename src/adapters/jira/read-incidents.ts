import { route } from '@forge/api';
import { z } from 'zod';
import type { SeverityLevel } from '../../domain/severity/severity';
import type { Ticketing } from '../../ports/ticketing';
import type { AtlassianClient } from '../atlassian/client';
import type { IncidentFields } from './fields';
import { incidentOf, isIncidentIssue, issueUrl, optionLevelsOf } from './issue-mapping';
import { issueRef } from './issue-ref';
import { fieldsToRead, issueSchema, TITLE_FIELDS, titledIssueSchema } from './issue-schema';

/** The vendor's limit of one bulk read. */
const BULK_SIZE = 100;

const bulkSchema = <Schema extends z.ZodType>(issue: Schema) => z.object({ issues: z.array(issue) });

/** What readers share: the client and what the site has to be asked for once. */
export interface JiraSite {
  client: AtlassianClient;
  fields: () => Promise<IncidentFields>;
  address: () => Promise<string>;
  /** of the severity fields of incidents that were read; by it their past relatives are read too */
  optionLevels: Map<string, SeverityLevel | undefined>;
}

type Reads = Pick<Ticketing, 'incident' | 'readIncidents' | 'incidentTitles'> & {
  /** the name of a ticket's issue type, asked for once */
  typeNameOf(key: string): Promise<string>;
};

export function incidentReads({ client, fields, address, optionLevels }: JiraSite): Reads {
  const typeNames = new Map<string, Promise<string>>();

  const read = async (key: string, fieldNames: string) =>
    client.get(route`/rest/api/3/issue/${issueRef(key)}?fields=${fieldNames}`, issueSchema);
  /** What is gone or may not be seen is missing from the answer. */
  async function readBulk<Schema extends z.ZodType>(
    idsOrKeys: readonly string[],
    fieldNames: readonly string[],
    issue: Schema,
  ): Promise<z.output<Schema>[]> {
    const batches = Array.from({ length: Math.ceil(idsOrKeys.length / BULK_SIZE) }, (_, index) =>
      idsOrKeys.slice(index * BULK_SIZE, (index + 1) * BULK_SIZE),
    );
    const answers = await Promise.all(
      batches.map((batch) =>
        client.query(
          route`/rest/api/3/issue/bulkfetch`,
          { issueIdsOrKeys: batch.map(issueRef), fields: fieldNames },
          bulkSchema(issue),
        ),
      ),
    );
    return answers.flatMap(({ issues }) => issues);
  }
  const readInFull = async (key: string) =>
    client.get(route`/rest/api/3/issue/${issueRef(key)}?fields=*all&expand=editmeta`, issueSchema);

  return {
    async incident(key) {
      // Everything at once: which custom fields are wanted is known only when their list is here.
      const [issue, custom, siteUrl] = await Promise.all([readInFull(key), fields(), address()]);
      typeNames.set(key, Promise.resolve(issue.fields.issuetype.name));
      for (const [id, level] of optionLevelsOf(issue, custom.severity)) optionLevels.set(id, level);
      return isIncidentIssue(issue) ? incidentOf(issue, { custom, siteUrl, optionLevels }) : undefined;
    },
    async readIncidents(idsOrKeys) {
      if (idsOrKeys.length === 0) return [];
      const [custom, siteUrl] = await Promise.all([fields(), address()]);
      const wanted = fieldsToRead('full', [...custom.severity, ...custom.affectedServices]);
      return (await readBulk(idsOrKeys, wanted, issueSchema))
        .filter(isIncidentIssue)
        .map((issue) => incidentOf(issue, { custom, siteUrl, optionLevels }));
    },
    async incidentTitles(ids) {
      if (ids.length === 0) return [];
      const [issues, siteUrl] = await Promise.all([
        readBulk(ids, TITLE_FIELDS, titledIssueSchema),
        address(),
      ]);
      return issues
        .filter(isIncidentIssue)
        .map(({ id, key, fields: { summary } }) => ({ id, key, summary, url: issueUrl(siteUrl, key) }));
    },
    typeNameOf(key) {
      const known = typeNames.get(key);
      if (known) return known;
      const asked = read(key, fieldsToRead('ranking', []).join(',')).then(
        ({ fields: { issuetype } }) => issuetype.name,
      );
      typeNames.set(key, asked);
      asked.catch(() => typeNames.delete(key));
      return asked;
    },
  };
}
