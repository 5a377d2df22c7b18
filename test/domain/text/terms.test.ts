import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTerms } from '../../../src/domain/text';

const termsOf = (text: string) => readTerms(text).map(({ term }) => term);
const kindsOf = (text: string) => new Map(readTerms(text).map(({ term, kind }) => [term, kind]));

it('meets inflections of the same English word', () => {
  expect(termsOf('caching caches cached')).toEqual(
    [...new Set(termsOf('cache'))].flatMap((term) => [term, term, term]),
  );
});

it('leaves out stop words, contractions and single letters', () => {
  expect(termsOf("It doesn't work and I can't see a thing")).toEqual(['work']);
});

it('keeps an error name whole and splits it', () => {
  expect(kindsOf('java.lang.NullPointerException').get('nullpointerexception')).toBe('error');
  expect(termsOf('java.lang.NullPointerException')).toEqual(
    expect.arrayContaining(['java.lang.nullpointerexception', 'null', 'pointer', 'exception']),
  );
});

it('keeps snake and dotted names and hosts whole and splits them', () => {
  expect(termsOf('max_connections')).toEqual(['max_connections', 'max', 'connection']);
  expect(termsOf('web-07.prod.example.com')).toContain('web-07.prod.example.com');
  expect(termsOf('OrderService.charge')).toEqual(expect.arrayContaining(['orderservice', 'order', 'charg']));
});

it('knows codes: HTTP statuses, database and system errors', () => {
  const kinds = kindsOf('HTTP 504 ORA-00060 ECONNREFUSED');
  expect([kinds.get('504'), kinds.get('ora-00060'), kinds.get('econnrefused')]).toEqual([
    'code',
    'code',
    'code',
  ]);
});

it('leaves out what is different in every ticket: ids, hashes, dates, line numbers', () => {
  const text =
    '3f2b8c1d-1111-2222-3333-444455556666 0x7ffd12ab 2026-11-20 20261120120000 a1b2c3d4e5f60718 app.js:123';
  expect(termsOf(text)).toEqual(['app.js', 'app', 'js']);
});

it('finds the words of Japanese text, of English within it, and full-width letters', () => {
  expect(termsOf('決済サービスで HTTP 504 が多発しています')).toEqual(
    expect.arrayContaining(['決済', 'サービス', 'http', '504', '多発']),
  );
  expect(termsOf('ＬＯＧＩＮ画面')).toEqual(['login', '画面']);
});

it('keeps a katakana name together though the segmenter does not know it', () => {
  expect(termsOf('キャヴェンディッシュの障害')).toContain('キャヴェンディッシュ');
});

it('leaves out the labels of ticket forms in both languages', () => {
  expect(termsOf('## Steps to reproduce:\nclick checkout\n**Impact:** carts')).toEqual(
    termsOf('click checkout\ncarts'),
  );
  expect(termsOf('【発生日時】\n影響範囲：決済')).toEqual(['決済']);
});

it('reads the beginning and the end of 500 kB of logs, in bounded number', () => {
  const logs = `checkout fails\n${'INFO request served in 12ms by worker\n'.repeat(13_000)}FATAL disk_full`;
  const terms = termsOf(logs);
  expect(terms.length).toBeLessThanOrEqual(1_500);
  expect(terms).toContain('checkout');
  expect(logs.length).toBeGreaterThan(490_000);
});

it('has nothing to say about empty texts, punctuation and emoji, and reads other scripts', () => {
  expect(termsOf('')).toEqual([]);
  expect(termsOf('🎉🔥 --- !!! …')).toEqual([]);
  expect(termsOf('תקלה בכניסה')).toEqual(['תקלה', 'בכניסה']);
});

it('reads any text: terms are not empty, words are bare, and the number is bounded', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom('NullPointerException', 'a_b', '決済', 'ー', "o'", '::', '504', '\n', ' ', '"', '\\'),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const terms = readTerms(text);
      const words = terms.flatMap((term) => term.words);
      expect(terms.filter(({ term, words }) => term === '' || words.length === 0)).toEqual([]);
      expect(words.filter((word) => !/^[\p{L}\p{M}\p{N}_]+$/u.test(word))).toEqual([]);
    }),
  );
});
