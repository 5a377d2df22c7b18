import type { runbooks as english } from '../en/runbooks';

export const runbooks: typeof english = {
  'runbooks.same-service': (p) => `${p.service} についての手順書`,
  'runbooks.shared-terms': (p, f) => `共通の語: ${f.list(p.terms)}`,
  'runbooks.labelled': (p) => `ラベル「${p.label}」`,
  'runbooks.no-space': () =>
    '手順書のスペースが選ばれていません。プロジェクト管理者が「プロジェクト設定 → Kaji」で選択してください。',
};
