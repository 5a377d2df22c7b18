import type { runbooks as english } from '../en/runbooks';

export const runbooks: typeof english = {
  'runbooks.same-service': (p) => `${p.service} についての手順書`,
  'runbooks.shared-terms': (p, f) => `共通の語: ${f.list(p.terms)}`,
  'runbooks.labelled': (p) => `ラベル「${p.label}」`,
};
