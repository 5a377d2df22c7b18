import type { communication as english } from '../en/communication';

export const communication: typeof english = {
  'communication.severity-line': (p) => `重大度: ${p.level}`,
  'communication.suggested-severity-line': (p) => `重大度: ${p.level}（提案、未承認）`,
  'communication.since': (p, f) => `発生: ${f.dateTime(p.at)}`,
  'communication.affected': (p, f) =>
    `影響ユーザー: ${p.atLeast ? '少なくとも' : ''}${f.number(p.users)}人（${f.time(p.at)} 計測）`,
  'communication.affected-unknown': () => '影響ユーザー: 未計測',
  'communication.affected-share': (p, f) =>
    `同じ時間帯に利用していた人の${p.isLowerBound ? '少なくとも' : ''}${f.percent(p.share)}にあたります。`,
  'communication.suspect': (p, f) =>
    `疑い（未確認）: ${f.time(p.at)} のデプロイ ${p.version}。発生の${f.number(p.minutes)}分前`,
  'communication.services': (p, f) => `サービス: ${f.list(p.services)}`,
  'communication.suggested-moves-heading': () => '推奨する最初の対応（着手は未確認）',
  'communication.bullet': (p) => `- ${p.text}`,
  'communication.first-moves-heading': () => '最初の対応',
  'communication.next-update': (p, f) => `次の状況報告は ${f.timeNear(p.at, p.from)} までに行います。`,
  'communication.no-next-update': () => '次の状況報告は進展があり次第行います。',
  'communication.last-update': () => 'これが最後の状況報告です。',

  'communication.responders-opening.investigating': (p, f) => `${f.time(p.at)} ${p.key}: 調査中`,
  'communication.responders-opening.identified': (p, f) =>
    `${f.time(p.at)} ${p.key}: 影響範囲を特定、修正を実施中`,
  'communication.responders-opening.monitoring': (p, f) =>
    `${f.time(p.at)} ${p.key}: 緩和策を適用、経過観察中`,
  'communication.responders-opening.resolved': (p, f) => `${f.time(p.at)} ${p.key}: 解決、サービス復旧`,

  'communication.stakeholders-opening': (p) => `${p.key} (${p.level}): ${p.effect}`,
  'communication.stakeholders-state.investigating': () =>
    '対応チームが調査しています。ユーザーへの影響を抑えることを最優先にしています。',
  'communication.stakeholders-state.identified': () => '影響範囲が判明し、チームが修正を適用しています。',
  'communication.stakeholders-state.monitoring': () =>
    '修正を適用しました。ユーザーへの影響が解消したかを確認しています。',
  'communication.stakeholders-state.resolved': () =>
    'サービスは復旧しました。2週間以内に振り返りを行います。',

  'communication.slot': () => '［お客様に見える症状］',
  'communication.function.login': () => 'ログイン',
  'communication.function.payments': () => 'お支払い',
  'communication.function.orders': () => 'ご注文',
  'communication.function.whole-product': () => 'サービス全体',
  'communication.effect.slow': (p) => `${p.area}の応答が通常より大幅に遅くなっています`,
  'communication.effect.errors': (p) => `${p.area}の際にエラーが多く発生しています`,
  'communication.effect.down': (p) => `${p.area}をご利用いただけません`,
  'communication.effect': (p, f) => `${f.day(p.at)} ${f.time(p.at)} から、${p.effect}。`,
  'communication.effect-unknown': (p, f) =>
    `${f.day(p.at)} ${f.time(p.at)} からユーザーに影響が出ています。具体的な症状は確認中です。`,
  'communication.past-effect.slow': (p) => `${p.area}の応答が通常より大幅に遅くなっていました`,
  'communication.past-effect.errors': (p) => `${p.area}の際にエラーが多く発生していました`,
  'communication.past-effect.down': (p) => `${p.area}をご利用いただけませんでした`,
  'communication.past-effect': (p, f) => `${f.day(p.at)} ${f.time(p.at)} から、${p.effect}。`,
  'communication.past-effect-unknown': (p, f) =>
    `${f.day(p.at)} ${f.time(p.at)} からユーザーに影響が出ていました。`,
  'communication.works-again': (p) => `復旧しました。${p.area}は通常どおりご利用いただけます。`,
  'communication.no-longer': (p) => `復旧しました。${p.effect}は解消しています。`,
  'communication.customers-report': (p, f) => `${f.day(p.at)}までに報告書を公開します。`,
  'communication.customers-state.investigating': () =>
    '影響のある範囲を確認し、通常どおりご利用いただける状態への回復を最優先に進めています。',
  'communication.customers-state.identified': () => '影響のある箇所を特定し、修正を適用しています。',
  'communication.customers-state.monitoring': () =>
    '修正を適用し、正常な状態が続いていることを確認しています。',

  'communication.not-recovered-errors': (p, f) =>
    `ユーザーへの影響は解消していません（直近15分のエラー: 1時間あたり${f.number(p.current)}件、通常${f.number(p.baseline)}件）。まだ復旧を告知しないでください。`,
  'communication.not-recovered-latency': (p, f) =>
    `ユーザーへの影響は解消していません（直近15分の ${p.page} の読み込み時間 p95: ${f.number(p.current / 1000)}秒、通常${f.number(p.baseline / 1000)}秒）。まだ復旧を告知しないでください。`,

  'communication.lint.cause': (p) =>
    `「${p.quote}」は原因の推測に読めます。お客様への影響と次の行動を書いてください。`,
  'communication.lint.promise': (p) =>
    `「${p.quote}」は分からない復旧時期を約束しています。次の状況報告の時刻を書いてください。`,
  'communication.lint.vague': (p) =>
    `「${p.quote}」はあいまいです。誰にどのような症状が出ているかを書いてください。`,
  'communication.lint.working-on-it': (p) =>
    `「${p.quote}」だけでは何も伝わりません。何を確認し、何をしているかを書いてください。`,
  'communication.lint.blame': (p) =>
    `「${p.quote}」は責任転嫁に読めます。お客様への影響と自社の対応を書いてください。`,
  'communication.lint.no-next-update': () => '次の状況報告の時刻がありません。',
  'communication.lint.unverified-recovery': (p) =>
    `「${p.quote}」は復旧の告知ですが、計測ではまだ確認できていません。`,

  'communication.channel-topic': (p) => `${p.key} · ${p.level} · ${p.summary}`,
  'communication.channel-opening': (p) => `${p.key}: ${p.summary}`,
  'communication.ticket-link': (p) => `チケット ${p.key}`,
  'communication.channel-comment': (p) => `インシデントチャンネル #${p.name} を開設しました。`,
  'communication.channel-link-title': (p) => `Slack: #${p.name}`,

  'communication.update-comment': (p, f) =>
    `${p.audience}向けの状況報告（${p.stage}）、${f.dateTime(p.at)} 送信`,
  'communication.audience.responders': () => '対応者',
  'communication.audience.stakeholders': () => '社内関係者',
  'communication.audience.customers': () => '顧客',
  'communication.stage.investigating': () => '調査中',
  'communication.stage.identified': () => '特定済み',
  'communication.stage.monitoring': () => '経過観察中',
  'communication.stage.resolved': () => '解決済み',

  'communication.decision-accepted': (p, f) => `${p.by} が ${p.level} を承認、${f.dateTime(p.at)}`,
  'communication.decision-overridden': (p, f) =>
    `${p.by} が ${p.level} に設定、${f.dateTime(p.at)}（提案: ${p.suggested}）`,
  'communication.decision-reason': (p) => `理由: ${p.reason}`,
  'communication.decision-rule': (p) => `ルール: ${p.ruleId}`,
  'communication.evidence-heading': () => '根拠',
  'communication.evidence-method': (p, f) => `${p.method}、${f.time(p.at)}`,
};
