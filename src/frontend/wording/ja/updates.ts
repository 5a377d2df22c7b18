import type { updateTexts as english } from '../en/updates';

export const updateTexts: typeof english = {
  'ui.send-update': () => '状況報告を送信',
  'ui.send-ticket': () => 'チケットに送信',
  'ui.update-partly-sent': () => '状況報告が届いていない宛先があります。',
  'ui.sent-to-channel': (p, f) =>
    `${p.audience}に ${f.time(p.at)} に送信しました（#${p.channel} と内部メモ）。`,
  'ui.sent-to-ticket': (p, f) => `${p.audience}に ${f.time(p.at)} に送信しました（チケットの内部メモ）。`,
  'ui.sent-to-customers': (p, f) =>
    `${p.audience}に ${f.time(p.at)} に送信しました（${p.recipients.join('、')}）。`,
  'ui.sent-next-due': (p, f) => `${p.sent}次の状況報告の期限は ${f.time(p.at)} です。`,
  'ui.not-in-channel': (p) =>
    `チャンネルには投稿できませんでした。${p.problem}その後もう一度ボタンを押すと、チャンネルにだけ送信されます。`,
  'ui.recipients': (p) =>
    `次の顧客リクエスト ${p.keys.length}件に送信されます: ${p.keys.join('、')}。表示される文面は次のとおりです。`,
  'ui.checking-recipients': () => '送信先を確認しています…',
  'ui.edited-text': () =>
    'この本文は前の選択に合わせて編集されています。新しい下書きに置き換えますか、そのまま使いますか？',
  'ui.replace-text': () => '新しい下書き',
  'ui.keep-text': () => 'このまま使う',
  'ui.check-channel': () => 'チャンネルを再確認',
  'ui.level-saved': (p) => `${p.level} 保存済み`,
};
