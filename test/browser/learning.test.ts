import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNothingUnmodelled } from './harness/expectations';
import { accountOf, NOW, openIncident, openTab, panelOf } from './harness/incident-page';
import { type OpenedSite, openSite, SITE_START_MS } from './harness/site';

/** What the app learns from: what people say about its matches, and the project's history. */
let opened: OpenedSite;
let page: Page;

beforeAll(async () => {
  opened = await openSite({ now: NOW, scheduled: false });
  page = await openIncident(opened);
  await openTab(page, 'Similar');
}, SITE_START_MS);

afterAll(async () => {
  expect(opened.troubles).toEqual([]);
  await opened.close();
});

const matches = (): Locator => panelOf(page).getByRole('group');
const match = (key: string): Locator => panelOf(page).getByRole('group', { name: key, exact: true });

async function keysOfMatches(): Promise<string[]> {
  return matches().evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label') ?? ''));
}

/** Assesses the incident anew. */
async function refresh(): Promise<void> {
  const answered = page.waitForResponse(
    (response) => response.request().postData()?.includes('assessment.refresh') ?? false,
  );
  await panelOf(page).getByRole('button', { name: 'Refresh' }).click();
  await answered;
  await panelOf(page).getByRole('button', { name: 'Refresh' }).waitFor();
}

it('hides a match that somebody calls not related, takes that back when asked, and keeps it hidden', async () => {
  await matches().first().waitFor();
  const [, unrelated = ''] = await keysOfMatches();
  await match(unrelated).getByRole('button', { name: 'Not related' }).click();
  await match(unrelated).waitFor({ state: 'detached' });
  await page.getByText(`${unrelated} is hidden here for everyone.`).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await match(unrelated).getByRole('button', { name: 'Not related' }).click();
  await match(unrelated).waitFor({ state: 'detached' });
  await refresh();
  expect(await keysOfMatches()).not.toContain(unrelated);
  await page.reload();
  await openTab(page, 'Similar');
  await matches().first().waitFor();
  expect(await keysOfMatches()).not.toContain(unrelated);
});

it('links the tickets when somebody says that this is it, and the match says so', async () => {
  const [same = ''] = await keysOfMatches();
  await match(same).getByRole('button', { name: 'This is it' }).click();
  await page.getByText(`Linked to ${same}.`).waitFor();
  await page.getByRole('region', { name: 'Linked work items' }).getByRole('link', { name: same }).waitFor();
  await refresh();
  await panelOf(page).getByText('already linked to this incident').waitFor();
  await expectNothingUnmodelled(page);
});

const HISTORY = { upstream: 'jira', path: '/rest/api/3/search/jql' } as const;
const WAIT_SECONDS = 60;
const PATIENT = { timeout: 20_000 };

it('reads the history again when the administrator asks, and shows how far it has come', async () => {
  const { clock, faults, url } = opened.site;
  const settings = await opened.newPage(accountOf(opened, 'Ada Lindqvist'));
  // The page asks for progress every few seconds; its clock is moved instead of waited for.
  await settings.clock.install();
  await settings.goto(`${url}/projects/OPS/settings/apps/settings`);
  await settings.getByRole('tab', { name: 'Past incidents' }).click();
  const done = settings.getByText(/^[\d,]+ incidents read, /);
  const before = await done.textContent();
  // The first page of tickets comes at once; then Jira asks to wait, and the reading goes on after that.
  faults.add({ ...HISTORY, kind: 'slow', delayMs: 0, times: 1 });
  faults.add({ ...HISTORY, kind: 'rate-limited', retryAfterSeconds: WAIT_SECONDS });
  const shownLater = async (progress: RegExp) => {
    await settings.clock.runFor(3_000);
    return settings.getByText(progress).count();
  };
  await settings.getByRole('button', { name: 'Read again' }).click();
  await expect.poll(() => shownLater(/^Reading: [1-9]\d* incidents so far\.$/), PATIENT).toBeGreaterThan(0);
  // The next page is put off by then.
  await fetch(`${url}/_forge/idle`, { method: 'POST', body: '{}' });
  faults.clearAll();
  clock.advance(WAIT_SECONDS * 1000);
  await expect.poll(() => shownLater(/^[\d,]+ incidents read, /), PATIENT).toBe(1);
  expect(await done.textContent()).not.toBe(before);
});
