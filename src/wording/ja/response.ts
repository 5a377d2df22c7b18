import type { response as english } from '../en/response';

const after = (leadMinutes: number, time: string) =>
  leadMinutes > -15 ? '発生と同じ15分間で' : `推定発生時刻の${time}後で`;

export const response: typeof english = {
  'response.clock-acknowledge': () => '対応開始を示す（重大度の承認またはステータスの変更）',
  'response.clock-commander': () => 'コマンダーを決める（担当者を設定）',
  'response.clock-leadership': () => '経営層に報告（社内関係者への状況報告）',
  'response.clock-customers': () => '顧客に告知（顧客への状況報告）',
  'response.clock-next-update': (p) => `${p.audience}への次の状況報告`,

  'response.ask-go-public': () => '社外に告知しますか',
  'response.ask-customers-notice': () => '顧客は気づいていますか',
  'response.ask-support-contacted': () => 'サポートへの問い合わせがありますか',
  'response.ask-externally-visible': () => '影響は社外から見えますか',
  'response.ask-regulatory-duty': () => '法令上の報告義務の可能性がありますか',
  'response.ask-tell-leadership': () => '経営層に報告しますか',
  'response.ask-is-sev-1': () => 'SEV-1 ですか',
  'response.ask-sev-2-runs-long': () => '2時間以上続いている SEV-2 ですか',
  'response.ask-beyond-authority': () => 'コマンダーの権限を超える判断が必要ですか',
  'response.ask-reputation-at-risk': () => '会社の信用にかかわりますか',
  'response.because-one-yes': () => '1つでも「はい」があれば行います。',
  'response.because-all-no': () => 'すべての質問の答えが「いいえ」です。',
  'response.because-unsure-yes': () => 'まだ分からない点があります。迷うときは伝えます。',
  'response.because-unsure-no': () =>
    '必要と判断できる事実はまだありません。いずれかの答えが「はい」になってからで構いません。',

  'response.move-isolate': () => '対象のシステムを隔離します。',
  'response.move-rotate-credentials': () => '漏れた可能性のある認証情報を更新します。',
  'response.move-preserve-logs': () => 'ログが消える前に保全します。',
  'response.move-stop-writes': () => '対象データへの書き込みを止めます。',
  'response.move-snapshot': () => '修復の前にスナップショットを取得します。',
  'response.move-roll-back': (p) => `${p.version}${p.service && `（${p.service}）`}をロールバックします。`,
  'response.move-do-not-roll-back': () => 'データの状態が分かるまでロールバックしません。',
  'response.move-apply-known-fix': () => '前回の解決方法を試します。',
  'response.move-ask-deployments': () => '直近2時間にデプロイがあったか確認し、あればロールバックします。',
  'response.move-flag-off': () => '該当機能を無効にし、ほかの機能を守ります。',
  'response.move-fail-over': () => '正常な系統へフェイルオーバーします。',
  'response.move-add-capacity': () => '容量を増やすか、急がない処理を抑えて、負荷を下げます。',
  'response.move-check-database': () => 'データベースの接続、最近のクエリ、容量を確認します。',
  'response.move-check-dependencies': () => '外部サービスと最近の設定変更を確認します。',
  'response.move-name-commander': () => 'インシデントコマンダーを決めます。',
  'response.move-name-owner': () => '担当者を1人決めます。',
  'response.move-open-channel': () => 'インシデントチャンネルを開設します。',
  'response.move-name-scribe': () => 'タイムラインを記録する書記を決めます。',
  'response.move-acknowledge-publicly': () => '原因が分かる前に、把握していることを顧客に伝えます。',
  'response.move-tell-leadership': () => '顧客への影響と対応状況を経営層に報告します。',

  'response.because-breach': (p) => `チケットに侵害に関する記載があります（「${p.quote}」）。`,
  'response.because-data': (p) =>
    `データが失われたか壊れた恐れがあり（「${p.quote}」）、書き込みを続けると悪化しかねません。`,
  'response.rollback-correlates': (p, f) => {
    const time = f.duration(p.leadMinutes * 60_000);
    const signs = [
      p.leadMinutes >= 0 ? `発生の${time}前で` : after(p.leadMinutes, time),
      ...(p.newErrors ? ['新しい種類のエラーを伴います'] : []),
      ...(p.isOnVersion ? ['影響はこのバージョンに集中しています'] : []),
    ];
    return `${f.time(p.at)} にデプロイ。${signs.length === 1 ? `${signs[0]}す` : signs.join('、')}。`;
  },
  'response.rollback-unsure': (p, f) =>
    `バージョン ${p.version} は発生の${f.duration(p.leadMinutes * 60_000)}${p.leadMinutes >= 0 ? '前' : '後'}にデプロイされ、原因の可能性があります。迷うときは、元に戻せるロールバックを選びます。`,
  'response.rollback-data': (p) =>
    `バージョン ${p.version} が疑われますが、データが壊れている恐れがあり、古いコードで悪化しかねません。`,
  'response.because-strong-match': (p) => `${p.key} と同じ問題である可能性が高いためです。`,
  'response.because-one-feature': (p) => `影響は ${p.service} に限られています。`,
  'response.because-outage': (p) =>
    `利用できない状態ですが（「${p.quote}」）、疑わしいデプロイはありません。`,
  'response.because-slow': () => '遅延が発生しています。負荷、容量、または後段の遅延が考えられます。',
  'response.because-severity': (p) => `${p.level} では必要です。`,
  'response.because-public': () => '社外から気づかれるか、報告が必要になる可能性があります。',
  'response.because-leadership': () =>
    'SEV-1 であるか、長引いているか、経営判断または会社の信用にかかわります。',
  'response.because-database': (p) => `新しいエラーがデータベースに関するものです（「${p.message}」）。`,
  'response.because-deployments-unknown': () => 'デプロイを確認できていません。',
  'response.because-no-deployment': () => 'エラーが発生していますが、疑わしいデプロイはありません。',
};
