import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storedStatisticsSchema, TermCounter } from '../../../src/domain/similarity';
import { candidate, daysAgo } from './factories';

const tickets = Array.from({ length: 20 }, (_, index) =>
  candidate({
    id: String(10 + index),
    createdAt: daysAgo(100 - index),
    summary: `word${index % 4} failure`,
    description: '',
  }),
);

it('counts in how many tickets a term occurs', () => {
  const counter = new TermCounter();
  counter.countPage(tickets);
  expect(counter.documents).toBe(20);
  expect(counter.documentFrequency('word1')).toBe(5);
  expect(counter.documentFrequency('failur')).toBe(20);
});

it('counts each ticket once, though a page is delivered twice, or again after a restart', () => {
  const counter = new TermCounter();
  counter.countPage(tickets.slice(0, 10));
  counter.countPage(tickets.slice(0, 10));
  const restarted = TermCounter.from(
    storedStatisticsSchema.parse(JSON.parse(JSON.stringify(counter.toStored()))),
  );
  restarted.countPage(tickets.slice(0, 10));
  restarted.countPage(tickets.slice(5));
  expect(restarted.documents).toBe(20);
  expect(restarted.documentFrequency('failur')).toBe(20);
});

it('tells tickets of the same instant apart by their ids, as numbers', () => {
  const counter = new TermCounter();
  counter.countPage([candidate({ id: '9' })]);
  counter.countPage([candidate({ id: '10' }), candidate({ id: '9' })]);
  expect(counter.documents).toBe(2);
  expect(counter.countedThrough?.id).toBe('10');
});

it('gives the same answers after it was stored, whatever the pages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), (pageSize) => {
      let counter = new TermCounter();
      for (let at = 0; at < tickets.length; at += pageSize) {
        counter.countPage(tickets.slice(at, at + pageSize));
        counter = TermCounter.from(counter.toStored());
      }
      expect(counter.toStored()).toEqual(allAtOnce().toStored());
    }),
  );
});

it('stays below what one key of the store takes, and keeps the common terms, however many tickets', () => {
  const counter = new TermCounter();
  for (let page = 0; page < 60; page += 1) {
    counter.countPage(
      Array.from({ length: 20 }, (_, index) => {
        const id = 1 + page * 20 + index;
        const description = Array.from({ length: 60 }, (_word, at) => `rare${id}x${at}`).join(' ');
        return candidate({
          id: String(id),
          createdAt: daysAgo(2000 - id),
          summary: 'checkout failure',
          description,
        });
      }),
    );
  }
  const stored = counter.toStored();
  expect(JSON.stringify(stored).length).toBeLessThan(240 * 1024);
  expect(TermCounter.from(stored).documentFrequency('checkout')).toBe(1_200);
});

it('holds no words of tickets', () => {
  expect(JSON.stringify(allAtOnce().toStored())).not.toContain('word1');
});

function allAtOnce(): TermCounter {
  const counter = new TermCounter();
  counter.countPage(tickets);
  return counter;
}
