import type { impact as english } from '../en/impact';

const atLeast = (isLowerBound: boolean) => (isLowerBound ? '少なくとも' : '');
const VERDICTS: Record<string, string> = {
  recovered: 'ユーザーへの影響は解消しています',
  recovering: '改善していますが、まだ通常には戻っていません',
  'not-recovered': 'ユーザーへの影響は続いています',
};

const lastMinutes = (isOver: boolean) => (isOver ? '解決前の15分間' : '直近15分間');

export const impact: typeof english = {
  'impact.users-affected': (p, f) =>
    `${f.time(p.from)} 以降、${atLeast(p.isLowerBound)}${f.number(p.users)}人のユーザーに影響がありました。`,
  'impact.users-affected-now': (p, f) =>
    `直近15分間に${atLeast(p.isLowerBound)}${f.number(p.users)}人のユーザーに影響があります。`,
  'impact.users-active': (p, f) => `利用中のユーザーは${atLeast(p.isLowerBound)}${f.number(p.users)}人です。`,
  'impact.affected-share': (p, f) =>
    `利用中のユーザーの${atLeast(p.isLowerBound)}${f.percent(p.share)}に影響があります。`,
  'impact.trend': (p) => {
    if (p.direction === 'rising') return '影響を受けるユーザーは増えています。';
    return p.direction === 'falling'
      ? '影響を受けるユーザーは減っています。'
      : '影響を受けるユーザーの数は横ばいです。';
  },
  'impact.segment': (p, f) => {
    const those = p.hit === 'met-error' ? 'エラーに遭遇したユーザー' : '影響を受けたユーザー';
    const segment = p.dimension === 'country' ? f.country(p.name) : p.name;
    return `${segment}に影響が偏っています（${those}の${f.percent(p.affectedShare)}、全体では${f.percent(p.baselineShare)}）。`;
  },
  'impact.error-rate': (p, f) =>
    `発生以降のエラーは1時間あたり${f.number(p.current)}件です（通常は${f.number(p.baseline)}件）。`,
  'impact.page-latency': (p, f) =>
    `発生以降の ${p.name} の読み込み時間（${p.percentile}）は${f.number(p.current / 1000)}秒です（通常は${f.number(p.baseline / 1000)}秒）。`,
  'impact.new-error-groups': (p, f) =>
    p.count === 1
      ? `新しい種類のエラーが発生しています（「${p.first}」）。`
      : `新しい種類のエラーが${f.number(p.count)}件発生しています（「${p.first}」など）。`,
  'impact.deployment': (p, f) =>
    p.leadMinutes >= 0
      ? `発生の${f.duration(p.leadMinutes * 60_000)}前にバージョン ${p.version} がデプロイされました。`
      : `推定発生時刻の${f.duration(p.leadMinutes * 60_000)}後にバージョン ${p.version} がデプロイされました。`,
  'impact.reports-requests': (p, f) => `顧客リクエストが${f.number(p.count)}件リンクされています。`,
  'impact.reports-organizations': (p, f) => `${f.number(p.count)}組織が関係しています。`,
  'impact.reports-comments': (p, f) => `チケットへのコメントは1時間あたり${f.number(p.perHour)}件です。`,

  'impact.method-sessions': () => '期間内のセッションから重複を除いた人数',
  'impact.method-sessions-all': (p, f) =>
    `${f.number(p.sessions)}件のセッションのうち、エラーまたは遅いページに当たった人数（重複なし）`,
  'impact.method-sessions-sampled': (p, f) => {
    const hit =
      p.hit === p.sampled
        ? `確認した${f.number(p.sampled)}人全員に影響`
        : `確認した${f.number(p.sampled)}人のうち${f.number(p.hit)}人に影響`;
    return `${hit}。利用中${f.number(p.everybody)}人のうち少なくとも${f.number(p.users)}人（信頼度95%、正確二項法）。確認人数が増えると数値も上がります`;
  },
  'impact.method-alert': (p, f) =>
    `監視の ${f.time(p.at)} のアラートによる人数${p.groups > 1 ? `（エラーグループ${f.number(p.groups)}件のうち最大のもの）` : ''}`,
  'impact.method-trend': (p, f) =>
    `${f.duration(p.minutes * 60_000)}ごとの影響人数（重複なし）について、最後の3分の1と最初の3分の1を比較`,
  'impact.method-segments': (p, f) => {
    const met = p.hit === 'met-error' ? 'エラーに遭遇した' : 'エラーに遭遇した、または遅いページを見た';
    return `調べた${f.number(p.lookedInto)}人のうち${met}${f.number(p.people)}人に占める割合を、利用中の全${f.number(p.everybody)}人に占める割合と比較（偶然の範囲の差は除外）`;
  },
  'impact.method-baseline': (p, f) =>
    p.days === 1
      ? '発生以降の値を前日の同じ時間帯と比較'
      : `発生以降の値を過去${f.number(p.days)}日間の同じ時間帯の中央値と比較`,
  'impact.method-error-groups': () => '発生以降、または直前のデプロイ以降に初めて観測されたエラーグループ',
  'impact.method-deployment': () => '発生前6時間以内の最後のデプロイ',
  'impact.method-links': () => 'チケットにリンクされた顧客リクエスト',
  'impact.method-organizations': () => 'リンクされたリクエストとチケットの組織',
  'impact.method-comments': () => '発生以降のコメント数（1時間以上で平均）',
  'impact.method-recovery': () => '直近15分間のエラー率と p95 を過去の同じ時間帯と比較',

  'impact.resolved-long-ago': () =>
    '解決から24時間以上たっているため、監視には問い合わせていません（現在のユーザーを計測することになるため）。',
  'impact.whole-application': (p) =>
    `アプリケーション全体の計測値です（このチケットの影響を示すものではありません）。${p.claim}`,
  'impact.recovery-elsewhere': () =>
    '計測値がこのチケットの問題に関するものではないため、復旧したかどうかは判断できません。',
  'impact.recovery-no-numbers': () => '計測値がないため、復旧したかどうかは判断できません。',
  'impact.recovery-no-traffic': (p, f) =>
    `利用が通常の${f.percent(p.share)}しかないため、復旧したかどうかは判断できません。`,
  'impact.recovery-errors': (p, f) =>
    `${VERDICTS[p.verdict] ?? p.verdict}。${lastMinutes(p.isOver)}のエラーは1時間あたり${f.number(p.current)}件です（通常は${f.number(p.baseline)}件）。`,
  'impact.recovery-latency': (p, f) =>
    `${VERDICTS[p.verdict] ?? p.verdict}。${lastMinutes(p.isOver)}の ${p.page} の読み込み時間（p95）は${f.number(p.current / 1000)}秒です（通常は${f.number(p.baseline / 1000)}秒）。`,

  'impact.start-creation': () => 'チケットの作成時刻（それより前に始まったことを示すものはありません）',
  'impact.start-stated': (p) => `チケットの記載による（「${p.quote}」）`,
  'impact.start-report': () => 'リンクされた最初の顧客リクエストの時刻',
  'impact.start-onset': (p, f) => `計測値が通常の範囲を外れた時刻（${f.duration(p.minutes * 60_000)}単位）`,
};
