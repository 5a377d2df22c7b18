import type { Locator, Page } from 'playwright-core';
import type { OpenedSite } from './site';

/** A morning on which the live incident has been going on for half an hour. */
export const NOW = new Date('2026-11-18T10:00:00Z');

/** @throws Error when nobody on the site has this name */
export function accountOf({ site }: OpenedSite, displayName: string): string {
  const person = site.world.people.find((each) => each.displayName === displayName);
  if (!person) throw new Error(`Nobody on the site is called ${displayName}`);
  return person.accountId;
}

/** A fresh browser on an incident, by default the one that is happening now, seen by the first agent. */
export async function openIncident(
  opened: OpenedSite,
  { key = opened.site.world.jira.liveIncident, accountId }: { key?: string; accountId?: string } = {},
): Promise<Page> {
  const page = await opened.newPage(accountId);
  await page.goto(`${opened.site.url}/browse/${key}`);
  return page;
}

export const glanceOf = (page: Page): Locator => page.locator('[data-module-key="incident-glance"]');
export const panelOf = (page: Page): Locator => page.locator('[data-module-key="incident-panel"]');
export const detailsOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Issue details' });

/** Opens one of the panel's tabs. @param name what its label begins with */
export async function openTab(page: Page, name: string): Promise<Locator> {
  await panelOf(page)
    .getByRole('tab', { name: new RegExp(`^${name}`) })
    .click();
  return panelOf(page).getByRole('tabpanel');
}

/** Chooses an option of a select by their labels. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Moves the ticket on, as a person does by hand. */
export async function changeStatus(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: /change status$/ }).click();
  await page.getByRole('menuitem', { name: new RegExp(status, 'i') }).click();
  await page.getByRole('button', { name: new RegExp(`^${status} – change status`, 'i') }).waitFor();
}
