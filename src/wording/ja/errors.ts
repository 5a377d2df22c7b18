import type { errors as english } from '../en/errors';

export const errors: typeof english = {
  'errors.not-found': (p) => `${p.what} は存在しないか、閲覧する権限がありません。`,
  'errors.not-found-there': (p) =>
    `${p.system} で見つかりません。移動または削除されたか、閲覧する権限がありません。再読み込みし、続く場合は ${p.system} の管理者にアクセス権を依頼してください。`,
  'errors.denied': (p) =>
    `${p.system} でこの操作は許可されていません。${p.system} の管理者にアクセス権を依頼してください。`,
  'errors.not-configured': (p) =>
    `${p.system} はまだ接続されていません。プロジェクト管理者が「プロジェクト設定 → Kaji」で接続してください。`,
  'errors.unauthorised': (p) =>
    `保存されたトークンが ${p.system} に拒否されました。プロジェクト管理者が「プロジェクト設定 → Kaji」で新しいトークンを入力してください。`,
  'errors.no-consent': (p) =>
    `Kaji があなたとして ${p.system} を使う許可がまだありません。再読み込みし、確認が表示されたら許可してください。`,
  'errors.missing-permission': (p) =>
    `Kaji に ${p.system} の権限が不足しています。サイト管理者が「アプリ → アプリの管理」で Kaji を更新してください。`,
  'errors.missing-scope': (p) =>
    `${p.system} のトークンにスコープ ${p.scope} がありません。このスコープを含むトークンを作成し、「プロジェクト設定 → Kaji」で保存してください。`,
  'errors.rate-limited': (p, f) =>
    `${p.system} がアクセスを制限しています。${f.duration(p.retryAfterSeconds * 1000)}後にもう一度お試しください。`,
  'errors.timed-out': (p) =>
    `${p.system} から時間内に応答がありませんでした。少し待ってからもう一度お試しください。`,
  'errors.unavailable': (p) => `現在 ${p.system} に接続できません。少し待ってからもう一度お試しください。`,
  'errors.invalid-answer': (p) =>
    `${p.system} から解釈できない応答がありました。もう一度お試しになり、続く場合は管理者に連絡してください。`,
  'errors.conflict': (p) =>
    `${p.system} で同時にほかの人が変更しました。再読み込みしてからもう一度お試しください。`,
  'errors.name-taken': (p) =>
    `「${p.what}」とその別名はすでに使われています。使っているものの名前を変えるかアーカイブしてから、もう一度お試しください。`,
  'errors.refused': (p) =>
    `${p.system} がこの操作を拒否しました（${p.detail}）。もう一度お試しになり、続く場合はこの内容を ${p.system} の管理者に伝えてください。`,
  'errors.not-published-to': (p) =>
    `${p.keys.join('、')} には公開できませんでした。${p.problem}同じ文面をもう一度公開すると、未送信の宛先にだけ送信されます。`,
};
