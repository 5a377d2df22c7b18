import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An answer that is not success, in the words of the vendor's API. */
export class ApiError extends Error {
  /**
   * @param messages `errorMessages` of the platform API; the first one is servicedeskapi's `errorMessage`
   * @param fieldErrors `errors` of the platform API: field id → what is wrong with it
   */
  constructor(
    readonly status: ContentfulStatusCode,
    readonly messages: readonly string[],
    readonly fieldErrors: Readonly<Record<string, string>> = {},
  ) {
    super([...messages, ...Object.values(fieldErrors)].join(' '));
  }
}

export const badRequest = (message: string): ApiError => new ApiError(400, [message]);
export const invalidFields = (errors: Record<string, string>): ApiError => new ApiError(400, [], errors);
export const forbidden = (message: string): ApiError => new ApiError(403, [message]);
export const notFound = (message: string): ApiError => new ApiError(404, [message]);

/** Jira tells an issue that is not there and one that may not be seen apart from nobody. */
export const issueNotFound = (): ApiError =>
  notFound('Issue does not exist or you do not have permission to see it.');

/** What Jira says to a body of the wrong shape. */
export const invalidPayload = (): ApiError =>
  badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
