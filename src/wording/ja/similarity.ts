import type { similarity as english } from '../en/similarity';

export const similarity: typeof english = {
  'similarity.already-linked': () => 'このインシデントにリンク済み',
  'similarity.mentioned': () => 'このインシデントの本文に記載',
  'similarity.same-problem': () => 'さらに近いチケットとリンクされている',
  'similarity.same-signature': (p) => `エラーや識別子が一致: ${p.names.join('、')}`,
  'similarity.same-service': (p) => `同じサービス: ${p.services.join('、')}`,
  'similarity.same-terms': (p) => `共通する語: ${p.terms.join('、')}`,
  'similarity.same-labels': (p) => `同じラベル: ${p.labels.join('、')}`,
  'similarity.recent': (p) => (p.days === 0 ? '同じ日に発生' : `発生の間隔は${p.days}日`),
};
