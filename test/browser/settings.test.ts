import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { settingsTexts } from '../../src/frontend/wording/en/settings';
import { expectAccessible, expectNothingUnmodelled } from './harness/expectations';
import { accountOf, choose, NOW } from './harness/incident-page';
import { type OpenedSite, openSite, SITE_START_MS } from './harness/site';

const TIME_ZONE = 'Time zone of comments, messages and pages';
const CUSTOMERS = 'Customers (companies) that the text counts';

/** Every English sentence of the page that takes no facts. */
const englishTexts = new Set(
  Object.values(settingsTexts).flatMap((text) =>
    text.length === 0 ? [Reflect.apply(text, undefined, [])] : [],
  ),
);

let opened: OpenedSite;
let page: Page;

beforeAll(async () => {
  opened = await openSite({ now: NOW, scheduled: false });
  page = await openSettings('Ada Lindqvist');
}, SITE_START_MS);

afterAll(async () => {
  expect(opened.troubles).toEqual([]);
  await opened.close();
});

async function openSettings(displayName: string): Promise<Page> {
  const settings = await opened.newPage(accountOf(opened, displayName));
  await settings.goto(`${opened.site.url}/projects/OPS/settings/apps/settings`);
  return settings;
}

const module = (): Locator => page.locator('[data-module-key="settings"]');
const field = (name: string): Locator => module().getByRole('textbox', { name, exact: true });
const button = (name: string): Locator => module().getByRole('button', { name });
const said = (words: string | RegExp): Promise<void> => module().getByText(words).first().waitFor();
const showTab = (name: string): Promise<void> => module().getByRole('tab', { name }).click();

/** What has the focus, as the page names it. */
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

async function save(): Promise<void> {
  await button('Save').click();
  await module().getByText('Saved.', { exact: true }).waitFor();
}

/** The page opened anew, on one of its tabs. */
async function reopen(tab = 'Connections'): Promise<void> {
  await page.reload();
  await showTab(tab);
}

it('draws the settings, all modelled and accessible, connections first', async () => {
  await button('Save').waitFor();
  for (const tab of ['Severity lines', 'Past incidents', 'Connections']) {
    await showTab(tab);
    await expectAccessible(page);
    await expectNothingUnmodelled(page);
  }
});

it.each([
  ['Jira', 'Severities are written to the field “Severity”.'],
  ['Confluence', 'Connected. Spaces found: '],
  ['Raygun', 'Connected to the application “Norikura web console”.'],
  ['Slack', 'Connected to “'],
])('tests the connection to %s and says what it found', async (system, found) => {
  await button(`Test ${system}`).click();
  await said(found);
});

it('keeps what was saved, also what was typed in another tab', async () => {
  await field(TIME_ZONE).fill('Asia/Tokyo');
  await showTab('Severity lines');
  const share = field('Share of active users, SEV-2 (%)');
  await share.fill('');
  await share.pressSequentially('12.5');
  await showTab('Connections');
  expect(await field(TIME_ZONE).inputValue()).toBe('Asia/Tokyo');
  await save();
  await reopen();
  await expect.poll(() => field(TIME_ZONE).inputValue()).toBe('Asia/Tokyo');
  await showTab('Severity lines');
  expect(await share.inputValue()).toBe('12.5');
});

it('says that tests use what is saved, and that there are unsaved changes', async () => {
  await reopen();
  await expect.poll(() => module().getByText('Tests what is saved.', { exact: true }).count()).toBe(4);
  await field(TIME_ZONE).fill('Asia/Tokio');
  await expect
    .poll(() =>
      module()
        .getByText(/There are unsaved changes\.$/)
        .count(),
    )
    .toBe(5);
  await field(TIME_ZONE).fill('Asia/Tokyo');
  await expect.poll(() => module().getByText('There are unsaved changes.').count()).toBe(0);
});

it.each([
  [TIME_ZONE, 'Mars/Olympus', '“Mars/Olympus” is not a time zone. Enter one like Europe/Berlin.'],
  ['Id of the parent page (optional)', 'abc', '“abc” is not the id of a page.'],
  ['Id of the parent page (optional)', '424242', 'Confluence finds no page 424242 that you may see.'],
  ['Always invite', '@oncall, notreal', '“notreal” is nobody Slack could find.'],
])('refuses in the field “%s” the value %s, marks it and says where it is', async (name, value, words) => {
  await reopen();
  const input = field(name);
  const before = await input.inputValue();
  await input.fill(value);
  await button('Save').click();
  await said('Nothing was saved.');
  await said(`Connections → ${name}: ${words}`);
  expect(await module().getByText(words).count()).toBe(2);
  expect(await input.getAttribute('aria-invalid')).toBe('true');
  await expect.poll(async () => (await input.getAttribute('id')) === (await focused())).toBe(true);
  await expectAccessible(page);
  await input.fill(before);
  await save();
  expect(await input.getAttribute('aria-invalid')).not.toBe('true');
});

it('refuses a parent page of another space, and takes one of the chosen space', async () => {
  const { pages } = opened.site.world.confluence;
  const pageIn = (key: string) => pages.find(({ spaceKey }) => spaceKey === key)?.id ?? '';
  const parent = field('Id of the parent page (optional)');
  await parent.fill(pageIn('RUN'));
  await button('Save').click();
  await said(/is in the space RUN, not in PM\. Choose a page of PM/);
  await parent.fill(pageIn('PM'));
  await save();
});

it('saves a parent page that Confluence cannot be asked for, and says so', async () => {
  opened.site.faults.add({ upstream: 'confluence', kind: 'down' });
  await field('Id of the parent page (optional)').fill('424242');
  await save();
  await said('the parent page was not checked');
  opened.site.faults.clearAll();
  await button('Test Confluence').click();
  await said('Confluence finds no page 424242 that you may see.');
  await reopen();
  await field('Id of the parent page (optional)').fill('');
  await save();
});

it('says what to enter instead of a line that cannot be used, and saves only when it is corrected', async () => {
  const line = field(`${CUSTOMERS}, SEV-1 (customers)`);
  await showTab('Severity lines');
  await line.fill('fifty');
  await said('Enter a whole number from 1 on.');
  await line.fill('2');
  await said('SEV-1 starts lower than SEV-2.');
  for (const severity of ['SEV-1', 'SEV-2']) {
    const marked = field(`${CUSTOMERS}, ${severity} (customers)`);
    await expect.poll(() => marked.getAttribute('aria-invalid')).toBe('true');
  }
  await showTab('Connections');
  await button('Save').click();
  await said(`Severity lines → ${CUSTOMERS}, SEV-1 (customers): SEV-1 starts lower than`);
  expect(await module().getByText('Saved.', { exact: true }).count()).toBe(0);
  await expect.poll(focused).toMatch(/-customers-sev1$/);
  await expectAccessible(page);
  await line.fill('60');
  await save();
  await reopen('Severity lines');
  await expect.poll(() => line.inputValue()).toBe('60');
});

it('keeps the product’s own core functions, and the default where nothing is typed', async () => {
  const functions = field('Core functions');
  expect(await functions.inputValue()).toMatch(/^login: login, logins, /);
  await functions.fill('booking: book, reserve\nsearch');
  await save();
  await reopen('Severity lines');
  await expect.poll(() => functions.inputValue()).toBe('booking: book, reserve\nsearch: search');
  await functions.fill('');
  await save();
  await reopen('Severity lines');
  await expect.poll(() => functions.inputValue()).toMatch(/^login: login, logins, /);
});

it('is reached by the keyboard alone, every field and Save', async () => {
  for (const [tab, least] of [
    ['Connections', 9],
    ['Severity lines', 35],
  ] as const) {
    await reopen(tab);
    const ids = await module()
      .locator('input:visible, textarea:visible')
      .evaluateAll((inputs) => inputs.map(({ id }) => id).filter((id) => id !== ''));
    expect(ids.length).toBeGreaterThanOrEqual(least);
    const reached = new Set<string>();
    for (let press = 0; press < 2 * ids.length + 20; press += 1) {
      await page.keyboard.press('Tab');
      reached.add(
        (await focused()) || (await page.evaluate(() => document.activeElement?.textContent ?? '')),
      );
    }
    expect(ids.filter((id) => !reached.has(id))).toEqual([]);
    expect(reached).toContain('Save');
  }
});

it('checks Raygun’s token before it asks for the application', async () => {
  const { raygun } = opened.site.world;
  await reopen();
  await field('Raygun access token').fill('rgpat_wrong');
  await save();
  await button('Test Raygun').click();
  await said('Raygun refused the stored token.');
  await field('Raygun application').fill('');
  await save();
  await button('Test Raygun').click();
  await said('Raygun refused the stored token.');
  await field('Raygun access token').fill(raygun.token);
  await save();
  await button('Test Raygun').click();
  await said('The token works. Now choose the application.');
  await choose(page, 'Raygun application', 'Norikura web console');
  await save();
});

it('says exactly which token is wrong, and that it works again with the right one', async () => {
  const { slack } = opened.site.world;
  await module().getByLabel('Slack bot token').fill('xoxb-wrong');
  await save();
  await module().getByRole('button', { name: 'Test Slack' }).click();
  await module().getByText('Slack refused the stored token.').waitFor();
  await module().getByLabel('Slack bot token').fill(slack.token);
  await save();
  await module().getByRole('button', { name: 'Test Slack' }).click();
  await module().getByText('Connected to “').waitFor();
});

it('never sends a stored token back to the browser', async () => {
  const { raygun, slack } = opened.site.world;
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/_forge/invoke')) answers.push(response.text());
  });
  await page.reload();
  await module().getByText('A token is stored. Leave empty to keep it.').first().waitFor();
  expect(answers.length).toBeGreaterThan(0);
  const seen = [await page.content(), ...(await Promise.all(answers))].join('\n');
  for (const secret of [raygun.token, slack.token]) expect(seen).not.toContain(secret);
  expect(await module().getByLabel('Slack bot token').inputValue()).toBe('');
});

it('is not shown to somebody who does not administer the project', async () => {
  const agents = await openSettings('Mika Hoshino');
  await agents.getByText('The app does not show it to you in this project.').waitFor();
  expect(await agents.getByRole('button', { name: 'Save' }).count()).toBe(0);
});

it('says all of it in Japanese to a Japanese administrator', async () => {
  const ada = opened.site.world.people.find(({ displayName }) => displayName === 'Ada Lindqvist');
  if (!ada) throw new Error('Nobody on the site is called Ada Lindqvist');
  ada.locale = 'ja-JP';
  await page.reload();
  await said('保存済みの内容をテストします。');
  await field('コメント、メッセージ、ページのタイムゾーン').fill('Mars/Olympus');
  await said('保存済みの内容をテストします。保存していない変更があります。');
  await button('保存').click();
  await said(
    '接続 → コメント、メッセージ、ページのタイムゾーン: 「Mars/Olympus」はタイムゾーンではありません。例: Asia/Tokyo',
  );
  await showTab('重大度の基準値');
  await field('利用中ユーザーに占める割合、SEV-1（%）').fill('2');
  await said('SEV-1 の値が SEV-2 の値を下回っています。');
  await button('保存').click();
  await said(/^重大度の基準値 → 利用中ユーザーに占める割合、SEV-1（%）: /);
  for (const tab of ['接続', '重大度の基準値', '過去のインシデント']) {
    await showTab(tab);
    await expectAccessible(page);
    expect(
      (await module().getByText(/./).allTextContents()).filter((line) => englishTexts.has(line)),
    ).toEqual([]);
  }
});
