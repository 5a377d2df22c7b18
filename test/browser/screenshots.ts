import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import {
  changeStatus,
  detailsOf,
  glanceOf,
  NOW,
  openIncident,
  openTab,
  panelOf,
} from './harness/incident-page';
import { type OpenedSite, openSite } from './harness/site';

/**
 * Takes the README's pictures: `npm run screenshots`. The site starts at a fixed instant with the same world, so that
 * they change only when the product does.
 */
const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const MINUTE_MS = 60_000;

const opened = await openSite({ now: NOW, scheduled: false });
try {
  await mkdir(folder, { recursive: true });
  const page = await openIncident(opened);
  await panelOf(page).getByRole('button', { name: 'Accept SEV-1' }).waitFor();
  await glanceOf(page)
    .getByText(/^At least \d+ users now$/)
    .waitFor();
  await page.screenshot({ path: `${folder}incident.png` });

  await respond(page, opened);
  await writePostmortem(page);
  await page.setViewportSize({ width: 1200, height: 1500 });
  await page.screenshot({ path: `${folder}postmortem.png` });
} finally {
  await opened.close();
}

/** What a team does in the half hour after. */
async function respond(page: Page, { site }: OpenedSite): Promise<void> {
  await panelOf(page).getByRole('button', { name: 'Accept SEV-1' }).click();
  await detailsOf(page).getByText('SEV-1', { exact: true }).last().waitFor();
  const tab = await openTab(page, 'Communicate');
  await tab.getByRole('button', { name: 'Open channel' }).click();
  await tab.getByText('is open and linked from the ticket').waitFor();
  site.clock.advance(4 * MINUTE_MS);
  await tab.getByRole('button', { name: 'Draft from the facts' }).click();
  await tab.getByRole('button', { name: 'Send to channel and ticket' }).click();
  await tab.getByText(/^Sent to responders at /).waitFor();
  site.clock.advance(9 * MINUTE_MS);
  await changeStatus(page, 'In progress');
  site.clock.advance(14 * MINUTE_MS);
  await changeStatus(page, 'Resolved');
}

async function writePostmortem(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Create postmortem' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create postmortem' });
  await dialog.getByRole('button', { name: 'Create page' }).click();
  const written = dialog.getByRole('link', { name: /^Postmortem/ });
  await written.waitFor();
  await page.goto((await written.getAttribute('href')) ?? '');
  await page.getByRole('heading', { level: 1 }).waitFor();
}
