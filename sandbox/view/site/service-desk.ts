import { z } from 'zod';
import { ask } from './http';

const requestType = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  serviceDeskId: z.string(),
});

export type RequestType = z.infer<typeof requestType>;

const page = <Schema extends z.ZodType>(value: Schema) => z.object({ values: z.array(value) });

/** The request types of the customer portal. */
export async function getRequestTypes(): Promise<RequestType[]> {
  return (await ask('/rest/servicedeskapi/requesttype?limit=100', page(requestType))).values;
}

const raised = z.object({ issueKey: z.string() });

/** Raises a request as the signed-in person. @returns the key of the issue */
export async function raiseRequest(type: RequestType, summary: string, description: string): Promise<string> {
  const { issueKey } = await ask('/rest/servicedeskapi/request', raised, {
    method: 'POST',
    body: {
      serviceDeskId: type.serviceDeskId,
      requestTypeId: type.id,
      requestFieldValues: { summary, description },
    },
  });
  return issueKey;
}

const request = z.object({
  issueKey: z.string(),
  summary: z.string().optional(),
  currentStatus: z.object({ status: z.string() }),
  createdDate: z.object({ iso8601: z.string() }),
  requestFieldValues: z.array(z.object({ fieldId: z.string(), value: z.unknown() })).default([]),
});

export type CustomerRequest = z.infer<typeof request>;

/** The requests of the signed-in person, as the portal lists them. */
export async function getMyRequests(): Promise<CustomerRequest[]> {
  const path = '/rest/servicedeskapi/request?requestOwnership=OWNED_REQUESTS&limit=50';
  return (await ask(path, page(request))).values;
}

export function getRequest(key: string): Promise<CustomerRequest> {
  return ask(`/rest/servicedeskapi/request/${encodeURIComponent(key)}`, request);
}

const comment = z.object({
  id: z.string(),
  body: z.string(),
  public: z.boolean(),
  author: z.object({ displayName: z.string() }),
  created: z.object({ iso8601: z.string() }),
});

export type RequestComment = z.infer<typeof comment>;

/** What the customer may read of the conversation. */
export async function getPublicComments(key: string): Promise<RequestComment[]> {
  const path = `/rest/servicedeskapi/request/${encodeURIComponent(key)}/comment?public=true&internal=false&limit=100`;
  return (await ask(path, page(comment))).values;
}

export function requestSummary(one: CustomerRequest): string {
  const field = one.requestFieldValues.find(({ fieldId }) => fieldId === 'summary');
  return one.summary ?? (typeof field?.value === 'string' ? field.value : one.issueKey);
}
