import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type RunningSite, type SiteOptions, startSite } from '../../../sandbox/site';
import { launchBrowser } from './browser';

/** How long a site may take to start where app and pages are not bundled yet and the machine is busy. */
export const SITE_START_MS = 300_000;

export interface OpenedSite {
  site: RunningSite;
  /**
   * A page in the browser of one person, 1440 × 900.
   *
   * @param accountId who is signed in; the site's first agent when absent
   */
  newPage(accountId?: string): Promise<Page>;
  /** closes all pages: what stays open goes on asking and drawing behind the next test */
  closePages(): Promise<void>;
  /** what the pages threw, and what they wrote to the console as an error; failed requests are not among it */
  readonly troubles: string[];
  close(): Promise<void>;
}

/** Starts the whole site, with the real app and world, and a browser beside it. */
export async function openSite(options: SiteOptions = {}): Promise<OpenedSite> {
  const [site, browser] = await Promise.all([startSite(options), launchBrowser()]);
  const troubles: string[] = [];
  const sessions = new Map<string | undefined, Promise<BrowserContext>>();
  const sessionOf = (accountId?: string): Promise<BrowserContext> => {
    const session = sessions.get(accountId) ?? newSession(browser, site.url, accountId);
    sessions.set(accountId, session);
    return session;
  };
  return {
    site,
    troubles,
    async newPage(accountId) {
      const page = await (await sessionOf(accountId)).newPage();
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('console', (message) => {
        const isTrouble = message.type() === 'error' && !message.text().startsWith('Failed to load resource');
        if (isTrouble) troubles.push(message.text());
      });
      return page;
    },
    async closePages() {
      const pages = browser.contexts().flatMap((session) => session.pages());
      await Promise.all(pages.map((page) => page.close()));
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** A browser session in which somebody is signed in on the site. Nothing moves that need not: tests wait for the end only. */
export async function newSession(browser: Browser, url: string, accountId?: string): Promise<BrowserContext> {
  const session = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  if (accountId !== undefined) {
    await session.addCookies([{ name: 'sandbox_account', value: encodeURIComponent(accountId), url }]);
  }
  return session;
}
