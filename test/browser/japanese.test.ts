import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { interfaceTexts as english } from '../../src/frontend/wording/en/interface';
import { expectAccessible, expectNothingUnmodelled } from './harness/expectations';
import { accountOf, choose, glanceOf, NOW, openIncident, openTab, panelOf } from './harness/incident-page';
import { type OpenedSite, openSite, SITE_START_MS } from './harness/site';

let opened: OpenedSite;
let page: Page;

beforeAll(async () => {
  opened = await openSite({ now: NOW, scheduled: false });
  page = await openIncident(opened, { accountId: accountOf(opened, 'Haruka Ono') });
  await glanceOf(page).getByText('2026.11.3（auth-gateway）をロールバックします。').waitFor();
}, SITE_START_MS);

afterAll(async () => {
  expect(opened.troubles).toEqual([]);
  await opened.close();
});

/** Every English sentence of the interface that takes no facts. */
const englishTexts = new Set(
  Object.values(english).flatMap((text) => (text.length === 0 ? [Reflect.apply(text, undefined, [])] : [])),
);

/** No text in it is one of the English texts. */
async function expectNoEnglish(part: Locator): Promise<void> {
  const lines = await part.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent?.trim() ?? '');
    return texts.filter((text) => text !== '');
  });
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => englishTexts.has(line))).toEqual([]);
}

it('speaks Japanese at a glance, with the times of the reader’s own time zone', async () => {
  const glance = glanceOf(page);
  expect(await glance.getByText(/^現在 少なくとも\d+人$/).count()).toBe(1);
  expect(
    await glance.getByText(/^\S+ JST 以降 少なくとも\d+人（利用中ユーザーの少なくとも[\d.]+%）$/).count(),
  ).toBe(1);
  expect(await glance.getByText(/JST 計測/).count()).toBe(1);
  await expectNoEnglish(glance);
});

it.each([
  ['評価', '最初の対応'],
  ['類似', '理由'],
  ['ランブック', '最初の手順'],
  ['連絡', '状況報告を送信'],
  ['情報源', '根拠'],
])('speaks Japanese on the tab %s', async (tab, shown) => {
  const open = await openTab(page, tab);
  await open.getByText(shown).first().waitFor();
  await expectNoEnglish(panelOf(page));
  await expectAccessible(page, '[data-module-key="incident-panel"]');
});

it('drafts in Japanese with the same facts', async () => {
  const tab = await openTab(page, '連絡');
  await choose(page, '言語', '日本語');
  await tab.getByRole('button', { name: '事実から下書きを作る' }).click();
  const draft = tab.getByLabel('本文');
  const affected = await glanceOf(page)
    .getByText(/JST 以降 少なくとも\d+人/)
    .textContent();
  const [, users] = /少なくとも(\d+)人/.exec(affected ?? '') ?? [];
  await expect.poll(() => draft.inputValue()).toContain(`${users}`);
  expect(await draft.inputValue()).toMatch(/影響/);
});

it('previews the postmortem in Japanese', async () => {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'ポストモーテム' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'ページを作成' }).waitFor();
  expect(
    await dialog
      .getByRole('heading', { level: 1 })
      .evaluate((title) => title.closest('[lang]')?.getAttribute('lang')),
  ).toBe('ja-JP');
  await expectNoEnglish(dialog);
  await expectNothingUnmodelled(page);
});
