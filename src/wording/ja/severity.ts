import type { severity as english } from '../en/severity';

/** チケットの言葉が示すこと。報告、可能性、否定のいずれか。 */
const said =
  (meaning: string) =>
  ({ quote, polarity }: { quote: string; polarity: string }) => {
    if (polarity === 'denied') return `チケットでは${meaning}が否定されています（「${quote}」）。`;
    return polarity === 'possible'
      ? `チケットに${meaning}の可能性が示されています（「${quote}」）。`
      : `チケットに「${quote}」とあります（${meaning}）。`;
  };

const atLeast = (isLowerBound: boolean) => (isLowerBound ? '少なくとも' : '');
const toLine = (isBelow: boolean, line: string) =>
  isBelow ? `（基準の${line}を超えている可能性があります）` : `（基準は${line}）`;
const ifFewer = (isBelow: boolean) => (isBelow ? '下回ることが確実になった' : '下回った');

const PLACES: Record<string, string> = { summary: '要約', description: '説明', comment: 'コメント' };

export const severity: typeof english = {
  'severity.said-outage': said('利用不可'),
  'severity.said-partial-outage': said('一部のリクエストの失敗'),
  'severity.said-errors': said('エラーの発生'),
  'severity.said-severe-degradation': said('著しい性能低下'),
  'severity.said-slowness': said('遅延'),
  'severity.said-degradation': said('機能の低下'),
  'severity.said-cosmetic': said('見た目の問題'),
  'severity.said-core-function': said('中核機能'),
  'severity.said-data-loss': said('データの消失や破損'),
  'severity.said-breach': said('セキュリティ侵害'),
  'severity.said-vulnerability': said('脆弱性'),
  'severity.said-revenue': said('売上への影響'),
  'severity.said-major-revenue': said('売上への重大な影響'),
  'severity.said-workaround': said('回避策'),
  'severity.said-everyone': said('全員への影響'),
  'severity.said-many': said('多数への影響'),
  'severity.said-some': said('一部への影響'),
  'severity.said-one-customer': said('1社だけへの影響'),
  'severity.said-one-user': said('1人だけへの影響'),
  'severity.said-no-customer-impact': said('顧客への影響なし'),
  'severity.said-user-count': said('影響を受けた人数'),
  'severity.said-customer-count': said('影響を受けた顧客数'),
  'severity.said-user-share': said('影響を受けたユーザーの割合'),
  'severity.said-request-share': said('影響を受けたリクエストの割合'),
  'severity.said-services-listed': said('複数のサービス'),
  'severity.evidence-services': (p, f) =>
    `チケットに${f.number(p.count)}件のサービスが挙げられています（${f.list(p.names)}）。`,
  'severity.method-text': (p) => `チケットの${PLACES[p.from] ?? p.from}から読み取り`,
  'severity.quotes': (p) =>
    p.quotes
      .map((quote, index) => {
        const place = p.places[index];
        return place ? `${PLACES[place] ?? place}の「${quote}」` : `「${quote}」`;
      })
      .join('、'),
  'severity.method-fields': () => 'チケットのコンポーネントと影響サービスから取得',
  'severity.method-vote': (p, f) =>
    `スコア ${f.number(p.minScore)} 以上の類似インシデントによる、スコアで重み付けした投票`,

  'severity.method-alike': (p, f) =>
    `記述だけで SEV-2 と判断され、問題の種類が${f.percent(p.minLikeness)}以上共通する過去のインシデント（最大${f.number(p.latest)}件）`,

  'severity.core-broken': (p) => `顧客に欠かせない機能が停止しています（${p.quote}）。`,
  'severity.core-partly-broken': (p) =>
    `顧客に欠かせない機能が一部で失敗しています。割合は不明です（${p.quote}）。`,
  'severity.core-broken-for-some': (p) =>
    `顧客に欠かせない機能が停止していますが、全員ではないか、別の手段があります（${p.quote}）。`,
  'severity.core-impaired': (p) => `顧客に欠かせない機能に支障が出ています（${p.quote}）。`,
  'severity.core-narrow': (p) => `中核機能に問題がありますが、対象は1社または1人だけです（${p.quote}）。`,
  'severity.if-core-broken': () => '顧客が中核機能をまったく使えなくなった場合',
  'severity.if-core-restored': () => '全員が中核機能を再び使えるようになった場合',
  'severity.data-at-risk': (p) => `データが失われたか、正しくない恐れがあります（${p.quote}）。`,
  'severity.data-intact': (p) => `チケットによれば、データは失われていません（${p.quote}）。`,
  'severity.if-data-at-risk': () => 'データの消失や不整合が判明した場合',
  'severity.if-data-intact': () => 'データの消失や破損がないと確認できた場合',
  'severity.breach': (p) => `権限のない閲覧や操作が行われた恐れがあります（${p.quote}）。`,
  'severity.vulnerability': (p) => `脆弱性があります。悪用された形跡の記載はありません（${p.quote}）。`,
  'severity.no-breach': (p) => `チケットによれば、侵害はありません（${p.quote}）。`,
  'severity.if-breach': () => '権限のないアクセスが判明した場合',
  'severity.if-no-breach': () => '権限のないアクセスがなかったと確認できた場合',
  'severity.if-no-vulnerability': () => '脆弱性が解消された場合',
  'severity.revenue-significant': (p) => `継続中に大きな売上が失われています（${p.quote}）。`,
  'severity.revenue-limited': (p) => `売上の一部に影響があります（${p.quote}）。`,
  'severity.revenue-none': (p) => `チケットによれば、売上への影響はありません（${p.quote}）。`,
  'severity.if-revenue-safe': () => '売上への影響がなくなった場合',
  'severity.workaround-none': (p) => `使えない機能があり、回避策もありません（${p.quote}）。`,
  'severity.workaround-exists': (p) => `回避策があります（${p.quote}）。`,
  'severity.if-workaround': () => '回避策が見つかった場合',

  'severity.outage': (p) => `まったく使えない機能があります（${p.quote}）。`,
  'severity.partial-outage': (p) => `一部のリクエストが失敗しています。割合は不明です（${p.quote}）。`,
  'severity.severe-degradation': (p) => `性能が著しく低下しています（${p.quote}）。`,
  'severity.noticeable': (p) => `ユーザーが気づく問題です（${p.quote}）。`,
  'severity.cosmetic': (p) => `見た目だけの問題です（${p.quote}）。`,
  'severity.if-outage': () => 'まったく使えなくなった場合',
  'severity.if-no-outage': () => '遅くても再び使えるようになった場合',
  'severity.if-faster': () => '通常よりわずかに遅い程度まで戻った場合',
  'severity.if-nobody-notices': () => 'ユーザーが気づかない程度になった場合',
  'severity.latency': (p, f) =>
    `最も遅いページの読み込み時間が通常の${f.number(p.factor)}倍です（基準は${f.number(p.line)}倍）。`,
  'severity.latency-normal': (p, f) =>
    `通常の${f.number(p.line)}倍を超えて遅いページはありません（現在は${f.number(p.factor)}倍）。`,
  'severity.if-latency-risen': (p, f) =>
    `最も遅いページが通常の${f.number(p.line)}倍になった場合（現在は${f.number(p.factor)}倍）`,
  'severity.if-latency-fallen': (p, f) =>
    `最も遅いページが通常の${f.number(p.line)}倍を下回った場合（現在は${f.number(p.factor)}倍）`,
  'severity.error-rate': (p, f) =>
    `エラーの発生が通常の${f.number(p.factor)}倍です（基準は${f.number(p.line)}倍）。`,
  'severity.error-rate-normal': (p, f) =>
    `エラーの発生は通常の${f.number(p.line)}倍に達していません（現在は${f.number(p.factor)}倍）。`,
  'severity.if-error-rate-risen': (p, f) =>
    `エラーの発生が通常の${f.number(p.line)}倍になった場合（現在は${f.number(p.factor)}倍）`,
  'severity.if-error-rate-fallen': (p, f) =>
    `エラーの発生が通常の${f.number(p.line)}倍を下回った場合（現在は${f.number(p.factor)}倍）`,
  'severity.failing-requests': (p, f) =>
    `チケットによれば、リクエストの${f.percent(p.share)}が失敗しています（基準は${f.percent(p.line)}）。`,
  'severity.if-failing-requests-risen': (p, f) =>
    `失敗するリクエストが${f.percent(p.line)}になった場合（現在は${f.percent(p.share)}）`,
  'severity.if-failing-requests-fallen': (p, f) =>
    `失敗するリクエストが${f.percent(p.line)}を下回った場合（現在は${f.percent(p.share)}）`,

  'severity.users-share': (p, f) =>
    `利用中のユーザーの${atLeast(p.isLowerBound)}${f.percent(p.share)}が影響を受けています${toLine(p.share < p.line, f.percent(p.line))}。`,
  'severity.users-share-small': (p, f) =>
    `影響を受けているのは、利用中のユーザーの${f.percent(p.line)}未満です（${f.percent(p.share)}）。`,
  'severity.if-users-share-risen': (p, f) =>
    `影響を受けるユーザーが${f.percent(p.line)}になった場合（現在は${atLeast(p.isLowerBound)}${f.percent(p.share)}）`,
  'severity.if-users-share-fallen': (p, f) =>
    `影響を受けるユーザーが${f.percent(p.line)}を${ifFewer(p.share < p.line)}場合（現在は${atLeast(p.isLowerBound)}${f.percent(p.share)}）`,
  'severity.users-count': (p, f) =>
    `${atLeast(p.isLowerBound)}${f.number(p.count)}人のユーザーが影響を受けています${toLine(p.count < p.line, `${f.number(p.line)}人`)}。`,
  'severity.users-count-small': (p, f) =>
    `影響を受けているユーザーは${f.number(p.line)}人未満です（${f.number(p.count)}人）。`,
  'severity.if-users-count-risen': (p, f) =>
    `影響を受けるユーザーが${f.number(p.line)}人になった場合（現在は${atLeast(p.isLowerBound)}${f.number(p.count)}人）`,
  'severity.if-users-count-fallen': (p, f) =>
    `影響を受けるユーザーが${f.number(p.line)}人を${ifFewer(p.count < p.line)}場合（現在は${atLeast(p.isLowerBound)}${f.number(p.count)}人）`,
  'severity.users-said-share': (p, f) =>
    `チケットによれば、ユーザーの${f.percent(p.share)}に影響があります（基準は${f.percent(p.line)}）。`,
  'severity.users-said-count': (p, f) =>
    `チケットに${f.number(p.count)}人のユーザーとあります（基準は${f.number(p.line)}人）。`,
  'severity.users-said-count-small': (p, f) =>
    `チケットに記載されたユーザーは${f.number(p.line)}人未満です（${f.number(p.count)}人）。`,
  'severity.customers-said-count': (p, f) =>
    `チケットに顧客${f.number(p.count)}社とあります（基準は${f.number(p.line)}社）。`,
  'severity.if-customers-risen': (p, f) =>
    `影響を受ける顧客が${f.number(p.line)}社になった場合（現在は${f.number(p.count)}社）`,
  'severity.if-customers-fallen': (p, f) =>
    `影響を受ける顧客が${f.number(p.line)}社を下回った場合（現在は${f.number(p.count)}社）`,
  'severity.everyone-cut-off': (p) => `全員が利用できなくなっています（${p.quote}）。`,
  'severity.many-users': (p) => `多くのユーザーに影響があります（${p.quote}）。`,
  'severity.some-users': (p) => `影響は一部のユーザーのみです（${p.quote}）。`,
  'severity.one-user': (p) => `影響は1人だけです（${p.quote}）。`,
  'severity.no-customers': (p) => `顧客への影響はありません（${p.quote}）。`,
  'severity.if-not-everyone': () => '一部のユーザーが再び利用できるようになった場合',
  'severity.if-not-many': () => '影響が少数のユーザーだけになった場合',

  'severity.services-cut-off': (p) => `多くのサービスが同時に利用できなくなっています（${p.quote}）。`,
  'severity.services': (p, f) =>
    p.count === 1
      ? '影響を受けているサービスは1件です。'
      : `${f.number(p.count)}件のサービスに影響があります（基準は${f.number(p.line)}件）。`,
  'severity.if-services-back': () => '大半のサービスが再び利用できるようになった場合',
  'severity.if-services-risen': (p, f) =>
    `影響を受けるサービスが${f.number(p.line)}件になった場合（現在は${f.number(p.count)}件）`,
  'severity.if-services-fallen': (p, f) =>
    `影響を受けるサービスが${f.number(p.line)}件を下回った場合（現在は${f.number(p.count)}件）`,
  'severity.one-segment': (p, f) =>
    `影響を受けたユーザーの${f.percent(p.affectedShare)}が ${p.name} に集中しています（通常は${f.percent(p.baselineShare)}）。`,
  'severity.requests': (p, f) =>
    `顧客リクエストが${f.number(p.count)}件あります（基準は${f.number(p.line)}件）。`,
  'severity.if-requests-risen': (p, f) =>
    `顧客リクエストが${f.number(p.line)}件になった場合（現在は${f.number(p.count)}件）`,
  'severity.if-requests-fallen': (p, f) =>
    `顧客リクエストが${f.number(p.line)}件を下回った場合（現在は${f.number(p.count)}件）`,
  'severity.organizations': (p, f) =>
    `${f.number(p.count)}組織から報告があります（基準は${f.number(p.line)}組織）。`,
  'severity.if-organizations-risen': (p, f) =>
    `報告した組織が${f.number(p.line)}になった場合（現在は${f.number(p.count)}）`,
  'severity.if-organizations-fallen': (p, f) =>
    `報告した組織が${f.number(p.line)}を下回った場合（現在は${f.number(p.count)}）`,
  'severity.history': (p, f) =>
    `類似インシデント${f.number(p.voters)}件のうち、類似度で重み付けして${f.percent(p.share)}が ${p.level}${p.level === 'SEV-1' ? ' ' : ' 以上'}でした。`,
  'severity.precedent': (p, f) =>
    `似た状況の類似インシデント${f.number(p.precedents)}件が SEV-1 になりました。`,
  'severity.alike': (p, f) => {
    const words = p.quotes.length > 0 ? `（${p.quotes.map((quote) => `「${quote}」`).join('、')}）` : '';
    return `同じように報告された直近のインシデント${f.number(p.incidents)}件${words}のうち、${f.number(p.becameSev1)}件が SEV-1 になりました（基準は${f.percent(p.line)}）。`;
  },
  'severity.if-measured': () => '影響を受けたユーザー数が計測された場合',
  'severity.nothing-known': () =>
    '深刻さを判断できる情報がまだありません。インシデントとして起票されているため、無害とは見なしません。',
  'severity.drift-raise': (p) =>
    `現在の事実は ${p.suggested} に相当します。インシデントは ${p.accepted} として対応中です。`,
  'severity.drift-lower': (p) =>
    `状況は ${p.suggested} 相当まで落ち着いています。インシデントは ${p.accepted} として対応中です。`,
};
