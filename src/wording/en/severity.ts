import type { Formatter } from '../format';

interface Words {
  quote: string;
  /** asserted, possible or denied */
  polarity: string;
}

/** What the ticket's words say: reported, left open or ruled out. */
const said =
  (meaning: string) =>
  ({ quote, polarity }: Words) => {
    if (polarity === 'denied') return `The ticket rules out ${meaning}: “${quote}”.`;
    return polarity === 'possible'
      ? `The ticket leaves ${meaning} open: “${quote}”.`
      : `The ticket says “${quote}” (${meaning}).`;
  };

type Shared = { share: number; line: number };
type Counted = { count: number; line: number };
type Bound = { isLowerBound: boolean };
type Grown = { factor: number; line: number };
const atLeast = (isLowerBound: boolean) => (isLowerBound ? 'at least ' : '');
/** A lower bound that decides although it is below its line may lie above it. */
const toLine = (isBelow: boolean, line: string) =>
  isBelow ? `; it may be over the line of ${line}` : ` (line: ${line})`;
const ifFewer = (isBelow: boolean) => (isBelow ? 'If it became certain that' : 'If');

export const severity = {
  'severity.said-outage': said('something does not work'),
  'severity.said-partial-outage': said('part of the requests fail'),
  'severity.said-errors': said('errors'),
  'severity.said-severe-degradation': said('a severe degradation'),
  'severity.said-slowness': said('slowness'),
  'severity.said-degradation': said('a degradation'),
  'severity.said-cosmetic': said('a cosmetic flaw'),
  'severity.said-core-function': said('a core function'),
  'severity.said-data-loss': said('lost or damaged data'),
  'severity.said-breach': said('a security breach'),
  'severity.said-vulnerability': said('a security weakness'),
  'severity.said-revenue': said('lost revenue'),
  'severity.said-major-revenue': said('a significant loss of revenue'),
  'severity.said-workaround': said('a workaround'),
  'severity.said-everyone': said('everyone is hit'),
  'severity.said-many': said('many are hit'),
  'severity.said-some': said('some are hit'),
  'severity.said-one-customer': said('one customer is hit'),
  'severity.said-one-user': said('one person is hit'),
  'severity.said-no-customer-impact': said('customers are not hit'),
  'severity.said-user-count': said('a number of people'),
  'severity.said-customer-count': said('a number of customers'),
  'severity.said-user-share': said('a share of the users'),
  'severity.said-request-share': said('a share of the requests'),
  'severity.said-services-listed': said('several services'),
  'severity.evidence-services': (p: { count: number; names: readonly string[] }, f: Formatter) =>
    `The ticket names ${p.count === 1 ? 'one service' : `${f.number(p.count)} services`}: ${f.list(p.names)}.`,
  'severity.method-text': (p: { from: string }) => `read in the ticket's ${p.from}`,
  /** the ticket's words; where they do not stand together, each with its place */
  'severity.quotes': (p: { quotes: readonly string[]; places: readonly string[] }) =>
    p.quotes
      .map((quote, index) => (p.places[index] ? `“${quote}” in the ${p.places[index]}` : `“${quote}”`))
      .join(', '),
  'severity.method-fields': () => "taken from the ticket's components and affected services",
  'severity.method-vote': (p: { minScore: number }, f: Formatter) =>
    `vote of the similar incidents with a score of ${f.number(p.minScore)} or more, weighed by score`,

  'severity.method-alike': (p: { latest: number; minLikeness: number }, f: Formatter) =>
    `at most ${f.number(p.latest)} earlier incidents whose words alone came to SEV-2, too, and told at least ${f.percent(p.minLikeness)} of the same kinds of trouble`,

  'severity.core-broken': (p: { quote: string }) =>
    `A function that customers cannot do without is down (${p.quote}).`,
  'severity.core-partly-broken': (p: { quote: string }) =>
    `A function that customers cannot do without fails for part of the requests, nobody says how many (${p.quote}).`,
  'severity.core-broken-for-some': (p: { quote: string }) =>
    `A function that customers cannot do without is down, but not for all or with another way (${p.quote}).`,
  'severity.core-impaired': (p: { quote: string }) =>
    `A function that customers cannot do without is impaired (${p.quote}).`,
  'severity.core-narrow': (p: { quote: string }) =>
    `A core function is hurt, but for one customer or person only (${p.quote}).`,
  'severity.if-core-broken': () => 'If customers cannot use a core function at all any more',
  'severity.if-core-restored': () => 'Once the core function works again for everyone',
  'severity.data-at-risk': (p: { quote: string }) => `Data may be lost or wrong (${p.quote}).`,
  'severity.data-intact': (p: { quote: string }) => `No data is lost, as the ticket says (${p.quote}).`,
  'severity.if-data-at-risk': () => 'If data turns out to be lost or wrong',
  'severity.if-data-intact': () => 'Once it is certain that no data was lost or damaged',
  'severity.breach': (p: { quote: string }) => `Somebody may see or do what they must not (${p.quote}).`,
  'severity.vulnerability': (p: { quote: string }) =>
    `A security weakness is open; no sign of its use is told (${p.quote}).`,
  'severity.no-breach': (p: { quote: string }) => `No breach, as the ticket says (${p.quote}).`,
  'severity.if-breach': () => 'If somebody turns out to have had access they must not have',
  'severity.if-no-breach': () => 'Once it is certain that nobody had access they must not have',
  'severity.if-no-vulnerability': () => 'Once the weakness is closed',
  'severity.revenue-significant': (p: { quote: string }) =>
    `Significant revenue is lost while this lasts (${p.quote}).`,
  'severity.revenue-limited': (p: { quote: string }) => `Some revenue is lost (${p.quote}).`,
  'severity.revenue-none': (p: { quote: string }) => `No revenue is lost, as the ticket says (${p.quote}).`,
  'severity.if-revenue-safe': () => 'Once no more revenue is lost',
  'severity.workaround-none': (p: { quote: string }) =>
    `Something does not work, and there is no workaround (${p.quote}).`,
  'severity.workaround-exists': (p: { quote: string }) => `A workaround exists (${p.quote}).`,
  'severity.if-workaround': () => 'If a workaround is found',

  'severity.outage': (p: { quote: string }) => `Something does not work at all (${p.quote}).`,
  'severity.partial-outage': (p: { quote: string }) =>
    `Part of the requests fail, nobody says how many (${p.quote}).`,
  'severity.severe-degradation': (p: { quote: string }) => `It is severely degraded (${p.quote}).`,
  'severity.noticeable': (p: { quote: string }) => `Users notice it (${p.quote}).`,
  'severity.cosmetic': (p: { quote: string }) => `It is cosmetic (${p.quote}).`,
  'severity.if-outage': () => 'If it does not work at all any more',
  'severity.if-no-outage': () => 'Once it works again, even if slowly',
  'severity.if-faster': () => 'Once it is only a little slower than usual',
  'severity.if-nobody-notices': () => 'Once users do not notice it any more',
  'severity.latency': (p: Grown, f: Formatter) =>
    `The slowest page takes ${f.number(p.factor)} times as long as usual (line: ${f.number(p.line)} times).`,
  'severity.latency-normal': (p: Grown, f: Formatter) =>
    `No page is slower than ${f.number(p.line)} times the usual (now ${f.number(p.factor)} times).`,
  'severity.if-latency-risen': (p: Grown, f: Formatter) =>
    `If the slowest page took ${f.number(p.line)} times as long as usual (now ${f.number(p.factor)} times)`,
  'severity.if-latency-fallen': (p: Grown, f: Formatter) =>
    `If the slowest page took less than ${f.number(p.line)} times as long as usual (now ${f.number(p.factor)} times)`,
  'severity.error-rate': (p: Grown, f: Formatter) =>
    `There are ${f.number(p.factor)} times as many errors as usual (line: ${f.number(p.line)} times).`,
  'severity.error-rate-normal': (p: Grown, f: Formatter) =>
    `There are not ${f.number(p.line)} times as many errors as usual (now ${f.number(p.factor)} times).`,
  'severity.if-error-rate-risen': (p: Grown, f: Formatter) =>
    `If there were ${f.number(p.line)} times as many errors as usual (now ${f.number(p.factor)} times)`,
  'severity.if-error-rate-fallen': (p: Grown, f: Formatter) =>
    `If there were less than ${f.number(p.line)} times as many errors as usual (now ${f.number(p.factor)} times)`,
  'severity.failing-requests': (p: Shared, f: Formatter) =>
    `The ticket says that ${f.percent(p.share)} of the requests fail (line: ${f.percent(p.line)}).`,
  'severity.if-failing-requests-risen': (p: Shared, f: Formatter) =>
    `If ${f.percent(p.line)} of the requests failed (now ${f.percent(p.share)})`,
  'severity.if-failing-requests-fallen': (p: Shared, f: Formatter) =>
    `If less than ${f.percent(p.line)} of the requests failed (now ${f.percent(p.share)})`,

  'severity.users-share': (p: Shared & Bound, f: Formatter) =>
    `${capital(atLeast(p.isLowerBound))}${f.percent(p.share)} of the active users are affected${toLine(p.share < p.line, f.percent(p.line))}.`,
  'severity.users-share-small': (p: Shared, f: Formatter) =>
    `Less than ${f.percent(p.line)} of the active users are affected (${f.percent(p.share)}).`,
  'severity.if-users-share-risen': (p: Shared & Bound, f: Formatter) =>
    `If ${f.percent(p.line)} of the users were affected (now ${atLeast(p.isLowerBound)}${f.percent(p.share)})`,
  'severity.if-users-share-fallen': (p: Shared & Bound, f: Formatter) =>
    `${ifFewer(p.share < p.line)} less than ${f.percent(p.line)} of the users were affected (now ${atLeast(p.isLowerBound)}${f.percent(p.share)})`,
  'severity.users-count': (p: Counted & Bound, f: Formatter) =>
    `${capital(atLeast(p.isLowerBound))}${f.number(p.count)} users are affected${toLine(p.count < p.line, f.number(p.line))}.`,
  'severity.users-count-small': (p: Counted, f: Formatter) =>
    `Fewer than ${f.number(p.line)} users are affected (${f.number(p.count)}).`,
  'severity.if-users-count-risen': (p: Counted & Bound, f: Formatter) =>
    `If ${f.number(p.line)} users were affected (now ${atLeast(p.isLowerBound)}${f.number(p.count)})`,
  'severity.if-users-count-fallen': (p: Counted & Bound, f: Formatter) =>
    `${ifFewer(p.count < p.line)} fewer than ${f.number(p.line)} users were affected (now ${atLeast(p.isLowerBound)}${f.number(p.count)})`,
  'severity.users-said-share': (p: Shared, f: Formatter) =>
    `The ticket says that ${f.percent(p.share)} of the users are hit (line: ${f.percent(p.line)}).`,
  'severity.users-said-count': (p: Counted, f: Formatter) =>
    `The ticket speaks of ${f.number(p.count)} users (line: ${f.number(p.line)}).`,
  'severity.users-said-count-small': (p: Counted, f: Formatter) =>
    `The ticket speaks of fewer than ${f.number(p.line)} users (${f.number(p.count)}).`,
  'severity.customers-said-count': (p: Counted, f: Formatter) =>
    `The ticket speaks of ${f.number(p.count)} customers (line: ${f.number(p.line)}).`,
  'severity.if-customers-risen': (p: Counted, f: Formatter) =>
    `If ${f.number(p.line)} customers were hit (now ${f.number(p.count)})`,
  'severity.if-customers-fallen': (p: Counted, f: Formatter) =>
    `If fewer than ${f.number(p.line)} customers were hit (now ${f.number(p.count)})`,
  'severity.everyone-cut-off': (p: { quote: string }) => `Everyone is cut off (${p.quote}).`,
  'severity.many-users': (p: { quote: string }) => `Many users are hit (${p.quote}).`,
  'severity.some-users': (p: { quote: string }) => `Only part of the users is hit (${p.quote}).`,
  'severity.one-user': (p: { quote: string }) => `One person is hit (${p.quote}).`,
  'severity.no-customers': (p: { quote: string }) => `Customers are not hit (${p.quote}).`,
  'severity.if-not-everyone': () => 'Once it works again for part of the users',
  'severity.if-not-many': () => 'Once only a few users are hit',

  'severity.services-cut-off': (p: { quote: string }) =>
    `Availability is lost in many services at once (${p.quote}).`,
  'severity.services': (p: Counted, f: Formatter) =>
    p.count === 1
      ? 'One service is hit.'
      : `${f.number(p.count)} services are hit (line: ${f.number(p.line)}).`,
  'severity.if-services-back': () => 'Once most of the services are available again',
  'severity.if-services-risen': (p: Counted, f: Formatter) =>
    `If ${f.number(p.line)} services were hit (now ${f.number(p.count)})`,
  'severity.if-services-fallen': (p: Counted, f: Formatter) =>
    `If fewer than ${f.number(p.line)} services were hit (now ${f.number(p.count)})`,
  'severity.one-segment': (p: { name: string; affectedShare: number; baselineShare: number }, f: Formatter) =>
    `${f.percent(p.affectedShare)} of those affected are in one segment, ${p.name} (usually ${f.percent(p.baselineShare)}).`,
  'severity.requests': (p: Counted, f: Formatter) =>
    `${f.number(p.count)} ${p.count === 1 ? 'report' : 'reports'} from customers (line: ${f.number(p.line)}).`,
  'severity.if-requests-risen': (p: Counted, f: Formatter) =>
    `If ${f.number(p.line)} customers' reports came in (now ${f.number(p.count)})`,
  'severity.if-requests-fallen': (p: Counted, f: Formatter) =>
    `If fewer than ${f.number(p.line)} customers' reports belonged to it (now ${f.number(p.count)})`,
  'severity.organizations': (p: Counted, f: Formatter) =>
    `Reports from ${f.number(p.count)} ${p.count === 1 ? 'organisation' : 'organisations'} (line: ${f.number(p.line)}).`,
  'severity.if-organizations-risen': (p: Counted, f: Formatter) =>
    `If ${f.number(p.line)} organisations reported it (now ${f.number(p.count)})`,
  'severity.if-organizations-fallen': (p: Counted, f: Formatter) =>
    `If fewer than ${f.number(p.line)} organisations had reported it (now ${f.number(p.count)})`,
  'severity.history': (p: { level: string; share: number; voters: number }, f: Formatter) =>
    `Of ${f.number(p.voters)} similar incidents, weighed by similarity, ${f.percent(p.share)} were ${p.level}${p.level === 'SEV-1' ? '' : ' or worse'}.`,
  'severity.precedent': (p: { precedents: number }, f: Formatter) =>
    p.precedents === 1
      ? 'A similar incident that was described the same way became a SEV-1.'
      : `${f.number(p.precedents)} similar incidents that were described the same way became a SEV-1.`,
  'severity.alike': (
    p: { incidents: number; becameSev1: number; quotes: readonly string[]; line: number },
    f: Formatter,
  ) => {
    const words = p.quotes.length > 0 ? ` (${p.quotes.map((quote) => `“${quote}”`).join(', ')})` : '';
    return `Of the latest ${f.number(p.incidents)} incidents that were told like this one${words}, ${f.number(p.becameSev1)} became a SEV-1 (line: ${f.percent(p.line)}).`;
  },
  'severity.if-measured': () => 'Once it is measured how many users are affected',
  'severity.nothing-known': () =>
    'Nothing is known yet that tells how bad it is. An incident was raised, so it is not taken as harmless.',
  'severity.drift-raise': (p: { accepted: string; suggested: string }) =>
    `The facts now speak for ${p.suggested}; the incident is worked as ${p.accepted}.`,
  'severity.drift-lower': (p: { accepted: string; suggested: string }) =>
    `The facts have eased to ${p.suggested}; the incident is worked as ${p.accepted}.`,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
