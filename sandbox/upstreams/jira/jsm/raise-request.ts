import { z } from 'zod';
import type { Identity } from '../../../identity';
import { ApiError, badRequest, forbidden } from '../api-error';
import { createIssue } from '../create-issue';
import { notOnScreen } from '../fields/field-change';
import type { IssueWriter } from '../issue-writer';
import { idText, notModelled } from '../rest/operations';
import type { Site } from '../site';
import type { IssueRecord } from '../state/issue-record';
import { RichText } from '../state/rich-text';
import { formFields } from './request-type-form';

export const newRequest = z.strictObject({
  serviceDeskId: idText,
  requestTypeId: idText,
  requestFieldValues: z.record(z.string(), z.unknown()).default({}),
  requestParticipants: z.array(z.string()).default([]),
  raiseOnBehalfOf: z.string().nullish(),
  isAdfRequest: z.boolean().default(false),
  form: notModelled,
  channel: notModelled,
});

/**
 * Makes an issue of what somebody enters in a request type's form. Its texts are plain unless the request says that they
 * are ADF.
 *
 * @throws ApiError 400 for fields that the form does not have and people who do not exist; 403 when a customer would
 *   speak for another
 */
export function raiseRequest(
  identity: Identity,
  draft: z.infer<typeof newRequest>,
  site: Site,
  writer: IssueWriter,
): IssueRecord {
  const { requestTypeId, requestParticipants: participants, requestFieldValues: values } = draft;
  const desk = site.catalog.serviceDesk(draft.serviceDeskId);
  const requestType = desk?.requestTypes?.find(({ id }) => id === requestTypeId);
  if (!desk || !requestType) throw badRequest('The service desk or the request type does not exist.');
  const { raiseOnBehalfOf } = draft;
  if (raiseOnBehalfOf && !site.permissions.isAgent(identity)) {
    throw forbidden('You do not have permission to raise requests on behalf of other customers.');
  }
  requirePeople([...(raiseOnBehalfOf ? [raiseOnBehalfOf] : []), ...participants], site);
  const reporter = raiseOnBehalfOf || identity.accountId;
  const form = formFields(requestType);
  const stranger = Object.keys(values).find((field) => !form.includes(field));
  if (stranger !== undefined) throw notCreated(notOnScreen(stranger));
  const fields = {
    ...values,
    ...(Object.hasOwn(values, 'description') && {
      description: richText(values.description, draft.isAdfRequest),
    }),
    project: { id: desk.id },
    issuetype: { id: requestType.issueTypeId },
  };
  const organization = site.people.find(reporter)?.organization;
  try {
    return createIssue(
      identity.accountId,
      { fields, requestTypeId, organization, participants, reporter },
      site,
      writer,
    );
  } catch (error) {
    throw error instanceof ApiError && error.status === 400 ? notCreated(error.message) : error;
  }
}

/** @throws ApiError 400 for the first account id that is nobody's */
export function requirePeople(accountIds: readonly string[], { people }: Site): void {
  const unknown = accountIds.find((accountId) => !people.find(accountId));
  if (unknown !== undefined) throw badRequest(`The user '${unknown}' does not exist.`);
}

/** What the field's writer takes: ADF as it came, text read as plain text. */
function richText(value: unknown, isAdf: boolean): unknown {
  if (isAdf || value === null) return value;
  if (typeof value !== 'string') throw notCreated('Operation value must be a string');
  return RichText.ofPlainText(value);
}

const notCreated = (reason: string) => badRequest(`Your request could not be created. ${reason}`);
