import { z } from 'zod';
import type { System } from '../../domain/evidence/evidence';
import { UpstreamError } from '../../ports/upstream-error';
import type { Answer } from './exchange';

/**
 * Reads an answer's body by its schema.
 * @throws UpstreamError `invalid-answer`, naming the first field that was not as expected, never its value
 */
export function readJson<Schema extends z.ZodType>(
  system: System,
  schema: Schema,
  answer: Answer,
): z.output<Schema> {
  const parsed = schema.safeParse(parseJson(answer.body));
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.map(String).join('.') || 'the whole answer';
  throw new UpstreamError(system, 'invalid-answer', { detail: field });
}

/** `undefined` for a body that is not JSON: schemas that need a value then refuse it. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const DEFAULT_RETRY_AFTER_SECONDS = 30;

/** `Retry-After` in seconds, as all vendors here send it on 429; a date is read as well (RFC 9110, 10.2.3). */
export function retryAfterSeconds(answer: Answer, now: () => number = Date.now): number {
  const header = answer.header('retry-after');
  if (header === undefined) return DEFAULT_RETRY_AFTER_SECONDS;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(1, Math.ceil(seconds));
  const instant = z.coerce.date().safeParse(header);
  if (!instant.success) return DEFAULT_RETRY_AFTER_SECONDS;
  return Math.max(1, Math.ceil((instant.data.getTime() - now()) / 1000));
}
