import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An expected refusal; each API generation words it in its own envelope. */
export class ConfluenceError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    readonly title: string,
    readonly detail: string | null = null,
  ) {
    super(title);
  }
}

export function notFound(what: string): ConfluenceError {
  return new ConfluenceError(404, 'NOT_FOUND', 'Not Found', what);
}

export function badRequest(title: string): ConfluenceError {
  return new ConfluenceError(400, 'BAD_REQUEST', title);
}

/** What the gateway in front of the product answers when a token lacks the scope: no envelope of either API. */
export class ScopeMismatch extends Error {}

export function answerV2(context: Context, { status, code, title, detail }: ConfluenceError): Response {
  return context.json({ errors: [{ status, code, title, detail }] }, status);
}

export function answerV1(context: Context, { status, title }: ConfluenceError): Response {
  return context.json(
    {
      statusCode: status,
      data: { authorized: status !== 403, valid: status !== 400, errors: [], successful: false },
      message: title,
    },
    status,
  );
}
