import type { z } from 'zod';
import { Refusal } from '../usecases/refusal';
import { type Phrase, phrase } from '../wording';

/**
 * A payload from the browser, checked.
 * @throws Refusal `invalid-input`, naming the first field that is not usable and what would be, never its value
 */
export function readInput<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.output<Schema> {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal(
    'invalid-input',
    phrase('errors.invalid-input', {
      field: issue?.path.map(String).join('.') || 'payload',
      expected: issue ? expectationOf(issue) : phrase('errors.expected.other'),
    }),
  );
}

function expectationOf(issue: z.core.$ZodIssue): Phrase {
  switch (issue.code) {
    case 'invalid_type':
      return phrase('errors.expected.type', { type: issue.expected });
    case 'invalid_value':
      return phrase('errors.expected.one-of', { values: issue.values.map(String) });
    case 'too_small':
      return phrase('errors.expected.at-least', { minimum: Number(issue.minimum) });
    case 'too_big':
      return phrase('errors.expected.at-most', { maximum: Number(issue.maximum) });
    default:
      return phrase('errors.expected.other');
  }
}
