import type { Formatter } from '../format';

const atLeast = (isLowerBound: boolean) => (isLowerBound ? 'At least ' : '');
const people = (count: number, f: Formatter) => `${f.number(count)} ${count === 1 ? 'user' : 'users'}`;
type Compared = { current: number; baseline: number };
type Count = { users: number; isLowerBound: boolean };
const VERDICTS: Record<string, string> = {
  recovered: 'Users have recovered',
  recovering: 'It is getting better, but users have not recovered yet',
  'not-recovered': 'Users have not recovered',
};

const lastMinutes = (isOver: boolean) =>
  isOver ? 'in the 15 minutes before it was resolved' : 'in the last 15 minutes';

export const impact = {
  'impact.users-affected': (p: Count & { from: string }, f: Formatter) =>
    `${atLeast(p.isLowerBound)}${people(p.users, f)} affected since ${f.time(p.from)}.`,
  'impact.users-affected-now': (p: Count, f: Formatter) =>
    `${atLeast(p.isLowerBound)}${people(p.users, f)} affected in the last 15 minutes.`,
  'impact.users-active': (p: Count, f: Formatter) =>
    `${atLeast(p.isLowerBound)}${people(p.users, f)} active.`,
  'impact.affected-share': (p: { share: number; isLowerBound: boolean }, f: Formatter) =>
    `${atLeast(p.isLowerBound)}${f.percent(p.share)} of the active users are affected.`,
  'impact.trend': (p: { direction: string }): string => {
    if (p.direction === 'rising') return 'More and more users are affected.';
    return p.direction === 'falling'
      ? 'Fewer and fewer users are affected.'
      : 'The number of affected users is steady.';
  },
  'impact.segment': (
    p: { dimension: string; name: string; affectedShare: number; baselineShare: number; hit: string },
    f: Formatter,
  ) => {
    const those = p.hit === 'met-error' ? 'those who met an error' : 'the affected users';
    const segment = p.dimension === 'country' ? f.country(p.name) : p.name;
    return `${segment} is hit more than its share: ${f.percent(p.affectedShare)} of ${those}, ${f.percent(p.baselineShare)} of all.`;
  },
  'impact.error-rate': (p: Compared, f: Formatter) =>
    `${f.number(p.current)} errors an hour since the start (usually ${f.number(p.baseline)}).`,
  'impact.page-latency': (p: Compared & { percentile: string; name: string }, f: Formatter) =>
    `${p.name} has loaded in ${f.number(p.current / 1000)} s at ${p.percentile} since the start (usually ${f.number(p.baseline / 1000)} s).`,
  'impact.new-error-groups': (p: { count: number; first: string }, f: Formatter) =>
    p.count === 1
      ? `One kind of error is new: “${p.first}”.`
      : `${f.number(p.count)} kinds of errors are new, among them “${p.first}”.`,
  'impact.deployment': (p: { version: string; leadMinutes: number }, f: Formatter) =>
    p.leadMinutes >= 0
      ? `Version ${p.version} was deployed ${f.duration(p.leadMinutes * 60_000)} before it started.`
      : `Version ${p.version} was deployed ${f.duration(p.leadMinutes * 60_000)} after the estimated start.`,
  'impact.reports-requests': (p: { count: number }, f: Formatter) =>
    p.count === 1 ? 'One customer request is linked.' : `${f.number(p.count)} customer requests are linked.`,
  'impact.reports-organizations': (p: { count: number }, f: Formatter) =>
    p.count === 1 ? 'One organisation is concerned.' : `${f.number(p.count)} organisations are concerned.`,
  'impact.reports-comments': (p: { perHour: number }, f: Formatter) =>
    `${f.number(p.perHour)} comments an hour on the ticket.`,

  'impact.method-sessions': () => 'distinct people of the sessions in the window',
  'impact.method-sessions-all': (p: { sessions: number }, f: Formatter) =>
    `distinct people of ${f.number(p.sessions)} sessions who met an error or saw a slow page`,
  'impact.method-sessions-sampled': (
    p: { hit: number; sampled: number; users: number; everybody: number },
    f: Formatter,
  ) =>
    `${f.number(p.hit)} of ${f.number(p.sampled)} people checked were hit; at least ${f.number(p.users)} of ${f.number(p.everybody)} active (95 % sure, exact binomial); rises as more people are checked`,
  'impact.method-alert': (p: { at: string; groups: number }, f: Formatter) =>
    `counted by the monitoring's alert of ${f.time(p.at)}${p.groups > 1 ? `, the largest of ${f.number(p.groups)} error groups` : ''}`,
  'impact.method-trend': (p: { minutes: number }, f: Formatter) =>
    `distinct affected people per ${f.duration(p.minutes * 60_000)}, the last third against the first`,
  'impact.method-segments': (
    p: { hit: string; people: number; lookedInto: number; everybody: number },
    f: Formatter,
  ) => {
    const met = p.hit === 'met-error' ? 'met an error' : 'met an error or saw a slow page';
    return `share among the ${f.number(p.people)} of ${f.number(p.lookedInto)} people looked into who ${met}, against the share among all ${f.number(p.everybody)} active; differences by chance left out`;
  },
  'impact.method-baseline': (p: { days: number }, f: Formatter) =>
    p.days === 1
      ? 'since the start, against the same hours of the day before'
      : `since the start, against the median of the same hours of ${f.number(p.days)} days before`,
  'impact.method-error-groups': () => 'error groups first seen since the start or the deployment before it',
  'impact.method-deployment': () => 'the last deployment within six hours before the start',
  'impact.method-links': () => 'customer requests linked to the ticket',
  'impact.method-organizations': () => 'organisations of the linked requests and of the ticket',
  'impact.method-comments': () => 'comments since the start, over one hour at least',
  'impact.method-recovery': () =>
    'error rate and p95 of the last 15 minutes against the same hours of the days before',

  'impact.resolved-long-ago': () =>
    'It was resolved more than 24 hours ago, so monitoring was not asked: it would measure the users of today.',
  'impact.whole-application': (p: { claim: string }) =>
    `Measured for the whole application, not for this ticket: ${p.claim}`,
  'impact.recovery-elsewhere': () =>
    'Whether users have recovered cannot be told: what is measured is not about this ticket.',
  'impact.recovery-no-numbers': () => 'Whether users have recovered cannot be told: nothing is measured.',
  'impact.recovery-no-traffic': (p: { share: number }, f: Formatter) =>
    `Whether users have recovered cannot be told: there is only ${f.percent(p.share)} of the usual traffic.`,
  'impact.recovery-errors': (p: Compared & { verdict: string; isOver: boolean }, f: Formatter) =>
    `${VERDICTS[p.verdict] ?? p.verdict}: ${f.number(p.current)} errors an hour ${lastMinutes(p.isOver)} (usually ${f.number(p.baseline)}).`,
  'impact.recovery-latency': (
    p: Compared & { verdict: string; page: string; isOver: boolean },
    f: Formatter,
  ) =>
    `${VERDICTS[p.verdict] ?? p.verdict}: ${p.page} loads in ${f.number(p.current / 1000)} s at p95 ${lastMinutes(p.isOver)} (usually ${f.number(p.baseline / 1000)} s).`,

  'impact.start-creation': () => 'when the ticket was created; nothing says that it began earlier',
  'impact.start-stated': (p: { quote: string }) => `as the ticket says: “${p.quote}”`,
  'impact.start-report': () => 'the first linked customer request',
  'impact.start-onset': (p: { minutes: number }, f: Formatter) =>
    `when the metrics left the usual range (to the nearest ${f.duration(p.minutes * 60_000)})`,
};
