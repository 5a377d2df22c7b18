import { expect, it } from 'vitest';
import { directionOf } from '../../../src/domain/impact/trend';
import { at, metric, NOW, STARTED } from './observations';

const WINDOW = { from: STARTED, to: NOW };
/** People per bucket of five minutes since the start. */
const people = (...values: number[]) => ({
  granularityMinutes: 5,
  points: values.map((value, index) => ({ at: at(index * 5), value })),
});
const FALLING = people(40, 42, 41, 30, 28, 25, 20, 18, 12, 10, 9, 8);
const RISING = people(8, 9, 10, 12, 18, 20, 25, 28, 30, 41, 42, 40);

it('says whether more or fewer people are hit than before', () => {
  expect(directionOf(RISING, WINDOW, undefined)).toBe('rising');
  expect(directionOf(FALLING, WINDOW, undefined)).toBe('falling');
  expect(directionOf(people(...Array(12).fill(30)), WINDOW, undefined)).toBe('steady');
});

it('says nothing from a few people, a few buckets, or what may be chance', () => {
  expect(directionOf(people(3, 2, 2, 1, 1, 1, 1, 0, 1), WINDOW, undefined)).toBeUndefined();
  expect(directionOf(people(40, 30, 20, 10, 5), WINDOW, undefined)).toBeUndefined();
  expect(directionOf(people(9, 10, 8, 8, 7, 7, 6, 6, 6), WINDOW, undefined)).toBeUndefined();
});

it('does not take a bucket that is still filling for fewer people', () => {
  const steady = people(...Array(12).fill(30), 2);
  expect(directionOf(steady, { from: STARTED, to: at(61) }, undefined)).toBe('steady');
});

it('says nothing that errors contradict', () => {
  expect(directionOf(FALLING, WINDOW, metric([300, 300, 300, 310], 10))).toBeUndefined();
  expect(directionOf(RISING, WINDOW, metric([300, 300, 300, 20], 10))).toBeUndefined();
  expect(directionOf(FALLING, WINDOW, metric([300, 300, 200, 60], 10))).toBe('falling');
  expect(directionOf(RISING, WINDOW, metric([100, 200, 300, 400], 10))).toBe('rising');
});

it('believes that fewer are hit when errors are as usual', () => {
  expect(directionOf(FALLING, WINDOW, metric([10, 10, 10, 10], 10))).toBe('falling');
});
