import { expect, it } from 'vitest';
import { interfaceTexts } from '../../src/frontend/wording/ja/interface';
import { settingsTexts } from '../../src/frontend/wording/ja/settings';
import { updateTexts } from '../../src/frontend/wording/ja/updates';
import { ja } from '../../src/wording/ja';

const texts = Object.entries({ ...ja, ...interfaceTexts, ...settingsTexts, ...updateTexts });

/** Names and units that are the same in every language. */
const SAME_EVERYWHERE = /^(?:Jira|Confluence|Raygun|Slack|Kaji|OS|%)$/;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

it('says in Japanese whatever takes no values', () => {
  const said = texts.flatMap(([key, text]) =>
    text.length === 0 ? [{ key, words: String(Reflect.apply(text, undefined, [])) }] : [],
  );
  const foreign = said.filter(({ words }) => !JAPANESE.test(words) && !SAME_EVERYWHERE.test(words));
  expect(said.length).toBeGreaterThan(100);
  expect(foreign).toEqual([]);
});

it.each([
  ['ランブック', /手順書|運用手順/],
  ['読み込み時間', /表示時間|ロード時間/],
  ['計測', /測定/],
  ['インシデントコマンダー', /指揮者/],
  ['顧客リクエスト', /顧客(?:から)?の(?:リクエスト|問い合わせ|報告が)/],
  ['重大度', /深刻度|重要度/],
  ['ポストモーテム', /事後検証|事後分析/],
])('calls it %s everywhere', (_term, otherWords) => {
  const keys = texts.filter(([, text]) => otherWords.test(String(text))).map(([key]) => key);
  expect(keys).toEqual([]);
});
