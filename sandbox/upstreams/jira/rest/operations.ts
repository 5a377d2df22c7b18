import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Identity, IdentityProvider } from '../../../identity';
import { ApiError, badRequest, invalidPayload } from '../api-error';

/** A part of a body that the vendor documents and the sandbox does not model: to send it is answered with 501. */
export const notModelled = z.never().nullish();

/** A request that has passed authentication and the scope check. */
export interface Call {
  identity: Identity;
  /** a path parameter, decoded; throws when the route has no such parameter */
  param(name: string): string;
  query(name: string): string | undefined;
  /** a list that may come comma-separated, repeated, or both; `undefined` when it is absent */
  queryList(name: string): string[] | undefined;
  /** a whole number; the default when it is absent or no number */
  queryNumber(name: string, otherwise: number): number;
  /** the JSON body. Throws `ApiError` 400 when it is no JSON or not of this shape, 501 for what is `notModelled` */
  body<T>(schema: z.ZodType<T>): Promise<T>;
  json(value: unknown, status?: 200 | 201): Response;
  /** 201 without a body */
  created(): Response;
  noContent(): Response;
}

export type Handler = (call: Call) => Response | Promise<Response>;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Registers operations so that each is authenticated, checked for its OAuth scope, and answered in one way. */
export class Operations {
  constructor(
    private readonly app: Hono,
    private readonly identities: IdentityProvider,
  ) {}

  /**
   * @param scope the classic scope the vendor asks for; `undefined` where any token will do. Identities without a
   *   scope list, people signed in to the site, need none. The vendor's granular scopes are not modelled.
   */
  on(method: Method, path: string, scope: string | undefined, handler: Handler): void {
    this.app.on(method, path, async (context) => {
      const identity = this.identities.identify(context.req.raw.headers);
      if (!identity) {
        throw new ApiError(401, ['Client must be authenticated to access this resource.']);
      }
      if (scope !== undefined && identity.scopes && !identity.scopes.includes(scope)) {
        return context.json({ code: 401, message: 'Unauthorized; scope does not match' }, 401);
      }
      return handler(callOf(context, identity));
    });
  }
}

function callOf(context: Context, identity: Identity): Call {
  const { req } = context;
  return {
    identity,
    param(name) {
      const value = req.param(name);
      if (value === undefined) throw new Error(`The route has no parameter ${name}`);
      return value;
    },
    query: (name) => req.query(name),
    queryList: (name) =>
      req
        .queries(name)
        ?.flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    queryNumber(name, otherwise) {
      const value = req.query(name);
      return value !== undefined && /^\d+$/.test(value) ? Number(value) : otherwise;
    },
    async body(schema) {
      const parsed = schema.safeParse(parseJson(await req.text()));
      if (!parsed.success) throw refusalOf(parsed.error, req.method, req.path);
      return parsed.data;
    },
    json: (value, status = 200) => context.json(value, status),
    created: () => context.body(null, 201),
    noContent: () => context.body(null, 204),
  };
}

function refusalOf({ issues }: z.ZodError, method: string, path: string): ApiError {
  const unmodelled = issues.find((issue) => issue.code === 'invalid_type' && issue.expected === 'never');
  return unmodelled
    ? new ApiError(501, [`The sandbox does not model '${unmodelled.path.join('.')}' of ${method} ${path}`])
    : invalidPayload();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('There was an error parsing JSON. Check that your request body is valid.');
  }
}
