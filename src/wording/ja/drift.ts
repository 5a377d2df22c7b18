import type { drift as english } from '../en/drift';

export const drift: typeof english = {
  'drift.appeared': () => '決定後に新たに判明したこと',
  'drift.ended': () => '当てはまらなくなったこと',
  'drift.decide': () => 'Kaji パネルで新しい重大度を承認するか、理由を付けて現在の重大度を維持してください。',
  'drift.alert-note': (p, f) =>
    `Raygun の報告: 「${p.message}」の影響ユーザーは${f.number(p.users)}人です（発生${f.number(p.occurrences)}回、${f.dateTime(p.at)}）。`,
};
