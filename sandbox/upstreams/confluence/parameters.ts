import type { MiddlewareHandler } from 'hono';
import { badRequest, ConfluenceError } from './errors';

/**
 * Says what an operation takes in its query, before its handler reads it: nothing is ignored.
 *
 * A parameter that Confluence documents and the sandbox does not have answers 501, unless its value changes nothing; one
 * that the operation does not document answers 400.
 *
 * @param modelled names that the handler reads
 * @param unmodelled the other documented names, each with the value that changes nothing, where there is one
 */
export function parameters(
  modelled: readonly string[],
  unmodelled: Readonly<Record<string, string | undefined>> = {},
): MiddlewareHandler {
  return async (context, next) => {
    for (const [name, values] of Object.entries(context.req.queries())) {
      if (modelled.includes(name)) continue;
      if (!(name in unmodelled)) throw badRequest(`The parameter ${name} is not known`);
      if (values.some((value) => value !== unmodelled[name])) throw notModelled(`the parameter ${name}`);
    }
    return next();
  };
}

/** @param what reads on from "The sandbox does not model" */
export function notModelled(what: string): ConfluenceError {
  return new ConfluenceError(501, 'NOT_MODELLED', `The sandbox does not model ${what}.`);
}

/** `include-operations`, `include-likes` … that are asked for with `true` */
export function neverIncluded(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`include-${name}`, 'false']));
}
