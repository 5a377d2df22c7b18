import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, expectNothingUnmodelled } from './harness/expectations';
import { accountOf, NOW } from './harness/incident-page';
import { type OpenedSite, openSite, SITE_START_MS } from './harness/site';

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

async function save(): Promise<void> {
  await module().getByRole('button', { name: 'Save' }).click();
  await module().getByText('Saved.', { exact: true }).waitFor();
}

it('draws the settings, all modelled and accessible', async () => {
  await module().getByRole('button', { name: 'Save' }).waitFor();
  await expectAccessible(page);
  await expectNothingUnmodelled(page);
});

it.each([
  ['Jira', 'Severities are written to the field “Severity”.'],
  ['Confluence', 'Connected. Spaces found: '],
  ['Raygun', 'Connected to the application “Norikura web console”.'],
  ['Slack', 'Connected to “'],
])('tests the connection to %s and says what it found', async (system, found) => {
  await module()
    .getByRole('button', { name: `Test ${system}` })
    .click();
  await module().getByText(found).waitFor();
});

it('keeps what was saved', async () => {
  await module().getByLabel('Time zone of the times in them').fill('Asia/Tokyo');
  const share = module().getByLabel('SEV-2 (%)');
  await share.fill('');
  await share.pressSequentially('12.5');
  await save();
  await page.reload();
  await expect
    .poll(() => module().getByLabel('Time zone of the times in them').inputValue())
    .toBe('Asia/Tokyo');
  expect(await share.inputValue()).toBe('12.5');
});

it('says what to enter instead of a line that cannot be used, and saves only when it is corrected', async () => {
  const line = module().getByLabel('SEV-1 (customers)');
  const isSaved = module().getByText('Saved.', { exact: true });
  await line.fill('fifty');
  await module().getByText('Enter a whole number from 1 on.').waitFor();
  await line.fill('2');
  await module().getByText('SEV-1 (customers) starts lower than SEV-2 (customers).').waitFor();
  await page.reload();
  await line.fill('2');
  await module().getByRole('button', { name: 'Save' }).click();
  await module().getByText('Nothing was saved.').waitFor();
  expect(await isSaved.count()).toBe(0);
  await expectAccessible(page);
  await line.fill('60');
  await save();
  await page.reload();
  await expect.poll(() => line.inputValue()).toBe('60');
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
