import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_SEVERITY_THRESHOLDS } from '../../../src/domain/severity';
import { severityThresholdsSchema } from '../../../src/domain/severity/thresholds';
import { coreFunctionsIn, textOfCoreFunctions } from '../../../src/frontend/settings/core-functions';

const { coreFunctions } = DEFAULT_SEVERITY_THRESHOLDS;

it('reads what it shows', () => {
  expect(coreFunctionsIn(textOfCoreFunctions(coreFunctions))).toEqual(coreFunctions);
});

it.each([
  ['booking: book, reserve', [{ name: 'booking', words: ['book', 'reserve'] }]],
  ['予約：予約、ご予約', [{ name: '予約', words: ['予約', 'ご予約'] }]],
  ['search', [{ name: 'search', words: ['search'] }]],
  ['search:', [{ name: 'search', words: ['search'] }]],
  [': find', [{ name: 'find', words: ['find'] }]],
  ['\n  \n:\n', []],
])('reads %j', (text, expected) => {
  expect(coreFunctionsIn(text)).toEqual(expected);
});

it('reads whatever is typed as something that can be saved', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 20 }), (lines) => {
      const read = coreFunctionsIn(lines.join('\n'));
      expect(severityThresholdsSchema.safeParse({ coreFunctions: read }).success).toBe(true);
    }),
  );
});
