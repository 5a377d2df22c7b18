import type { communication as english } from '../en/communication';

export const communication: typeof english = {
  'communication.severity-line': (p) => `重大度: ${p.level}`,
  'communication.suggested-severity-line': (p) => `重大度: ${p.level} (提案、未承認)`,
  'communication.since': (p, f) => `発生: ${f.dateTime(p.at)}`,
  'communication.affected': (p, f) =>
    `影響ユーザー: ${p.atLeast ? '少なくとも ' : ''}${f.number(p.users)} 人 (${f.time(p.at)} 計測)`,
  'communication.affected-unknown': () => '影響ユーザー: 未計測',
  'communication.affected-share': (p, f) =>
    `同じ時間帯に利用していた人の ${f.percent(p.share)} にあたります。`,
  'communication.suspect': (p, f) =>
    `疑い (未確認): ${f.time(p.at)} のデプロイ ${p.version}。発生の ${f.number(p.minutes)} 分前`,
  'communication.services': (p, f) => `サービス: ${f.list(p.services)}`,
  'communication.known-heading': () => '判明していること',
  'communication.doing-heading': () => '実施していること',
  'communication.first-moves-heading': () => '最初の対応',
  'communication.next-update': (p, f) => `次の状況報告は ${f.time(p.at)} までに行います。`,
  'communication.no-next-update': () => '次の状況報告は進展があり次第行います。',

  'communication.responders-opening.investigating': (p, f) => `${f.time(p.at)} ${p.key}: 調査中`,
  'communication.responders-opening.identified': (p, f) =>
    `${f.time(p.at)} ${p.key}: 影響範囲を特定、修正を実施中`,
  'communication.responders-opening.monitoring': (p, f) =>
    `${f.time(p.at)} ${p.key}: 緩和策を適用、経過観察中`,
  'communication.responders-opening.resolved': (p, f) => `${f.time(p.at)} ${p.key}: 解決、サービス復旧`,

  'communication.stakeholders-opening': (p) => `${p.key} (${p.level}): ${p.summary}`,
  'communication.stakeholders-state.investigating': () =>
    '対応チームが調査しています。利用者への影響を抑えることを最優先にしています。',
  'communication.stakeholders-state.identified': () => '影響範囲が判明し、チームが修正を適用しています。',
  'communication.stakeholders-state.monitoring': () =>
    '修正を適用しました。利用者への影響が解消したかを確認しています。',
  'communication.stakeholders-state.resolved': () =>
    'サービスは復旧しました。2 週間以内に振り返りを行います。',

  'communication.area-page': (p) => `ページ ${p.page}`,
  'communication.area-service': (p) => `サービス「${p.service}」`,
  'communication.area-unknown': () => '弊社サービス',
  'communication.customers-symptom.slow': (p, f) =>
    `${f.time(p.at)} から、${p.area} の応答が通常より大幅に遅くなっており、一部でエラーになることがあります。`,
  'communication.customers-symptom.down': (p, f) =>
    `${f.time(p.at)} から、${p.area} がご利用いただけません。`,
  'communication.customers-symptom.impaired': (p, f) =>
    `${f.time(p.at)} から、${p.area} が正常に動作していません。`,
  'communication.customers-state.investigating': () =>
    '影響のある範囲を確認し、通常どおりご利用いただける状態への回復を最優先に進めています。',
  'communication.customers-state.identified': () => '影響のある箇所を特定し、修正を適用しています。',
  'communication.customers-state.monitoring': () =>
    '修正を適用し、正常な状態が続いていることを確認しています。',
  'communication.customers-state.resolved': (p) =>
    `サービスは復旧し、${p.area} は通常どおりご利用いただけます。1 週間以内に報告書を公開します。`,

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
    `${p.by} が ${p.level} に設定、${f.dateTime(p.at)} (提案: ${p.suggested})`,
  'communication.decision-reason': (p) => `理由: ${p.reason}`,
  'communication.decision-rule': (p) => `ルール: ${p.ruleId}`,
  'communication.evidence-heading': () => '根拠',
  'communication.evidence-method': (p, f) => `${p.method}、${f.time(p.at)}`,
};
