import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAboutTicket, type MeasuredTrouble } from '../../../src/domain/impact';
import { DEFAULT_CORE_FUNCTIONS, readSignals } from '../../../src/domain/severity';

const AT = '2026-11-20T02:30:00.000Z';
const page = (name: string, current: number) => ({ pageId: name, name, p95: { current, baseline: 900 } });
const group = (message: string, isNew: boolean) => ({
  ...{ id: message, message, isNew, firstSeenAt: AT, lastSeenAt: AT },
});

/** Logins are slow since a deployment, everything else is as usual. */
const LOGIN_TROUBLE: MeasuredTrouble = {
  impact: {
    pages: [page('/login', 15_300), page('/dispatch-board', 950), page('/invoices', 900)],
    errorGroups: [
      group('SessionStoreTimeoutException: no pooled connection', true),
      group('MapTileError: tile server answered 503', false),
    ],
  },
  deployment: { version: '2026.11.3', comment: 'auth-gateway 2026.11.3: tokens bound to the device' },
};
/** More errors than usual, and nothing says where. */
const SOMEWHERE: MeasuredTrouble = { impact: { pages: [], errorGroups: [] } };

interface Words {
  summary: string;
  description?: string;
  comments?: string[];
  services?: string[];
}

function isAbout(
  { summary, description = '', comments = [], services = [] }: Words,
  measured: MeasuredTrouble = LOGIN_TROUBLE,
) {
  const text = { summary, description, comments: comments.map((each) => ({ text: each })) };
  const signals = readSignals(text, DEFAULT_CORE_FUNCTIONS);
  return isAboutTicket({ ...text, services, signals }, measured, DEFAULT_CORE_FUNCTIONS);
}

it.each<Words>([
  { summary: 'Logins very slow or failing', services: ['auth-gateway'] },
  { summary: 'ログインできない' },
  { summary: 'ログイン画面でエラーになる' },
  { summary: '/login hangs', description: 'Since this morning.' },
  { summary: 'SSO', description: 'Nothing else is known.' },
  { summary: 'Errors in the console', services: ['auth-gateway'] },
  { summary: 'Log is full of it', description: 'SessionStoreTimeoutException everywhere' },
])('takes the measurement for a ticket that names what is measured: $summary', (words) => {
  expect(isAbout(words)).toBe(true);
});

it.each<Words>([
  { summary: 'Everything is very slow' },
  { summary: 'Customers cannot use the product' },
  { summary: 'Customers see an error page' },
  { summary: 'Several customers report errors on many pages' },
  { summary: 'Slow loading pages' },
  { summary: '一部の画面が表示されない' },
  { summary: 'Webページが遅い' },
  { summary: 'Call from Brightwell', description: 'Nothing loads for them, they get errors.' },
  { summary: '画面が遅い' },
  { summary: 'システム全体が利用できない' },
  { summary: 'エラー画面が出る' },
  { summary: '全画面が遅い' },
])('takes it for a ticket that reports such a trouble and names no place: $summary', (words) => {
  expect(isAbout(words)).toBe(true);
});

it.each<Words>([
  { summary: 'Typo in the footer of the imprint page', description: 'Cosmetic.' },
  { summary: 'Cosmetic: typo on the login page' },
  { summary: 'フッターの誤字', description: 'ログイン後の画面。表示だけの問題です。' },
  { summary: 'API tokens leaked into a public repository', services: ['auth-gateway'] },
  { summary: 'APIトークンが漏えいした', services: ['auth-gateway'] },
  { summary: 'Wrong totals on the invoices page', description: 'Seen after login.' },
  { summary: '請求書画面の合計金額が違う' },
  { summary: 'The imprint page shows an error' },
  { summary: '管理画面が遅い' },
  { summary: 'Errors on /imprint' },
  { summary: '帳票画面でエラーになる' },
  {
    summary: 'Exports stop half-way',
    description: 'The export fails with an error.',
    services: ['report-export'],
  },
  { summary: 'Dispatch board does not load' },
  { summary: 'Checkout is unavailable' },
  { summary: '決済ができない' },
  { summary: 'MapTileError on the map', description: 'tile server answered 503' },
  { summary: 'Question about the contract' },
])('leaves a ticket alone that is about something else: $summary', (words) => {
  expect(isAbout(words)).toBe(false);
});

it('takes it for a reported trouble when the measurement does not say where', () => {
  expect(isAbout({ summary: 'Checkout fails', services: ['payments'] }, SOMEWHERE)).toBe(true);
  expect(isAbout({ summary: 'Cosmetic: typo in the footer' }, SOMEWHERE)).toBe(false);
});

it('lets comments say what a ticket is about only when the ticket does not', () => {
  const comments = ['By the way, logins are very slow, too.'];
  expect(isAbout({ summary: 'Cosmetic: typo in the footer', comments })).toBe(false);
  expect(isAbout({ summary: 'Call from Brightwell', comments })).toBe(true);
});

it('never takes a measurement for a ticket whose title is a typo or a leak, whatever else it says', () => {
  const titles = ['Cosmetic: typo on the login page', 'API tokens leaked', 'フッターの誤字（表示のみ）'];
  const others = [
    'Logins are very slow.',
    '/login',
    '全員がログインできない。',
    'SessionStoreTimeoutException',
    '',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...titles), fc.subarray(others), (summary, said) => {
      expect(isAbout({ summary, description: said.join(' '), comments: said })).toBe(false);
    }),
  );
});
