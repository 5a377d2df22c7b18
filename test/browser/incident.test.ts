import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, expectNothingUnmodelled } from './harness/expectations';
import { choose, detailsOf, glanceOf, NOW, openIncident, openTab, panelOf } from './harness/incident-page';
import { type OpenedSite, openSite, SITE_START_MS } from './harness/site';

/**
 * The life of one incident, by hand, in the order in which it is lived: each test stands on the ones before it.
 */
let opened: OpenedSite;
let page: Page;

beforeAll(async () => {
  opened = await openSite({ now: NOW, scheduled: false });
  page = await openIncident(opened);
}, SITE_START_MS);

afterAll(async () => {
  expect(opened.troubles).toEqual([]);
  await opened.close();
});

const incident = () => opened.site.world.jira.liveIncident;
const internalNote = (text: string | RegExp) => page.locator('[data-internal="true"]', { hasText: text });
const reply = (text: string | RegExp) => page.locator('[data-internal="false"]', { hasText: text });

/** The keyboard stays on the button that was pressed, whatever it is called by now. */
async function expectFocus(button: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(button);
}

async function ask(path: string): Promise<unknown> {
  return page.evaluate(async (address) => (await fetch(address)).json(), path);
}

it('shows severity, measured users with their method, earlier incidents and the first move at a glance', async () => {
  const glance = glanceOf(page);
  await glance.getByText(/^At least \d+ users now$/).waitFor();
  expect(await glance.getByText('SEV-1', { exact: true }).count()).toBe(1);
  expect(
    await glance.getByText(/^At least \d+ users since .*, at least [\d.]+% of active users$/).count(),
  ).toBe(1);
  expect(await glance.getByText(/^Users have not recovered: .* errors an hour/).count()).toBe(1);
  expect(await glance.getByText(/^Measured .*people checked were hit/).count()).toBe(1);
  expect(await glance.getByText('Roll back 2026.11.3 (auth-gateway).').count()).toBe(1);
  expect(await glance.getByText(/\d (strong|possible) match/).count()).toBe(1);
  expect(await glance.getByRole('link', { name: /^OPS-\d+ / }).count()).toBe(1);
});

it('says why before how it goes on, and what a decision writes before it is pressed', async () => {
  await panelOf(page).getByRole('button', { name: 'Accept SEV-1' }).waitFor();
  const shown = (await panelOf(page).textContent()) ?? '';
  const inOrder = [
    /At least [\d.]+% of the active users/,
    /Users have not recovered/,
    /A decision is written to the ticket, with its reasons as an internal note/,
    /Accept SEV-1/,
    /First moves/,
    /By when/,
  ].map((part) => shown.search(part));
  expect(inOrder).not.toContain(-1);
  expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other));
});

it('links the reason of a first move to what it stands on, and never the move itself', async () => {
  await panelOf(page).getByRole('heading', { name: 'First moves' }).waitFor();
  const links = (name: RegExp) => panelOf(page).getByRole('link', { name }).count();
  expect(await links(/^Deployed .* before it began/)).toBe(1);
  expect(await links(/^Roll back/)).toBe(0);
});

it('draws every tab of the panel, all modelled and accessible', async () => {
  await expectAccessible(page);
  for (const [tab, shown] of [
    ['Similar', 'Why:'],
    ['Runbooks', 'First steps'],
    ['Communicate', 'Send an update'],
    ['Sources', 'How it was measured'],
  ] as const) {
    await (await openTab(page, tab)).getByText(shown).first().waitFor();
    await expectAccessible(page, '[data-module-key="incident-panel"]');
  }
  await openTab(page, 'Assessment');
  await page.getByRole('button', { name: 'Switch to dark mode' }).click();
  await glanceOf(page).getByText('SEV-1', { exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Switch to light mode' }).click();
  await expectNothingUnmodelled(page);
});

it('accepts the severity by keyboard alone: field, property and an internal comment', async () => {
  await panelOf(page).getByRole('tab', { name: 'Assessment' }).focus();
  const accept = panelOf(page).getByRole('button', { name: 'Accept SEV-1' });
  for (let presses = 0; presses < 4; presses += 1) {
    if (await accept.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await panelOf(page).getByText('SEV-1 is written to the ticket.').waitFor();
  await expectFocus('SEV-1 saved');
  await page.getByRole('alert').getByText('SEV-1 is written to the ticket.').waitFor();
  await internalNote('SEV-1 accepted by Mika Hoshino').waitFor();
  await detailsOf(page).getByText('SEV-1', { exact: true }).last().waitFor();
  expect(await ask(`/rest/api/3/issue/${incident()}/properties/kaji`)).toMatchObject({
    value: { severity: 'SEV-1', suggested: 'SEV-1' },
  });
  await glanceOf(page)
    .getByText(/^accepted by Mika Hoshino/)
    .waitFor();
});

it('sets another severity only with a reason, and keeps the reason on the ticket', async () => {
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Decide otherwise…' }).click();
  await choose(page, 'Severity to set', 'SEV-2');
  await panel.getByRole('button', { name: 'Set SEV-2' }).click();
  await panel.getByText('Give a reason for deciding otherwise').waitFor();
  await panel.getByLabel('Reason').fill('The rollback is running already');
  await panel.getByRole('button', { name: 'Set SEV-2' }).click();
  await internalNote('The rollback is running already').waitFor();
  expect(await ask(`/rest/api/3/issue/${incident()}/properties/kaji`)).toMatchObject({
    value: { severity: 'SEV-2', suggested: 'SEV-1' },
  });
  for (const view of [panel, glanceOf(page)]) {
    await view.getByText(/^set by Mika Hoshino, .* \(suggested: SEV-1\)$/).waitFor();
  }
  expect(await panel.getByText('The suggestion is SEV-1 now.').count()).toBe(0);
  await glanceOf(page).getByText('SEV-2', { exact: true }).waitFor();
});

it('opens the channel with topic, bookmark and the pinned facts, and links it from the ticket', async () => {
  const tab = await openTab(page, 'Communicate');
  await tab.getByRole('button', { name: 'Open channel' }).click();
  await tab.getByText('is open and linked from the ticket').waitFor();
  await expectFocus('Check the channel again');
  const link = page.getByRole('link', { name: /^Slack: #inc-/ });
  await link.waitFor();
  const slack = await page.context().newPage();
  await slack.goto((await link.getAttribute('href')) ?? '');
  await slack
    .getByRole('heading', { level: 1, name: new RegExp(`inc-${incident().toLowerCase()}`) })
    .waitFor();
  expect(await slack.getByText(new RegExp(`^${incident()} · SEV-2 ·`)).count()).toBeGreaterThan(0);
  const bookmarks = slack.getByRole('list', { name: 'Bookmarks' });
  expect(await bookmarks.getByRole('link', { name: incident() }).count()).toBe(1);
  const pinned = slack.locator('[data-pinned="true"]');
  expect(await pinned.getByText(/^Users affected: at least \d+/).count()).toBe(1);
  expect(await pinned.getByText('Roll back 2026.11.3 (auth-gateway).').count()).toBe(1);
  await expectNothingUnmodelled(slack);
  await slack.close();
});

it('drafts an update from the facts and sends it to the channel and, internally, to the ticket', async () => {
  const tab = panelOf(page).getByRole('tabpanel');
  await choose(page, 'Audience', 'Internal stakeholders');
  await tab.getByRole('button', { name: 'Draft from the facts' }).click();
  const text = tab.getByLabel('Text');
  await expect.poll(() => text.inputValue()).toMatch(/Users affected: at least \d+/);
  await text.fill(`${await text.inputValue()}\nRollback to 2026.11.2 is running.`);
  await tab.getByRole('button', { name: 'Send to channel and ticket' }).click();
  await tab
    .getByText(/^Sent to stakeholders at .*: #inc-.* and an internal note\. Next update due by /)
    .waitFor();
  await expectFocus('Send to channel and ticket');
  await internalNote('Rollback to 2026.11.2 is running.').waitFor();
  expect(await reply('Rollback to 2026.11.2').count()).toBe(0);
  await glanceOf(page)
    .getByText(/^Last update: Internal stakeholders/)
    .waitFor();
});

it('publishes to customers only the text that was confirmed', async () => {
  const tab = panelOf(page).getByRole('tabpanel');
  await choose(page, 'Audience', 'Customers');
  expect(await tab.getByLabel('Text').inputValue()).toBe('');
  await tab.getByLabel('Text').fill('Signing in is slow. We are on it.');
  await tab.getByRole('button', { name: 'Publish to customers' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish to customers' });
  await dialog.getByText('Signing in is slow. We are on it.').waitFor();
  await dialog
    .getByText(/^This goes to 4 customer requests: (OPS-\d+, ){3}OPS-\d+\. They will see/)
    .waitFor();
  await dialog.getByText('The time of the next update is missing.').waitFor();
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await reply('Signing in is slow').count()).toBe(0);
  await tab.getByRole('button', { name: 'Publish to customers' }).click();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await reply('Signing in is slow. We are on it.').waitFor();
  await tab.getByText(/^Sent to customers at .*: OPS-\d+, /).waitFor();
  await expectFocus('Publish to customers');
  const [request] = opened.site.world.jira.issues.find(({ key }) => key === incident())?.links ?? [];
  const comments = await ask(`/rest/api/3/issue/${request?.to}/comment`);
  expect(JSON.stringify(comments)).toContain('Signing in is slow. We are on it.');
});

it('drafts anew for another audience, and keeps what a person changed for its own', async () => {
  const tab = panelOf(page).getByRole('tabpanel');
  const text = tab.getByLabel('Text');
  await tab.getByRole('button', { name: 'Draft from the facts' }).click();
  await expect.poll(() => text.inputValue()).toMatch(/^Since .*, signing in is much slower than usual\.$/m);
  await text.fill(`${await text.inputValue()}\nOnly for customers.`);
  await choose(page, 'Audience', 'Responders');
  await expect.poll(() => text.inputValue()).toMatch(/Suspect, not confirmed/);
  await choose(page, 'Language', '日本語');
  await expect.poll(() => text.inputValue()).toMatch(/疑い/);
  await choose(page, 'Audience', 'Customers');
  await expect.poll(() => text.inputValue()).toMatch(/Only for customers\.$/);
  await choose(page, 'Stage', 'Resolved');
  await tab.getByText(/^Users have not recovered: .* Do not announce the end yet\.$/).waitFor();
  await tab.getByRole('button', { name: 'New draft' }).click();
  await expect
    .poll(() => text.inputValue())
    .toMatch(/^Service is restored: signing in works as usual again\./);
  await expectAccessible(page, '[data-module-key="incident-panel"]');
});

async function openPostmortem(): Promise<Locator> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Create postmortem' }).click();
  return page.getByRole('dialog', { name: 'Create postmortem' });
}

async function writePostmortem(button: string, done: string): Promise<string> {
  const dialog = await openPostmortem();
  await dialog.getByRole('button', { name: button }).waitFor();
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: button }).click();
  await dialog.getByText(done).waitFor();
  const address = await dialog.getByRole('link', { name: /^Postmortem/ }).getAttribute('href');
  await dialog.getByText('Close', { exact: true }).last().click();
  await dialog.waitFor({ state: 'detached' });
  return address ?? '';
}

it('writes the postmortem to Confluence and links it; a second run updates the same page', async () => {
  const address = await writePostmortem('Create page', 'The postmortem is written.');
  const link = page.getByRole('link', { name: /^Postmortem: / }).first();
  expect(await link.getAttribute('href')).toBe(address);
  expect(await writePostmortem('Update page', 'The postmortem is updated.')).toBe(address);

  const wiki = await page.context().newPage();
  await wiki.goto(address);
  await wiki.getByRole('heading', { level: 1, name: new RegExp(`^Postmortem ${incident()}`) }).waitFor();
  for (const section of ['Timeline', 'Impact', 'Action items']) {
    expect(await wiki.getByRole('heading', { name: section }).count(), section).toBeGreaterThan(0);
  }
  expect(await wiki.getByText(/version 2(?!\d)/).count()).toBe(1);
  await expectNothingUnmodelled(wiki);
  await wiki.close();
});

/** Somebody rewrites the postmortem in Confluence. @returns the page's id */
async function editInConfluence(text: string): Promise<string> {
  return page.evaluate(async (written) => {
    const find = await fetch('/wiki/api/v2/pages?sort=-modified-date&limit=1');
    const [{ id, title, version }] = (await find.json()).results;
    await fetch(`/wiki/api/v2/pages/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id,
        status: 'current',
        title,
        body: { representation: 'storage', value: `<p>${written}</p>` },
        version: { number: version.number + 1 },
      }),
    });
    return id;
  }, text);
}

it('says who edited the postmortem before it is written again, and replaces that only when told to', async () => {
  const id = await editInConfluence('The cause, as the review found it.');
  const dialog = await openPostmortem();
  await dialog.getByText('People have edited this page').waitFor();
  await dialog.getByText('Mika Hoshino').last().waitFor();
  expect(await dialog.getByRole('button', { name: 'Update page' }).count()).toBe(0);
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByText('Close', { exact: true }).last().click();
  await dialog.waitFor({ state: 'detached' });
  const address = `/wiki/api/v2/pages/${id}?body-format=storage`;
  expect(JSON.stringify(await ask(address))).toContain('The cause, as the review found it.');
  await writePostmortem('Replace what people changed', 'The postmortem is updated.');
  expect(await ask(address)).toMatchObject({ version: { number: 4 } });
});
