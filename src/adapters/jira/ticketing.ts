import type { Deadline } from '../../ports/deadline';
import type { Ticketing } from '../../ports/ticketing';
import { adfOf, adfOfText } from '../adf/rich-text-to-adf';
import { createAtlassianClient } from '../atlassian/client';
import { type Actor, forgeRequester, type Requester } from '../atlassian/requester';
import { cutToLength } from '../rich-text/cut-to-length';
import { readChangeLog } from './change-log';
import { putComment } from './comments';
import { incidentFields } from './fields';
import { historyPages } from './history';
import { issueWrites } from './issue-writes';
import { people } from './people';
import { incidentReads } from './read-incidents';
import { readRequestFacts } from './request-facts';
import { incidentSearches } from './search-incidents';
import {
  chosenField,
  editableSeverityFields,
  setPriority,
  setSeverity,
  severityFieldsOf,
} from './severity-field';
import { siteAddress } from './site';

/** Jira refuses comments of more than 32,767 characters, markup included. */
const MAX_COMMENT = 25_000;

interface TicketingOptions {
  deadline: Deadline;
  /** searches find only tickets created before it: the history as it was then */
  createdBefore?: Date;
}

/** Jira and Jira Service Management through the platform, for the person of this invocation or for the app. */
export function createTicketing(options: Actor & TicketingOptions): Ticketing {
  return createTicketingOver(forgeRequester('jira', options), options);
}

/** The same over any way to send requests. */
export function createTicketingOver(requester: Requester, options: TicketingOptions): Ticketing {
  const client = createAtlassianClient('jira', requester, options.deadline);
  const site = {
    client,
    fields: incidentFields(client),
    address: siteAddress(client),
    optionLevels: new Map(),
  };
  const { typeNameOf, ...reads } = incidentReads(site);

  return {
    ...reads,
    ...incidentSearches(site, typeNameOf, options.createdBefore),
    ...historyPages(site),
    requestFacts: (incident) => readRequestFacts(site, incident),
    changeLog: (key) => readChangeLog(client, key),
    severityField: async (projectKey, fieldId) =>
      chosenField(await severityFieldsOf(client, projectKey), fieldId),
    editableSeverityField: async (key, fieldId) =>
      chosenField(await editableSeverityFields(client, key), fieldId),
    severityFieldCandidates: (projectKey) => severityFieldsOf(client, projectKey),
    setSeverity: (key, level, field) => setSeverity(client, key, level, field),
    setPriority: (key, level) => setPriority(client, key, level),
    putInternalComment: (key, mark, body) =>
      putComment(client, key, { mark, body: adfOf(cutToLength(body, MAX_COMMENT)), audience: 'internal' }),
    putPublicComment: (key, mark, text) =>
      putComment(client, key, { mark, body: adfOfText(text), audience: 'customers' }),
    ...issueWrites(client),
    ...people(client),
  };
}
