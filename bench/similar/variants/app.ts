import { type Candidate, planSearches, readQuery } from '../../../src/domain/similarity';
import { judgeCandidates } from '../../../src/domain/similarity/judge-candidates';
import type { PastIncident } from '../../../src/ports';
import { APP } from '../measure';
import type { Moment } from '../replay';
import type { DatasetJira } from '../sandbox-jira';
import { asListed } from './listed';
import type { Variant } from './variant';

/**
 * The app's path: searches planned, sent to Jira side by side through the app's adapter, and their answers ranked.
 * @param onCandidates told what was ranked
 */
export function app(jira: DatasetJira, onCandidates: (candidates: readonly Candidate[]) => void): Variant {
  return {
    name: APP,
    async find(moment) {
      const query = readQuery(moment.query);
      const { searches } = planSearches(query, moment.statistics);
      const answers = await Promise.all(
        searches.map((search) => jira.search(search, askedAt(moment), moment.query.id)),
      );
      const found = answers.flat();
      const candidates = asTheyWere(found, moment, jira);
      onCandidates(candidates);
      const judged = judgeCandidates(query, candidates, { statistics: moment.statistics });
      return {
        ids: asListed(judged),
        searches: searches.length,
        read: found.length,
      };
    },
  };
}

/** Jira as people use it: the ticket's summary typed into the text search, newest first. */
export function jiraText(jira: DatasetJira): Variant {
  return {
    name: 'jira-text',
    async find(moment) {
      const words = moment.query.summary.split(/\s+/).filter(Boolean);
      const search = { anyOf: [{ allOf: words }], limit: 100 };
      const found = await jira.search(search, askedAt(moment), moment.query.id);
      return { ids: asTheyWere(found, moment, jira).map(({ id }) => id), searches: 1, read: found.length };
    },
  };
}

/** Search knows dates by the millisecond and excludes the bound; tickets of the same instant may be earlier. */
function askedAt({ query, isTimed }: Moment): Date | undefined {
  return isTimed ? new Date(Date.parse(query.createdAt) + 1) : undefined;
}

/** Jira holds the tickets as they ended; what was not yet known of them at the query's moment is taken away. */
function asTheyWere(found: readonly PastIncident[], moment: Moment, jira: DatasetJira): Candidate[] {
  const distinct = new Map(found.map((incident) => [incident.key, incident]));
  return [...distinct.values()].flatMap((incident) => {
    const then = moment.byId.get(jira.idOf(incident.key) ?? '');
    if (!then) return [];
    const { id, createdAt, resolvedAt, links } = then;
    const { key, summary, description, services, labels, resolution } = incident;
    return [
      {
        ...{ id, key, summary, description, services, labels, createdAt, links },
        ...(resolvedAt && { resolvedAt, ...(resolution && { resolution }) }),
      },
    ];
  });
}
