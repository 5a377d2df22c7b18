import type { Context } from 'hono';
import { z } from 'zod';
import { SlackError } from './slack-error';

interface Arguments {
  given: Record<string, unknown>;
  formToken?: unknown;
}

/**
 * A method's arguments as they were sent: in the query, as a form, or (where the method takes it) as JSON. Form and
 * query values are strings; a JSON body that the method does not take is ignored, as Slack ignores it.
 *
 * A token counts in a form alone, not in the query and not in JSON: https://docs.slack.dev/apis/web-api#authentication
 *
 * @throws SlackError `invalid_json`, `json_not_object` or `invalid_post_type`
 */
export async function readArguments(context: Context, acceptsJson: boolean): Promise<Arguments> {
  const { token, ...query } = context.req.query();
  if (context.req.method === 'GET') return { given: query };
  const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  switch (type) {
    case 'application/json':
      return { given: acceptsJson ? { ...query, ...jsonObject(await context.req.text()) } : query };
    case 'application/x-www-form-urlencoded':
    case 'multipart/form-data': {
      const { token: formToken, ...form } = await context.req.parseBody();
      return { given: { ...query, ...form }, formToken };
    }
    case '':
      return { given: query };
    default:
      throw new SlackError('invalid_post_type');
  }
}

function jsonObject(text: string): Record<string, unknown> {
  const parsed = parseJson(text, 'invalid_json');
  const object = z.record(z.string(), z.unknown()).safeParse(parsed);
  if (!object.success) throw new SlackError('json_not_object');
  return object.data;
}

/** @throws SlackError with `errorCode` when the text is not JSON */
export function parseJson(text: string, errorCode: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new SlackError(errorCode);
  }
}

/** How Slack reads a boolean argument: `true` or `1`, whatever the encoding. */
export const flag = z
  .unknown()
  .optional()
  .transform((value) => value === true || value === 1 || value === 'true' || value === '1');

/** A number, also as text. */
export const number = z.coerce.number();

export const text = z.string();

/** A text that may be left out, or be null. */
export const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

/** A text without which the method cannot do anything. */
export const required = z.string().min(1);
