import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  422: 'One or more validation errors occurred.',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
};

/** An answer that is not 2xx, in the shape of Raygun's problem details. */
export class Problem extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly detail: string,
    readonly errors?: Record<string, string[]>,
  ) {
    super(detail);
  }
}

export function answerProblem(context: Context, problem: Problem): Response {
  return context.json(
    {
      type: `https://httpstatuses.example/${problem.status}`,
      title: TITLES[problem.status] ?? 'Error',
      detail: problem.detail,
      status: problem.status,
      traceId: randomUUID(),
      ...(problem.errors && { errors: problem.errors }),
    },
    problem.status,
  );
}
