import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readInput } from '../../src/resolvers/input';
import { Refusal } from '../../src/usecases/refusal';
import { phrase, say } from '../../src/wording';

const schema = z.object({
  level: z.enum(['SEV-1', 'SEV-2']),
  reason: z.string().min(2).max(5).optional(),
  pages: z
    .array(z.object({ id: z.number() }))
    .max(1)
    .optional(),
  zone: z
    .string()
    .check(({ value, issues }) => {
      issues.push({
        code: 'custom',
        input: value,
        params: { phrase: phrase('errors.time-zone', { value }) },
      });
    })
    .optional(),
});

function refusalOf(payload: unknown): Refusal {
  try {
    readInput(schema, payload);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('The payload was taken');
}

const wordsOf = (payload: unknown, locale: 'en' | 'ja') =>
  say(refusalOf(payload).phrase, { locale, timeZone: 'UTC' });

it('answers what the schema reads', () => {
  expect(readInput(schema, { level: 'SEV-1', unknown: true })).toEqual({ level: 'SEV-1' });
});

it.each([
  [{ level: 'SEV-9' }, 'level is not usable: expected one of SEV-1 and SEV-2.'],
  [{ level: 'SEV-1', reason: 7 }, 'reason is not usable: expected a value of the type string.'],
  [{ level: 'SEV-1', reason: '' }, 'reason is not usable: expected at least 2.'],
  [
    { level: 'SEV-1', pages: [{ id: 'x' }] },
    'pages.0.id is not usable: expected a value of the type number.',
  ],
  ['nonsense', 'payload is not usable: expected a value of the type object.'],
])('says of %j what would be usable', (payload, words) => {
  expect(wordsOf(payload, 'en')).toBe(words);
});

it('says of a text or a list that people typed how long it may be, without the field’s technical name', () => {
  const reason = { level: 'SEV-1', reason: 'too long' };
  expect(wordsOf(reason, 'en')).toBe('The text is too long. Shorten it to 5 characters.');
  expect(wordsOf(reason, 'ja')).toBe('文字数が多すぎます。5文字以内に短くしてください。');
  const pages = { level: 'SEV-1', pages: [{ id: 1 }, { id: 2 }] };
  expect(wordsOf(pages, 'en')).toBe('These are too many. Leave no more than 1.');
  expect(wordsOf(pages, 'ja')).toBe('項目が多すぎます。1件以内に減らしてください。');
  expect(refusalOf(reason).field).toBe('reason');
});

it('names the field, and says it in the schema’s own words where it has some', () => {
  const payload = { level: 'SEV-1', zone: 'Mars/Olympus' };
  expect(refusalOf(payload)).toMatchObject({ code: 'invalid-input', field: 'zone' });
  expect(wordsOf(payload, 'en')).toBe('“Mars/Olympus” is not a time zone. Enter one like Europe/Berlin.');
  expect(wordsOf(payload, 'ja')).toBe('「Mars/Olympus」はタイムゾーンではありません。例: Asia/Tokyo');
  expect(refusalOf({ level: 'SEV-1', pages: [{ id: 'x' }] }).field).toBe('pages.0.id');
});

it('says it in Japanese alone to a Japanese reader', () => {
  expect(wordsOf({ level: 'SEV-9' }, 'ja')).toBe(
    'level は使用できません。必要な形式: SEV-1、SEV-2 のいずれか',
  );
});

it('refuses whatever is not usable, and never repeats it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 12 }), (secret) => {
      expect(wordsOf({ level: secret }, 'en')).not.toContain(secret);
    }),
  );
});
