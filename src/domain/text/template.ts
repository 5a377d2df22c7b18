/**
 * The labels that ticket forms put into every description. They stand alone on a line or before a colon, often
 * decorated (`## Steps to reproduce`, `*Impact:*`, `【発生日時】`).
 */
const LABELS = [
  'steps to reproduce',
  'how to reproduce',
  'reproduction steps',
  'expected (?:result|results|behaviou?r|outcome)',
  'actual (?:result|results|behaviou?r|outcome)',
  'what happened',
  'what did you expect(?: to happen)?',
  'what did you see instead',
  'additional (?:information|info|details|context|notes)',
  'environment',
  'description',
  'summary',
  'impact',
  'affected (?:users|services|service|customers)',
  'business impact',
  'start(?:ed)? (?:time|at)',
  'detected (?:by|at)',
  'reported by',
  'workaround',
  'attachments',
  'screenshots?',
  'logs?',
  'version',
  'browser',
  'severity',
  'priority',
  'urgency',
  'contact',
  '再現手順',
  '期待(?:する|される)?(?:結果|動作)',
  '実際の(?:結果|動作)',
  '発生(?:日時|時刻|状況|事象|環境)',
  '影響(?:範囲|度|ユーザー?)?',
  '緊急度',
  '優先度',
  '重要度',
  '概要',
  '詳細',
  '背景',
  '環境',
  '事象',
  '原因',
  '対応(?:内容|状況)?',
  '暫定対応',
  '恒久対応',
  '備考',
  '連絡先',
  '報告者',
  '添付(?:ファイル)?',
] as const;

const LABEL_LINE = new RegExp(
  `^[\\s#*_>=\\-■□◆●・【\\[(「]*(?:${LABELS.join('|')})[\\s*_】\\])」]*(?:[:：?？][\\s*_]*|$)`,
  'gimu',
);

/** Takes the ticket form's labels off the starts of lines; what people wrote behind them stays. */
export function withoutTemplate(text: string): string {
  return text.replace(LABEL_LINE, '');
}
