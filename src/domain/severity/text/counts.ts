import type { SignalKind } from './signal-kinds';

/** A number in a sentence and what it counts. */
export interface TextCount {
  kind: Extract<SignalKind, 'user-count' | 'customer-count' | 'user-share' | 'request-share'>;
  value: number;
  start: number;
  end: number;
}

/** `12,500`, `12.500` and `12'500`, or a plain number with a decimal point or comma. */
const DIGITS = String.raw`(?<number>\d{1,3}(?<separator>[,.'’])\d{3}(?:\k<separator>\d{3})*(?!\d)|\d+(?:[.,]\d+)?)`;
/** `2 Million`, `1.2k`, 「120万」, 「1万2千」. */
const SCALE = String.raw`(?:\s?(?<scale>(?:k|hundreds?|thousands?|m|mio|mln|millions?)\b|万|千)\.?(?:(?<rest>\d+)(?<restScale>千)?)?)?`;
/** Not from within a longer number, as `12` would be of `10.0.0.12`. */
const NUMBER = String.raw`(?<!\d)(?<!\d[.,])${DIGITS}${SCALE}`;
const OF_TOTAL = String.raw`(?:\s?(?:out )?of (?:our |the |about |around )?(?:\d[\d,.]*)k?)?`;
const ADJECTIVES = String.raw`(?:\sof (?:our|the|all))?(?:\s(?!of\b|users?\b|customers?\b)[a-z-]+){0,2}?`;
const USERS = '(?:users?|people|members|visitors|persons|employees|accounts)';
const CUSTOMERS = '(?:customers?|clients?|tenants?|organi[sz]ations?|orgs?|companies|merchants|workspaces)';
const REQUESTS = '(?:requests|logins?|sign-?ins|traffic|calls|transactions|orders|payments|jobs)';
const SCALES: Record<string, number> = {
  k: 1000,
  hundred: 100,
  thousand: 1000,
  mio: 1e6,
  mln: 1e6,
  million: 1e6,
  万: 10_000,
  千: 1000,
};

const READERS: { kind: TextCount['kind']; pattern: RegExp; unit: number }[] = [
  {
    kind: 'user-share',
    pattern: new RegExp(`${NUMBER}\\s?(?:%|percent)(?: of)?(?: all| our| the| active)*\\s${USERS}\\b`, 'gi'),
    unit: 0.01,
  },
  {
    kind: 'user-share',
    pattern: new RegExp(
      `${NUMBER}\\s?(?:%|percent)(?: of)?(?: all| our| the| active)*\\s${CUSTOMERS}\\b`,
      'gi',
    ),
    unit: 0.01,
  },
  {
    kind: 'request-share',
    pattern: new RegExp(
      `${NUMBER}\\s?(?:%|percent)(?: of)?(?: all| our| the)*(?:\\s\\w+){0,2}?\\s${REQUESTS}\\b`,
      'gi',
    ),
    unit: 0.01,
  },
  {
    kind: 'request-share',
    pattern: new RegExp(
      `\\b(?:error|failure) rates? (?:of|at|is|was|up to|around|about|reached|\\s)*${NUMBER}\\s?(?:%|percent)`,
      'gi',
    ),
    unit: 0.01,
  },
  {
    kind: 'user-share',
    pattern: new RegExp(`${NUMBER}\\s?%の(?:ユーザー?|利用者|お客様|顧客|会員)`, 'g'),
    unit: 0.01,
  },
  {
    kind: 'user-share',
    pattern: new RegExp(`(?:ユーザー?|利用者|お客様|顧客|会員)の(?:約|およそ)?${NUMBER}\\s?%`, 'g'),
    unit: 0.01,
  },
  {
    kind: 'user-share',
    pattern: new RegExp(`(?:ユーザー?|利用者|お客様|顧客|会員)の(?:約|およそ)?${NUMBER}割`, 'g'),
    unit: 0.1,
  },
  {
    kind: 'request-share',
    pattern: new RegExp(`(?:エラー率|失敗率)(?:が|は|:|\\s)*(?:約|およそ)?${NUMBER}\\s?%`, 'g'),
    unit: 0.01,
  },
  {
    kind: 'user-count',
    pattern: new RegExp(`${NUMBER}\\+?${OF_TOTAL}${ADJECTIVES}\\s${USERS}\\b`, 'gi'),
    unit: 1,
  },
  {
    kind: 'customer-count',
    pattern: new RegExp(`${NUMBER}\\+?${OF_TOTAL}${ADJECTIVES}\\s${CUSTOMERS}\\b`, 'gi'),
    unit: 1,
  },
  { kind: 'user-count', pattern: new RegExp(`${NUMBER}\\s?(?:人|名|ユーザー?)(?!中)`, 'g'), unit: 1 },
  {
    kind: 'customer-count',
    pattern: new RegExp(`${NUMBER}\\s?(?:社|テナント|顧客|企業|店舗|団体)(?!中)`, 'g'),
    unit: 1,
  },
];

/** Sentences about capacity or quota count seats, not people who suffer. */
const CAPACITY =
  /\b(?:limit|quota|capacity|licen[cs]es?|seats?|supports? up to|plan for|load test)\b|上限|定員|ライセンス数/i;

/**
 * Counts and shares of people, customers and requests in a sentence: `37 users`, `about 1.2k customers`,
 * `3 of 4,000 users` (3), `2 Million users`, `30% of users`, 「約200社」, 「1万2千人」, 「利用者の3割」. The first reader that takes a span keeps it.
 */
export function countsIn(sentence: string): TextCount[] {
  if (CAPACITY.test(sentence)) return [];
  const counts: TextCount[] = [];
  for (const { kind, pattern, unit } of READERS) {
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const isTaken = counts.some((count) => start < count.end && count.start < end);
      const value = numberFrom(match.groups ?? {}, unit);
      const isShare = kind.endsWith('share');
      if (isTaken || !Number.isFinite(value) || (isShare && value > 1)) continue;
      counts.push({ kind, value: isShare ? value : Math.round(value), start, end });
    }
  }
  return counts.sort((a, b) => a.start - b.start);
}

function numberFrom(groups: Record<string, string | undefined>, unit: number): number {
  const { number = '', separator, rest } = groups;
  const scale = scaleOf(groups.scale);
  // People are whole: without a scale, a point before three digits separates thousands.
  const isGrouped = separator !== undefined && (separator !== '.' || (unit === 1 && scale === 1));
  const digits = isGrouped ? number.replaceAll(separator, '') : number.replace(',', '.');
  return (Number(digits) * scale + Number(rest ?? 0) * scaleOf(groups.restScale)) * unit;
}

/** However it is written: `k`, `K`, `Million`, `millions`. A small `m` stands for minutes: what it counts is not known. */
function scaleOf(word = ''): number {
  if (word === 'M') return 1e6;
  if (word === 'm') return Number.NaN;
  return SCALES[word.toLowerCase().replace(/s$/, '')] ?? 1;
}
