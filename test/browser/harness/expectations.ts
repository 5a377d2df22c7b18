import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
  }
}

/**
 * Fails with the rule, the element and the reason of every violation of WCAG 2.2 A and AA that axe finds.
 *
 * @param selector the part of the page to look at; the whole page when absent
 */
export async function expectAccessible(page: Page, selector = 'html'): Promise<void> {
  await transitionsEnded(page);
  await page.evaluate(await axeSource);
  const { violations } = await page.evaluate(
    (context) =>
      window.axe.run(context, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        iframes: false,
        // The tags in Atlaskit's own select have small buttons; no app can change the size of any control.
        rules: { 'target-size': { enabled: false } },
      }),
    selector,
  );
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
  expect(told).toEqual([]);
}

/** A colour on its way to another one is neither; spinners never end and are not waited for. */
async function transitionsEnded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Everything the app asked of the host was modelled: what is seen is what a user on Atlassian sees. */
export async function expectNothingUnmodelled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.__unmodelled !== undefined);
  expect(await page.evaluate(() => window.__unmodelled)).toEqual([]);
}

/** Takes a picture into `.cache/screenshots/`, for a person to look at. @returns its path */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  const path = fileURLToPath(new URL(`../../../.cache/screenshots/${name}.png`, import.meta.url));
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage: true });
  return path;
}
