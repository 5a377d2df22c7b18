import type { runbooks as english } from '../en/runbooks';

export const runbooks: typeof english = {
  'runbooks.same-service': (p) => `${p.service} についてのランブック`,
  'runbooks.shared-terms': (p, f) => `共通する語: ${f.list(p.terms)}`,
  'runbooks.no-space': () =>
    'ランブックのスペースが選ばれていません。プロジェクト管理者が「プロジェクト設定 → Kaji」で選択してください。',
};
