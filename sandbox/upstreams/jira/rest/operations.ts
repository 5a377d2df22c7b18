import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Identity, IdentityProvider } from '../../../identity';
import { ApiError, badRequest, invalidPayload } from '../api-error';

/** A part of a body that the vendor documents and the sandbox does not model: to send it is answered with 501. */
export const notModelled = z.never().nullish();

/** An id in a body: the vendor documents text and takes a number as well. */
export const idText = z.union([z.string(), z.number().int().transform(String)]);

/** A request that has passed authentication, the scope check and the check of its query parameters. */
export interface Call {
  identity: Identity;
  /** path and query, as they came */
  url: URL;
  /** a path parameter, decoded; throws when the route has no such parameter */
  param(name: string): string;
  query(name: string): string | undefined;
  /** a list that may come comma-separated, repeated, or both; `undefined` when it is absent */
  queryList(name: string): string[] | undefined;
  /** a whole number, the default when it is absent. Throws `ApiError` 400 for what is none */
  queryNumber(name: string, otherwise: number): number;
  /** `true` or `false`, `undefined` when it is absent. Throws `ApiError` 400 for anything else */
  queryFlag(name: string): boolean | undefined;
  /** one of a few words, `undefined` when it is absent. Throws `ApiError` 400 for any other */
  queryChoice<T extends string>(name: string, words: readonly T[]): T | undefined;
  /** what `expand` asks for. Throws `ApiError` 501 for an expansion that is not among those modelled */
  expand(...modelled: string[]): string[];
  /** the JSON body. Throws `ApiError` 400 when it is no JSON or not of this shape, 501 for what is `notModelled` */
  body<T>(schema: z.ZodType<T>): Promise<T>;
  /** the JSON body, `undefined` when nothing was sent */
  optionalBody<T>(schema: z.ZodType<T>): Promise<T | undefined>;
  json(value: unknown, status?: 200 | 201): Response;
  /** 201 without a body */
  created(): Response;
  noContent(): Response;
}

export type Handler = (call: Call) => Response | Promise<Response>;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Registers operations so that each is authenticated, checked for scope and parameters, and answered in one way. */
export class Operations {
  constructor(
    private readonly app: Hono,
    private readonly identities: IdentityProvider,
  ) {}

  /**
   * @param template Hono's path, and in the form of RFC 6570 the query parameters that the operation models:
   *   `/rest/api/3/user/search{?query,startAt}`. A request with any other is answered with 501
   * @param scope the classic scope the vendor asks for; `undefined` where any token will do. Identities without a
   *   scope list, people signed in to the site, need none. The vendor's granular scopes are not modelled.
   */
  on(method: Method, template: string, scope: string | undefined, handler: Handler): void {
    const [, path = template, names = ''] = /^([^{]+)\{\?([^}]*)\}$/.exec(template) ?? [];
    const modelled = new Set(names.split(','));
    this.app.on(method, path, async (context) => {
      const identity = this.identities.identify(context.req.raw.headers);
      if (!identity) {
        throw new ApiError(401, ['Client must be authenticated to access this resource.']);
      }
      if (scope !== undefined && identity.scopes && !identity.scopes.includes(scope)) {
        return context.json({ code: 401, message: 'Unauthorized; scope does not match' }, 401);
      }
      const unmodelled = Object.entries(context.req.query()).find(
        ([name, value]) => !modelled.has(name) && !changesNothing(name, value),
      )?.[0];
      if (unmodelled !== undefined) throw unmodelledPart(`the query parameter '${unmodelled}'`, context);
      return handler(callOf(context, identity));
    });
  }
}

/** Parameters of whose effect nothing can be seen here: the list of issues viewed last, and what is the default anyway. */
function changesNothing(name: string, value: string): boolean {
  if (name === 'updateHistory') return true;
  return value === 'false' && ['overrideScreenSecurity', 'overrideEditableFlag'].includes(name);
}

/**
 * @param where what is expanded, for the message
 * @throws ApiError 501 for an expansion that is not among those modelled
 */
export function modelledExpansions(
  asked: readonly string[],
  modelled: readonly string[],
  where: string,
): string[] {
  const unmodelled = asked.find((each) => !modelled.includes(each));
  if (unmodelled === undefined) return [...asked];
  throw new ApiError(501, [`The sandbox does not model expand=${unmodelled} of ${where}`]);
}

/** The entries of a comma-separated list. */
export const listed = (text: string): string[] =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

const unmodelledPart = (part: string, { req }: Context): ApiError =>
  new ApiError(501, [`The sandbox does not model ${part} of ${req.method} ${req.path}`]);

function callOf(context: Context, identity: Identity): Call {
  const { req } = context;
  const queryList = (name: string) => req.queries(name)?.flatMap(listed);
  const invalid = (name: string, value: string) =>
    badRequest(`Invalid value '${value}' for the query parameter '${name}'.`);
  function choice<T extends string>(name: string, words: readonly T[]): T | undefined {
    const value = req.query(name);
    const word = words.find((each) => each === value);
    if (value !== undefined && word === undefined) throw invalid(name, value);
    return word;
  }
  function read<T>(schema: z.ZodType<T>, text: string): T {
    const parsed = schema.safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    const part = unmodelledPath(parsed.error);
    throw part === undefined ? invalidPayload() : unmodelledPart(`'${part}'`, context);
  }
  return {
    identity,
    url: new URL(req.url),
    param(name) {
      const value = req.param(name);
      if (value === undefined) throw new Error(`The route has no parameter ${name}`);
      return value;
    },
    query: (name) => req.query(name),
    queryList,
    queryNumber(name, otherwise) {
      const value = req.query(name);
      if (value === undefined || value === '') return otherwise;
      if (!/^\d{1,9}$/.test(value)) throw invalid(name, value);
      return Number(value);
    },
    queryFlag(name) {
      const word = choice(name, ['true', 'false']);
      return word === undefined ? undefined : word === 'true';
    },
    queryChoice: choice,
    expand: (...modelled) =>
      modelledExpansions(queryList('expand') ?? [], modelled, `${req.method} ${req.path}`),
    body: async (schema) => read(schema, await textOf(context)),
    async optionalBody(schema) {
      const text = await req.text();
      return text.trim() === '' ? undefined : read(schema, await textOf(context));
    },
    json: (value, status = 200) => context.json(value, status),
    created: () => context.body(null, 201),
    noContent: () => context.body(null, 204),
  };
}

/** @throws ApiError 415 when the body says that it is something other than JSON */
async function textOf({ req }: Context): Promise<string> {
  const type = req.header('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) throw new ApiError(415, ['Unsupported Media Type']);
  return req.text();
}

/** Where in a body something stands that is `notModelled`. */
function unmodelledPath({ issues }: z.ZodError): string | undefined {
  return issues.find((issue) => issue.code === 'invalid_type' && issue.expected === 'never')?.path.join('.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('There was an error parsing JSON. Check that your request body is valid.');
  }
}
