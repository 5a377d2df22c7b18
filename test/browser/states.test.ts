import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { expectAccessible, expectNothingUnmodelled } from './harness/expectations';
import {
  accountOf,
  changeStatus,
  choose,
  glanceOf,
  NOW,
  openIncident,
  openTab,
  panelOf,
} from './harness/incident-page';
import { type OpenedSite, openSite, SITE_START_MS } from './harness/site';

/** What glance and panel show while something is missing: an answer, an assessment, a permission, a source. */
let opened: OpenedSite;

beforeAll(async () => {
  opened = await openSite({ now: NOW, scheduled: false, eventDelayMs: 0 });
}, SITE_START_MS);

afterEach(async () => {
  opened.site.faults.clearAll();
  await opened.closePages();
});

afterAll(async () => {
  expect(opened.troubles).toEqual([]);
  await opened.close();
});

const issueCreated = z.object({ key: z.string() });

/** Holds back the calls of one resolver until `release` is called. */
async function holdBack(page: Page, functionKey: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let holds = true;
  await page.route('**/_forge/invoke', async (route) => {
    if (holds && route.request().postData()?.includes(functionKey)) held.push(route);
    else await route.continue();
  });
  return async () => {
    holds = false;
    await Promise.all(held.map((route) => route.continue()));
  };
}

/** Waits until nothing is queued or running behind the pages. */
async function untilIdle(): Promise<void> {
  await fetch(`${opened.site.url}/_forge/idle`, { method: 'POST', body: '{}' });
}

/** Assessments that nobody waited for: each asks once for the ticket's history, as the app. */
const assessmentsSince = (number?: number) =>
  opened.site.requests.since(number).filter(({ path, who }) => path.includes('/changelog') && who === 'app')
    .length;

/** What Raygun answered is shared between assessments for a minute. */
const SHARED_MS = 60_000;

it('says that it loads, then that nobody has assessed, assesses by itself, and shows the result', async () => {
  const page = await opened.newPage();
  const releaseReading = await holdBack(page, 'assessment.get');
  await page.goto(`${opened.site.url}/browse/${opened.site.world.jira.liveIncident}`);
  await glanceOf(page).getByText('Loading…').last().waitFor();
  await panelOf(page).getByText('Loading…').last().waitFor();
  const releaseAssessing = await holdBack(page, 'assessment.refresh');
  await releaseReading();
  for (const view of [glanceOf(page), panelOf(page)]) {
    await view
      .getByText(/^Assessing: asking/)
      .last()
      .waitFor();
  }
  await expectAccessible(page);
  await releaseAssessing();
  await panelOf(page).getByRole('button', { name: 'Accept SEV-1' }).waitFor();
  await glanceOf(page).getByText('SEV-1', { exact: true }).waitFor();
  await expectNothingUnmodelled(page);
});

it('says that nothing is similar and no runbook fits, and where to look by hand', async () => {
  const { url } = opened.site;
  const fields = {
    project: { key: 'OPS' },
    issuetype: { name: '[System] Incident' },
    summary: 'Zebra label printer jams',
  };
  const created = await fetch(`${url}/rest/api/3/issue`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields }),
  });
  await untilIdle();
  const page = await openIncident(opened, { key: issueCreated.parse(await created.json()).key });
  const similar = await openTab(page, 'Similar');
  await similar.getByRole('heading', { name: 'Nothing similar enough' }).waitFor();
  expect(await similar.getByRole('link').count()).toBeGreaterThan(0);
  await (await openTab(page, 'Runbooks')).getByText('No runbook found').waitFor();
  await expectAccessible(page, '[data-module-key="incident-panel"]');
});

it('is not shown to a customer, nor on a restricted incident to an agent outside its group', async () => {
  const restricted =
    opened.site.world.jira.issues.find((issue) => issue.securityLevel !== undefined)?.key ?? '';
  const customer = opened.site.world.people.find(({ role }) => role === 'customer');
  for (const view of [{ accountId: customer?.accountId }, { key: restricted }]) {
    const page = await openIncident(opened, view);
    await page.getByRole('heading', { name: /^We can’t find issue/ }).waitFor();
    expect(await page.locator('[data-module-key]').count()).toBe(0);
  }
  const member = await openIncident(opened, { key: restricted, accountId: accountOf(opened, 'Dina Haddad') });
  await panelOf(member).getByRole('tab').first().waitFor();
});

it('says so when access is lost while the page is open', async () => {
  const page = await openIncident(opened);
  await panelOf(page).getByRole('tab').first().waitFor();
  opened.site.faults.add({ upstream: 'jira', kind: 'forbidden' });
  await panelOf(page).getByRole('button', { name: 'Refresh' }).click();
  await panelOf(page)
    .getByText(/^Could not be refreshed; what stands below is from \S+ \S+$/)
    .waitFor();
  expect(await panelOf(page).getByText('Jira does not allow this for you.').count()).toBe(1);
});

it.each([
  ['raygun', undefined, 'User impact', 'User impact and deployments are missing: Raygun', 'Assessment'],
  ['confluence', undefined, 'Runbooks', 'Runbooks are missing: Confluence', 'Runbooks'],
  ['jira', '/rest/api/3/search/jql', 'Similar incidents', 'Similar incidents are missing: Jira', 'Similar'],
] as const)(
  'stands without %s, and names what is missing and what to do',
  async (upstream, path, source, told, tab) => {
    const page = await openIncident(opened);
    await panelOf(page).getByRole('tab').first().waitFor();
    opened.site.clock.advance(SHARED_MS);
    opened.site.faults.add({ upstream, path, kind: 'down' });
    await panelOf(page).getByRole('button', { name: 'Refresh' }).click();
    await panelOf(page).getByText(`${told} did not answer. See Sources.`).waitFor();
    await glanceOf(page).getByText(`${told} did not answer.`).waitFor();
    expect(
      await panelOf(page)
        .getByRole('button', { name: /^Accept SEV-/ })
        .count(),
    ).toBe(1);
    const row = (await openTab(page, 'Sources')).getByRole('row', { name: new RegExp(`^${source}`) });
    expect(await row.first().textContent()).toMatch(/failed.*cannot be reached/);
    if (tab !== 'Assessment') {
      const notKnown = (await openTab(page, tab)).getByRole('heading', {
        name: /^Not known: .* did not answer\.$/,
      });
      expect(await notKnown.count()).toBe(1);
    }
    await expectNothingUnmodelled(page);
  },
);

it('says that Slack is down, and opens the channel at the second attempt', async () => {
  const page = await openIncident(opened);
  const tab = await openTab(page, 'Communicate');
  opened.site.faults.add({ upstream: 'slack', kind: 'down' });
  await tab.getByRole('button', { name: 'Open channel' }).click();
  await tab.getByText('Slack cannot be reached at the moment').waitFor();
  opened.site.faults.clearAll();
  await tab.getByRole('button', { name: 'Open channel' }).click();
  await tab.getByText('is open and linked from the ticket').waitFor();
});

it('writes the note on the ticket while Slack is down, and completes the channel when pressed again', async () => {
  const page = await openIncident(opened);
  const tab = await openTab(page, 'Communicate');
  opened.site.faults.add({ upstream: 'slack', kind: 'down' });
  await tab.getByLabel('Text').fill('Rolling back while Slack is down.');
  const button = tab.getByRole('button', { name: 'Send to channel and ticket' });
  await button.click();
  await tab.getByText(/^Not posted to the channel: Slack cannot be reached/).waitFor();
  await page.locator('[data-internal="true"]', { hasText: 'Rolling back while Slack is down.' }).waitFor();
  opened.site.faults.clearAll();
  await button.click();
  await tab.getByText(/^Sent to responders at .*: #inc-/).waitFor();
  expect(await tab.getByText(/^Not posted to the channel/).count()).toBe(0);
});

/** An open incident that no customer's request is linked to. */
const unlinkedIncident = () =>
  opened.site.world.jira.issues.find(({ type, links, status, securityLevel }) => {
    return type === '[System] Incident' && status === 'Open' && links.length === 0 && !securityLevel;
  })?.key;

it('shows the next agent why another severity was set than suggested', async () => {
  const key = unlinkedIncident();
  const page = await openIncident(opened, { key });
  await panelOf(page).getByRole('button', { name: 'Decide otherwise…' }).click();
  await choose(page, 'Severity to set', 'SEV-1');
  await panelOf(page).getByLabel('Reason').fill('The board meets in an hour');
  await panelOf(page).getByRole('button', { name: 'Set SEV-1' }).click();
  await panelOf(page).getByText('SEV-1 is written to the ticket.').waitFor();
  const next = await openIncident(opened, { key, accountId: accountOf(opened, 'Lena Brandt') });
  await panelOf(next)
    .getByText(/^SEV-1 · set by Mika Hoshino, .* · The board meets in an hour$/)
    .waitFor();
});

it('refuses to publish where no customer would see it', async () => {
  const key = unlinkedIncident();
  const page = await openIncident(opened, { key });
  const tab = await openTab(page, 'Communicate');
  await choose(page, 'Audience', 'Customers');
  await tab.getByLabel('Text').fill('The logo on reports is cut off. Next update by 12:00 UTC.');
  await tab.getByRole('button', { name: 'Publish to customers' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('No customer request is linked: no customer would see this.').waitFor();
  expect(await dialog.getByRole('button', { name: 'Publish' }).count()).toBe(0);
});

it('shows a failure with a way to try again when the ticket itself cannot be read', async () => {
  const page = await openIncident(opened);
  await panelOf(page).getByRole('tab').first().waitFor();
  opened.site.faults.add({ upstream: 'jira', kind: 'down' });
  await panelOf(page).getByRole('button', { name: 'Refresh' }).click();
  await panelOf(page).getByText('Jira cannot be reached at the moment').waitFor();
  opened.site.faults.clearAll();
  await panelOf(page).getByRole('button', { name: 'Try again' }).click();
  await panelOf(page).getByText('Jira cannot be reached').waitFor({ state: 'detached' });
});

it('keeps the last assessment when the network is gone, and says so in the reader’s language', async () => {
  const page = await openIncident(opened, { accountId: accountOf(opened, 'Haruka Ono') });
  const glance = glanceOf(page);
  await glance.getByText('SEV-1', { exact: true }).waitFor();
  await page.route('**/_forge/invoke', (route) => route.abort());
  await glance.getByRole('button', { name: '再評価' }).click();
  await glance.getByText('Atlassian から応答がありません。接続を確認して再試行してください。').waitFor();
  expect(await glance.getByText('SEV-1', { exact: true }).count()).toBe(1);
});

it('goes on counting its age while it is open, and says when it is out of date', async () => {
  const page = await opened.newPage();
  await page.clock.install();
  await page.goto(`${opened.site.url}/browse/${opened.site.world.jira.liveIncident}`);
  const ages = [glanceOf(page), panelOf(page)].map((view) => view.getByText(/^Assessed /));
  for (const age of ages) await age.waitFor();
  await panelOf(page).getByRole('button', { name: 'Refresh' }).waitFor();
  await page.clock.fastForward(20 * 60_000);
  for (const age of ages) await expect.poll(() => age.textContent()).toMatch(/, 2\d min ago: out of date$/);
});

it('shows in one view what the other one is doing, and follows it', async () => {
  const page = await openIncident(opened);
  await panelOf(page).getByRole('button', { name: 'Refresh' }).waitFor();
  const release = await holdBack(page, 'assessment.refresh');
  await glanceOf(page).getByRole('button', { name: 'Refresh' }).click();
  await panelOf(page).getByRole('button', { name: 'Loading…' }).waitFor();
  const followed = page.waitForRequest((request) => request.postData()?.includes('"detail":"full"') ?? false);
  await release();
  await followed;
  await panelOf(page).getByRole('button', { name: 'Refresh' }).waitFor();
});

it('has assessed, once, what a customer raised in the portal before an agent opens it', async () => {
  const { site } = opened;
  const before = site.requests.since().at(-1)?.number;
  const customer = await opened.newPage(accountOf(opened, 'Greta Moser'));
  await customer.goto(`${site.url}/portal`);
  await customer
    .getByRole('link', { name: /incident/i })
    .first()
    .click();
  await customer.getByLabel('What is wrong?').fill('Nobody at our depot can log in');
  await customer.getByLabel('What did you see, and since when?').fill('HTTP 503 since 10 minutes, everyone.');
  await customer.getByRole('button', { name: 'Send' }).click();
  const raised = await customer.getByText(/^Your request \S+ was raised$/).textContent();
  await untilIdle();
  expect(site.forge.automation.audit.at(-1)).toMatchObject({ outcome: 'success' });
  expect(assessmentsSince(before)).toBe(1);

  const page = await openIncident(opened, { key: raised?.split(' ')[2] });
  await panelOf(page)
    .getByRole('button', { name: /^Accept SEV-/ })
    .waitFor();
  expect(assessmentsSince(before)).toBe(1);
});

it('asks for a confirmation once users have recovered, and for the postmortem once it is resolved', async () => {
  const { site } = opened;
  await fetch(`${site.url}/_sandbox/condition`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ state: 'recovered' }),
  });
  site.clock.advance(40 * 60_000);
  const page = await openIncident(opened);
  for (const view of [glanceOf(page), panelOf(page)]) {
    await view.getByText('Confirm by using it as a customer would, then tell everybody').waitFor();
    expect(
      await view.getByText(/^Nobody seen affected in the last 15 minutes$|^At least \d+ users? now$/).count(),
    ).toBe(1);
    expect(await view.getByText(/^Roll back /).count()).toBe(0);
  }
  expect(await glanceOf(page).getByText('recovered', { exact: true }).count()).toBe(1);
  await changeStatus(page, 'Resolved');
  await page.reload();
  for (const view of [glanceOf(page), panelOf(page)]) {
    await view.getByText(/^Resolved \S+ \S+ after 1 h/).waitFor();
    expect(await view.getByText(/^Create the postmortem, due /).count()).toBe(1);
  }
  expect(await glanceOf(page).getByText('overdue').count()).toBe(0);
  await expectNothingUnmodelled(page);
});
