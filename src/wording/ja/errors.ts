import type { errors as english } from '../en/errors';

export const errors: typeof english = {
  'errors.not-found': (p) => `${p.what} は存在しないか、閲覧する権限がありません。`,
  'errors.not-an-incident': (p) =>
    `${p.key} はサービスプロジェクトのインシデントではありません。インシデントで Kaji を開いてください。`,
  'errors.denied': (p) =>
    `${p.system} でこの操作は許可されていません。${p.system} の管理者にアクセス権を依頼してください。`,
  'errors.not-configured': (p) =>
    `${p.system} はまだ接続されていません。プロジェクト管理者が「プロジェクト設定 → Kaji」で接続してください。`,
  'errors.unauthorised': (p) =>
    `保存されたトークンが ${p.system} に拒否されました。プロジェクト管理者が「プロジェクト設定 → Kaji」で新しいトークンを入力してください。`,
  'errors.missing-scope': (p) =>
    `${p.system} のトークンにスコープ ${p.scope} がありません。このスコープを含むトークンを作成し、「プロジェクト設定 → Kaji」で保存してください。`,
  'errors.rate-limited': (p) =>
    `${p.system} がアクセスを制限しています。${p.retryAfterSeconds} 秒後にもう一度お試しください。`,
  'errors.timed-out': (p) =>
    `${p.system} から時間内に応答がありませんでした。少し待ってからもう一度お試しください。`,
  'errors.unavailable': (p) =>
    `現在 ${p.system} に接続できません。ほかの結果は有効です。少し待ってからもう一度お試しください。`,
  'errors.invalid-answer': (p) =>
    `${p.system} から解釈できない応答がありました。もう一度お試しになり、続く場合は管理者に連絡してください。`,
  'errors.conflict': (p) =>
    `${p.what} は同時にほかの人が変更しました。再読み込みしてからもう一度お試しください。`,
  'errors.refused': (p) => `${p.system} がこの操作を拒否しました: ${p.detail}`,
  'errors.invalid-input': (p) => `${p.field} は使用できません。必要な形式: ${p.expected}`,
  'errors.admin-only': () => 'この操作はプロジェクト管理者だけが行えます。',
  'errors.fault': (p) =>
    `内部で問題が発生しました (${p.faultId})。書き込みは中途半端な状態では残っていません。もう一度お試しになり、続く場合はこの ID を管理者に伝えてください。`,
};
