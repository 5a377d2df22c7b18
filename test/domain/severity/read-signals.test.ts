import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_CORE_FUNCTIONS,
  type Polarity,
  readSignals,
  type SignalKind,
} from '../../../src/domain/severity';

const read = (summary: string, description = '', comments: string[] = []) =>
  readSignals({ summary, description, comments: comments.map((text) => ({ text })) }, DEFAULT_CORE_FUNCTIONS);

const polarityOf = (text: string, kind: SignalKind) =>
  read(text).find((signal) => signal.kind === kind)?.polarity;

describe('readSignals', () => {
  it.each<[string, SignalKind, Polarity]>([
    ['There is data loss in the archive', 'data-loss', 'asserted'],
    ['No data loss', 'data-loss', 'denied'],
    ['We see no sign of data loss', 'data-loss', 'denied'],
    ['Data loss has been ruled out', 'data-loss', 'denied'],
    ['No outage, no data loss or security breach', 'breach', 'denied'],
    ['Possible data loss', 'data-loss', 'possible'],
    ['Checking whether there was data loss', 'data-loss', 'possible'],
    ['Is there data loss?', 'data-loss', 'possible'],
    ['Not only data loss but also errors', 'data-loss', 'asserted'],
    ['No workaround, payments are down', 'outage', 'asserted'],
    ['No workaround, payments are down', 'workaround', 'denied'],
    ['Login is slow, but there is no outage', 'outage', 'denied'],
    ['Login is slow, but there is no outage', 'slowness', 'asserted'],
    ['Users cannot open the planner', 'outage', 'asserted'],
    ['The planner is not working', 'outage', 'asserted'],
    ['We have no evidence of unauthorized access', 'breach', 'denied'],
    ['Workaround: none known', 'workaround', 'denied'],
    ['Data loss: No', 'data-loss', 'denied'],
    ['Data loss: unknown', 'data-loss', 'possible'],
    ['Data loss: yes, two orders', 'data-loss', 'asserted'],
    ['On May 20 users cannot log in', 'outage', 'asserted'],
    ['With no answer from the vendor users cannot log in', 'outage', 'asserted'],
    ['回避策：なし', 'workaround', 'denied'],
    ['データ消失：確認中', 'data-loss', 'possible'],
    ['回避策は今のところありません', 'workaround', 'denied'],
    ['データが消失しました', 'data-loss', 'asserted'],
    ['データ消失はない', 'data-loss', 'denied'],
    ['データ消失は確認されていません。', 'data-loss', 'denied'],
    ['データ消失、情報漏えいは確認されていません。', 'data-loss', 'denied'],
    ['データ消失、情報漏えいは確認されていません。', 'breach', 'denied'],
    ['データが消失した可能性があります', 'data-loss', 'possible'],
    ['データ消失の可能性はありません', 'data-loss', 'denied'],
    ['データ消失がないか確認中です', 'data-loss', 'possible'],
    ['データが消失したかもしれません', 'data-loss', 'possible'],
    ['データ消失があり、ログインもできない', 'data-loss', 'asserted'],
    ['エラーでログインできない', 'errors', 'asserted'],
    ['遅延により反映されません', 'slowness', 'asserted'],
    ['決済は停止していない', 'outage', 'denied'],
    ['回避策はありません', 'workaround', 'denied'],
    ['お客様への影響はありません', 'no-customer-impact', 'asserted'],
    ['一部のユーザーには影響はありません', 'some', 'denied'],
    ['約200社でログインできない', 'customer-count', 'asserted'],
  ])('reads “%s”: %s is %s', (text, kind, polarity) => {
    expect(polarityOf(text, kind)).toBe(polarity);
  });

  it('does not take a download for a breakdown', () => {
    expect(read('ファイルをダウンロードできます')).toEqual([]);
    expect(read('Download the file')).toEqual([]);
  });

  it.each<[string, SignalKind, number]>([
    ['37 users are affected', 'user-count', 37],
    ['about 1.2k customers cannot pay', 'customer-count', 1200],
    ['1,204 of our users see it', 'user-count', 1204],
    ['3 of 4,000 users see it', 'user-count', 3],
    ['30% of users see it', 'user-share', 0.3],
    ['error rate of 12.5%', 'request-share', 0.125],
    ['40% of all requests fail', 'request-share', 0.4],
    ['約200社で発生', 'customer-count', 200],
    ['３７名のユーザーに影響', 'user-count', 37],
    ['1.5万人に影響', 'user-count', 15_000],
    ['利用者の3割で発生', 'user-share', 0.3],
    ['affecting Login, Billing and Exports', 'services-listed', 3],
  ])('reads “%s” as %s = %d', (text, kind, value) => {
    expect(read(text).find((signal) => signal.kind === kind)?.value).toBeCloseTo(value);
  });

  it('takes a field without an answer for a heading', () => {
    expect(read('Import', 'Data loss:\n\nWorkaround:\n\n回避策：\n')).toEqual([]);
  });

  it('does not count seats and limits as people who suffer', () => {
    expect(read('The plan has a limit of 500 users').some(({ kind }) => kind === 'user-count')).toBe(false);
  });

  it('does not take 99.9% uptime for a share of users', () => {
    expect(read('Uptime is 99.9%').some(({ kind }) => kind.endsWith('share'))).toBe(false);
  });

  it('settles a suspicion when later words deny it', () => {
    const signals = read('Import failed', 'Possible data loss.', ['Checked: no data was lost.']);
    expect(signals.filter(({ kind }) => kind === 'data-loss').map(({ polarity }) => polarity)).toEqual([
      'denied',
    ]);
  });

  it('does not take a definite report back because of a later denial', () => {
    const signals = read('Records are missing', '', ['No data loss for the other tenants.']);
    expect(signals.some(({ kind, polarity }) => kind === 'data-loss' && polarity === 'asserted')).toBe(true);
  });

  it('recognises the product’s own core functions', () => {
    const words = { summary: '配車が動かない', description: '', comments: [] };
    const signals = readSignals(words, [{ name: 'dispatch', words: ['配車', 'dispatch'] }]);
    expect(signals.find(({ kind }) => kind === 'core-function')?.name).toBe('dispatch');
  });

  it.each([
    ['37 users', 37],
    ['about 1.2k customers', 1_200],
    ['3K users', 3_000],
    ['1.2M users', 1_200_000],
    ['2 million users', 2_000_000],
    ['2 Million users', 2_000_000],
    ['3,5 Mio. users', 3_500_000],
    ['2 Thousand customers', 2_000],
    ['12,500 users', 12_500],
    ['12.500 users', 12_500],
    ["1'200'000 users", 1_200_000],
    ['3.125 million users', 3_125_000],
    ['120万人', 1_200_000],
    ['1.5万人', 15_000],
    ['１万２０００人', 12_000],
    ['約12万5千人', 125_000],
    ['約1,200社', 1_200],
  ])('reads how many are hit: “%s”', (text, value) => {
    expect(read(text).find(({ kind }) => kind.endsWith('-count'))?.value).toBe(value);
  });

  it.each(['Connections from 10.0.0.12 users', 'Down for 5m users say'])('counts nobody in “%s”', (text) => {
    expect(read(text).some(({ kind }) => kind.endsWith('-count'))).toBe(false);
  });

  it('reads a count however its thousands are separated', () => {
    const count = fc.integer({ min: 1, max: 99_999_999 });
    fc.assert(
      fc.property(count, fc.constantFrom(',', '.', "'", ''), (people, separator) => {
        const digits = people.toLocaleString('en').replaceAll(',', separator);
        const found = [`${digits} users cannot log in`, `約${digits}人に影響`].map(
          (text) => read(text).find(({ kind }) => kind === 'user-count')?.value,
        );
        expect(found).toEqual([people, people]);
      }),
    );
  });

  it('does not find a core function within another word', () => {
    expect(read('The lesson plan is broken').some(({ kind }) => kind === 'core-function')).toBe(false);
  });

  it('gives every signal an id of its own and a quote that stands in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const signals = read(text, text);
        expect(new Set(signals.map(({ id }) => id)).size).toBe(signals.length);
        for (const { kind, quote } of signals) {
          if (kind !== 'services-listed') expect(text.normalize('NFKC')).toContain(quote);
        }
      }),
    );
  });

  it.each([
    ['a stack trace in the description', LOG, []],
    ['a log in an earlier comment', '', [LOG, LOG]],
  ])('hears the newest comment after %s', (_, description, earlier) => {
    const signals = read('Logins fail', description, [...earlier, 'Data loss is confirmed.']);
    expect(signals.find(({ kind }) => kind === 'data-loss')).toMatchObject({ polarity: 'asserted' });
  });

  it('hears an earlier comment although later ones paste logs', () => {
    const signals = read('Logins fail', '', ['Data loss is confirmed.', LOG, LOG]);
    expect(signals.some(({ kind }) => kind === 'data-loss')).toBe(true);
  });

  it('keeps what was said in the order it was said, so that a later denial settles a suspicion', () => {
    const signals = read('Errors', 'Possible data loss', ['No data loss.', LOG]);
    expect(signals.filter(({ kind }) => kind === 'data-loss').map(({ polarity }) => polarity)).toEqual([
      'denied',
    ]);
  });

  it('quotes an endless word by its beginning', () => {
    const [signal] = read(`takes ${'x'.repeat(1_500)} minutes`);
    expect(signal?.quote.length).toBeLessThan(200);
  });

  it('reads any text without failing, in bounded time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        expect(Array.isArray(read(text, text, [text]))).toBe(true);
      }),
    );
    const started = performance.now();
    read('x'.repeat(200_000), 'no data loss of '.repeat(20_000), ['1,'.repeat(50_000), '、'.repeat(50_000)]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

const LOG = 'at com.example.Gateway.handle(Gateway.java:142)\n'.repeat(450);

const WORDS = [
  'no',
  'not',
  'data loss',
  'outage',
  'cannot',
  'log in',
  '37 users',
  '30% of users',
  'but',
  ',',
  '.',
  'possible',
  'データ消失',
  'はない',
  '、',
  'できない',
  'ログイン',
  '約200社',
  '。',
  '可能性',
  'slow',
  'errors',
  'all users',
];
