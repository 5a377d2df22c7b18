import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from './harness/browser';
import { expectAccessible, expectNothingUnmodelled, takeScreenshot } from './harness/expectations';
import { type ShowcaseSite, startShowcaseSite } from './harness/showcase-site';
import { newSession } from './harness/site';

let site: ShowcaseSite;
let browser: Browser;
let session: BrowserContext;

beforeAll(async () => {
  [site, browser] = await Promise.all([startShowcaseSite(), launchBrowser()]);
  session = await newSession(browser, site.url);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function openIssue(key = 'SHOW-1', viewer = session): Promise<Page> {
  const page = await viewer.newPage();
  onTestFinished(() => page.close());
  await page.goto(`${site.url}/browse/${key}`);
  return page;
}

async function openTab(name: string): Promise<Page> {
  const page = await openIssue();
  await page.getByRole('tab', { name, exact: true }).click();
  return page;
}

describe('the issue view', () => {
  it('shows the ticket, its details, links and comments, and tells internal notes apart', async () => {
    const page = await openIssue();
    await page.getByRole('heading', { level: 1, name: 'ログインが遅い' }).waitFor();
    const details = page.getByRole('complementary', { name: 'Issue details' });
    expect(await details.getByText('SEV-2').count()).toBe(1);
    expect(await details.getByText('Dana Agent').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'SHOW-2' }).getAttribute('href')).toBe('/browse/SHOW-2');
    expect(await page.getByRole('link', { name: '#inc-login' }).count()).toBe(1);
    expect(await page.locator('[data-internal="true"]', { hasText: 'We roll back.' }).count()).toBe(1);
    expect(await page.locator('[data-internal="false"]', { hasText: 'まだ遅いです' }).count()).toBe(1);
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('Open → Work in progress').waitFor();
  });

  it('adds an internal note by default and a reply to the customer only when chosen', async () => {
    const page = await openIssue();
    await page.getByRole('textbox', { name: 'Internal note' }).fill('Rollback started');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[data-internal="true"]', { hasText: 'Rollback started' }).waitFor();
    await page.getByRole('button', { name: 'Reply to customer' }).click();
    await page.getByRole('textbox', { name: 'Reply to customer' }).fill('直りました');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(() => site.added)
      .toEqual([
        { body: 'Rollback started', public: false },
        { body: '直りました', public: true },
      ]);
    await page.locator('[data-internal="false"]', { hasText: '直りました' }).waitFor();
  });

  it('says so when an issue does not exist or may not be seen', async () => {
    const page = await openIssue('SHOW-404');
    await page.getByRole('heading', { name: 'We can’t find issue SHOW-404' }).waitFor();
  });

  it('is accessible in both colour modes, with the app in it', async () => {
    const page = await openIssue('SHOW-1', await newSession(browser, site.url));
    await page.getByText('Hello 火事').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Switch to dark mode' }).click();
    await page.locator('html[data-color-mode="dark"]').waitFor();
    await page.getByText('Hello 火事').waitFor();
    await expectAccessible(page);
    await takeScreenshot(page, 'view-issue-dark');
  });
});

describe('a module of the app', () => {
  it('gets its context, its resolver’s answers and the site’s clock', async () => {
    const page = await openIssue('SHOW-1', await newSession(browser, site.url, 'account:admin'));
    await page.getByText('"greeting":"Hello 火事"').waitFor();
    await page.getByText('Issue SHOW-1, locale ja-JP, year 2031').waitFor();
    expect(await page.locator('[data-module-key="showcase-glance"]').getAttribute('lang')).toBe('ja-JP');
  });

  it('learns that a resolver failed, as an Error of its own realm', async () => {
    const page = await openIssue();
    await page.getByRole('button', { name: 'Call the failing resolver' }).click();
    await page.getByText(/^Error: .*failed on purpose/).waitFor();
  });

  it('hears events of the app’s other modules on the page', async () => {
    const page = await openTab('Overlays');
    await page.getByRole('button', { name: 'Say hello' }).click();
    await page.getByText('Heard: こんにちは').waitFor();
  });

  it('runs as an action in a dialog that it can close', async () => {
    const page = await openIssue();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Try the action' }).click();
    const dialog = page.getByRole('dialog', { name: 'Try the action' });
    await dialog.getByText('The action runs in its own dialog.').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('opens another resource in a dialog and gets what was chosen there', async () => {
    const page = await openTab('Overlays');
    await page.getByRole('button', { name: 'Open another resource' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Opened for a rollback').waitFor();
    await dialog.getByRole('button', { name: 'Choose rollback' }).click();
    await page.getByText('Chosen: {"chosen":"rollback"}').waitFor();
  });

  it('stands on a page of the project’s settings', async () => {
    const page = await (await newSession(browser, site.url, 'account:admin')).newPage();
    await page.goto(`${site.url}/projects/SHOW/settings/apps/showcase-settings`);
    await page.getByText('Project SHOW').waitFor();
    await expectAccessible(page);
  });
});

describe('UI Kit', () => {
  let shown: Page;
  beforeAll(async () => {
    shown = await session.newPage();
    await shown.goto(`${site.url}/browse/SHOW-1`);
  });
  afterAll(() => shown.close());

  it.each(['Text', 'Status', 'Data', 'Fields', 'Form', 'Overlays', 'Charts'])(
    'draws the components of the tab %s, all modelled and accessible',
    async (tab) => {
      await shown.getByRole('tab', { name: tab, exact: true }).click();
      await shown.getByRole('tabpanel', { name: tab }).waitFor();
      await shown.getByText('Hello 火事').waitFor();
      await takeScreenshot(shown, `view-${tab.toLowerCase()}`);
      await expectNothingUnmodelled(shown);
      await expectAccessible(shown, '[data-module-key="showcase-panel"]');
    },
  );

  it('delivers clicks, keyboard presses included', async () => {
    const page = await openTab('Status');
    await page.getByRole('button', { name: 'Accept' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Clicked: button, click event').waitFor();
    await page.getByRole('button', { name: 'Write it now' }).click();
    await page.getByText('Clicked: message action').waitFor();
    await page.getByRole('button', { name: 'Search again' }).click();
    await page.getByText('Clicked: empty state').waitFor();
  });

  it('keeps every keystroke of a fast typist in a field that the app controls', async () => {
    const page = await openTab('Fields');
    await page.getByLabel('Typed').pressSequentially('connection pool exhausted', { delay: 1 });
    await page.getByText('"type":"text"').waitFor();
    expect(await page.getByLabel('Typed').inputValue()).toBe('connection pool exhausted');
  });

  it('hands over what each kind of field gives', async () => {
    const page = await openTab('Fields');
    await page.getByLabel('Notes').fill('noted');
    await page.getByLabel('Role', { exact: true }).click();
    await page.getByRole('option', { name: 'Commander' }).click();
    await page.getByLabel('Customers are told').check();
    await page.getByLabel('Slack').check();
    await page.getByLabel('Customers', { exact: true }).check();
    await page.getByLabel('Bridge open').press('Space');
    await page.getByLabel('How sure').fill('7');
    const arrived = page.getByText(/^Arrived: .*"sure":7/);
    await arrived.waitFor();
    const told: unknown = JSON.parse(((await arrived.textContent()) ?? '').replace('Arrived: ', ''));
    expect(told).toEqual({
      notes: 'noted',
      role: { label: 'Commander', value: 'commander' },
      told: true,
      channels: ['slack'],
      audience: 'customers',
      bridge: true,
      sure: 7,
    });
  });

  it('submits a form through useForm, after telling what is missing', async () => {
    const page = await openTab('Form');
    await page.getByRole('button', { name: 'Override' }).click();
    await page.getByText('Give a reason').waitFor();
    await page.getByLabel('Reason').fill('顧客が多い');
    await page.getByLabel('Severity', { exact: true }).click();
    await page.getByRole('option', { name: 'SEV-2' }).click();
    await page.getByLabel('I am the commander').check();
    await page.getByRole('button', { name: 'Override' }).click();
    await page
      .getByText(
        'Submitted: {"reason":"顧客が多い","confirmed":true,"severity":{"label":"SEV-2","value":"2"}}',
      )
      .waitFor();
  });

  it('sorts a table in the host, without asking the app', async () => {
    const page = await openTab('Data');
    const table = page.getByRole('table', { name: 'Past incidents' });
    expect(await table.getByRole('row').nth(1).textContent()).toContain('INC-3');
    await table.getByRole('button', { name: 'Minutes' }).click();
    await expect.poll(() => table.getByRole('row').nth(1).textContent()).toContain('INC-5');
  });

  it('opens and closes modals, popups and flags', async () => {
    const page = await openTab('Overlays');
    await page.getByRole('button', { name: 'Open the modal' }).click();
    const modal = page.getByRole('dialog', { name: 'Send the update' });
    await modal.getByText('お客様に送信します。').waitFor();
    await expectAccessible(page, '[role="dialog"]');
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Toggle the popup' }).click();
    await page.getByText('In the popup').waitFor();
    await page.getByRole('button', { name: 'Toggle the popup' }).click();

    await page.getByRole('button', { name: 'Show a flag' }).click();
    await page.getByText('Severity accepted').waitFor();
    await page.getByRole('button', { name: 'Close it' }).click();
    await page.getByText('Severity accepted').waitFor({ state: 'detached' });
  });
});

describe('what the sandbox does not model', () => {
  it('is drawn as a red box, told in a banner and recorded, and the rest of the module stands', async () => {
    const page = await openIssue('SHOW-2');
    await page.getByText('Not modelled by the sandbox: UI Kit component <FilePicker>').waitFor();
    await page.getByText(/Not modelled by the sandbox: props of <Text>:.*"tone"/).waitFor();
    await page.getByText('Before', { exact: true }).waitFor();
    await page.getByText('After', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Use a bridge command' }).click();
    await page.getByText('bridge command "fetchProduct" (refused-panel)').waitFor();
    expect(await page.evaluate(() => window.__unmodelled)).toEqual([
      'UI Kit component <FilePicker>',
      expect.stringContaining('props of <Text>'),
      'bridge command "fetchProduct" (refused-panel)',
    ]);
    await expectAccessible(page);
  });
});
