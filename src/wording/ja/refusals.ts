import type { refusals as english } from '../en/refusals';

export const refusals: typeof english = {
  'errors.not-an-incident': (p) =>
    `${p.key} はサービスプロジェクトのインシデントではありません。インシデントで Kaji を開いてください。`,
  'errors.under-way': (p) => `${p.what}は現在処理中です。少し待ってから再読み込みしてください。`,
  'errors.invalid-input': (p) => `${p.field} は使用できません。必要な形式: ${p.expected}`,
  'errors.too-long': (p, f) => `文字数が多すぎます。${f.number(p.characters)}文字以内に短くしてください。`,
  'errors.too-many': (p, f) => `項目が多すぎます。${f.number(p.entries)}件以内に減らしてください。`,
  'errors.expected.type': (p) => `${p.type} 型の値`,
  'errors.expected.one-of': (p) => `${p.values.join('、')} のいずれか`,
  'errors.expected.at-least': (p, f) => `${f.number(p.minimum)}以上`,
  'errors.expected.at-most': (p, f) => `${f.number(p.maximum)}以下`,
  'errors.expected.other': () => '別の値',
  'errors.time-zone': (p) => `「${p.value}」はタイムゾーンではありません。例: Asia/Tokyo`,
  'errors.id': (p) =>
    `「${p.value}」は ID ではありません。英数字、ハイフン、アンダースコアだけの ID をそのまま入力してください。`,
  'errors.invitee': (p) =>
    `「${p.value}」では Slack で相手を見つけられません。メールアドレス、ユーザー ID（例: U012AB3CD）、グループ（例: @oncall）のいずれかを入力してください。`,
  'errors.page-id': (p) =>
    `「${p.value}」はページの ID ではありません。ページのアドレスで /pages/ に続く数字を入力してください。`,
  'errors.parent-page-unknown': (p) =>
    `Confluence に、あなたが閲覧できるページ ${p.id} が見つかりません。ID を直すか、空にしてスペースの直下に作成してください。`,
  'errors.parent-page-elsewhere': (p) =>
    `ページ「${p.title}」はスペース ${p.wanted} ではなく ${p.space} にあります。${p.wanted} のページを選ぶか、ID を空にしてください。`,
  'errors.admin-only': () => 'この操作はプロジェクト管理者だけが行えます。',
  'errors.may-not-edit': (p) =>
    `${p.key} は閲覧できますが編集する権限がないため、何も変更も送信もしていません。プロジェクト管理者に編集権限を依頼してください。`,
  'errors.other-update': () =>
    'この送信は別の文面・宛先・段階で開始されており、一部はすでに送信されている可能性があります。再読み込みして送信済みの内容を確認し、新しい状況報告として送信してください。',
  'errors.severity-field-not-editable': (p) =>
    `このプロジェクトで選ばれた重大度フィールドは ${p.key} では編集できないため、決定は記録していません。Jira 管理者がこの作業タイプの編集画面にフィールドを追加するか、プロジェクト管理者が「プロジェクト設定 → Kaji」で別のフィールドを選んでください。`,
  'errors.severity-option-missing': (p) =>
    `フィールド「${p.field}」に ${p.level} に当たる選択肢がないため、決定は記録していません。Jira 管理者が選択肢を追加するか、プロジェクト管理者が「プロジェクト設定 → Kaji」で別のフィールドを選んでください。`,
  'errors.no-severity-or-priority': (p) =>
    `${p.key} では重大度も優先度も編集できないため、決定は記録していません。Jira 管理者がこの作業タイプの編集画面にどちらかのフィールドを追加してください。`,
  'errors.fault': (p) =>
    `内部で問題が発生しました（${p.faultId}）。もう一度お試しください。すでに書き込まれたものが二重に書き込まれることはありません。続く場合はこの ID を管理者に伝えてください。`,
  'errors.not-assessed': () => 'このインシデントはまだ評価されていません。先に「評価する」を押してください。',
  'errors.reason-needed': (p) => `提案は ${p.suggested} です。別の重大度にする理由を入力してください。`,
  'errors.empty-update': () => '状況報告が空です。送信する内容を入力してください。',
  'errors.update-too-long': (p, f) =>
    `状況報告が長すぎて全文を届けられません。${f.number(p.characters)}文字・${f.number(p.lines)}行以内に短くしてください。`,
  'errors.unfilled-slot': (p) =>
    `本文に「${p.slot}」が残っています。お客様に見える症状に書き換えてから送信してください。`,
  'errors.not-confirmed': () => 'この文面は顧客に公開されます。送信する文面そのものを確認してください。',
  'errors.no-customer-request': () =>
    '顧客リクエストがリンクされていないため、顧客には届きません。先にリンクしてください。',
  'errors.other-recipients': () =>
    '確認後に、リンクされた顧客リクエストが変わったため、何も送信していません。送信先を確認し、もう一度確定してください。',
  'errors.no-postmortem-space': () =>
    'ポストモーテム用の Confluence スペースが選ばれていません。プロジェクト管理者が「プロジェクト設定 → Kaji」で選択してください。',
  'errors.page-edited': (p, f) =>
    `「${p.title}」は ${f.dateTime(p.at)} に編集されているため、上書きしていません。「ポストモーテムを作成」をもう一度開き、編集内容を置き換えるかどうかを選んでください。`,
  'errors.what.severity': () => '重大度',
  'errors.what.channel': () => 'チャンネル',
  'errors.what.update': () => '状況報告',
  'errors.what.postmortem': () => 'ポストモーテム',
  'errors.check.jira': (p) => `接続できました。重大度はフィールド「${p.field}」に書き込みます。`,
  'errors.check.jira-priority': () =>
    '接続できました。重大度フィールドが見つからないため、優先度に書き込みます。',
  'errors.check.jira-field-missing': () =>
    '接続できましたが、このプロジェクトのインシデントには、選ばれた重大度フィールドがありません。別のフィールドを選ぶか、Jira 管理者に画面への追加を依頼してください。',
  'errors.check.confluence': (p) => `接続できました。見つかったスペース: ${p.spaces.join('、')}`,
  'errors.check.raygun': (p) => `アプリケーション「${p.application}」に接続できました。`,
  'errors.check.raygun-without-users': (p) =>
    `「${p.application}」に接続できましたが、リアルユーザーモニタリングのデータがないため、影響ユーザー数は計測できません。`,
  'errors.check.raygun-choose': () => 'トークンは有効です。次にアプリケーションを選んでください。',
  'errors.check.slack-unknown': (p) =>
    `${p.bot} として「${p.team}」に接続できましたが、${p.invitees.join('、')} は Slack に見つかりません。招待する相手を直してください。`,
  'errors.check.slack': (p) => `${p.bot} として「${p.team}」に接続できました。`,
  'errors.no-issue': () => 'インシデントで Kaji を開いてください。',
  'errors.what.match': () => '類似事例の判定',
};
