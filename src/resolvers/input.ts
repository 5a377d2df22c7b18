import type { z } from 'zod';
import { Refusal } from '../usecases/refusal';
import { isPhrase, type Phrase, phrase } from '../wording';

/**
 * A payload from the browser, checked.
 * @throws Refusal `invalid-input`, naming the first field that is not usable and what would be. Its value is repeated
 * only where the schema gives a sentence that does
 */
export function readInput<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.output<Schema> {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.map(String).join('.') || 'payload';
  throw new Refusal('invalid-input', wordsOf(issue, field), field);
}

/** The schema's own sentence, given as `params.phrase` of a custom issue, or the expectation; of what people type, its limit. */
function wordsOf(issue: z.core.$ZodIssue | undefined, field: string): Phrase {
  if (issue?.code === 'custom' && isPhrase(issue.params?.phrase)) return issue.params.phrase;
  if (issue?.code === 'too_big') {
    const most = Number(issue.maximum);
    if (issue.origin === 'string') return phrase('errors.too-long', { characters: most });
    if (issue.origin === 'array') return phrase('errors.too-many', { entries: most });
  }
  const expected = issue ? expectationOf(issue) : phrase('errors.expected.other');
  return phrase('errors.invalid-input', { field, expected });
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
