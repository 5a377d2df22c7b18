import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coreFunctionSchema, DEFAULT_CORE_FUNCTIONS } from '../../../src/domain/severity/text/core-functions';
import { coreFunctionLines, coreFunctionsIn } from '../../../src/frontend/settings/core-functions';

it('shows the default functions and reads them back unchanged', () => {
  expect(coreFunctionsIn(coreFunctionLines(DEFAULT_CORE_FUNCTIONS))).toEqual(DEFAULT_CORE_FUNCTIONS);
});

it.each([
  ['dispatch: dispatch, 配車', [{ name: 'dispatch', words: ['dispatch', '配車'] }]],
  ['配車：配車、配車表', [{ name: '配車', words: ['配車', '配車表'] }]],
  ['dispatch', [{ name: 'dispatch', words: ['dispatch'] }]],
  ['dispatch:', [{ name: 'dispatch', words: ['dispatch'] }]],
  [': assign driver, ', [{ name: 'assign driver', words: ['assign driver'] }]],
  [' \n:\n,', []],
])('reads “%s”', (typed, functions) => {
  expect(coreFunctionsIn(typed)).toEqual(functions);
});

it('reads whatever is typed as functions that can be kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', ':', '：', ',', '、', '\n', '配') }), (typed) => {
      expect(coreFunctionSchema.array().safeParse(coreFunctionsIn(typed)).success).toBe(true);
    }),
  );
});
