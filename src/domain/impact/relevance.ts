import { type CoreFunction, coreFunctionIn } from '../severity/text/core-functions';
import { sentencesOf } from '../severity/text/sentences';
import { SIGNAL_TRAITS } from '../severity/text/signal-kinds';
import type { TextSignal } from '../severity/text/text-signal';
import { readTerms, type TermKind } from '../text';
import { isStopWord } from '../text/stop-words';
import type { Impact, SuspectDeployment } from './impact';
import { slowPages } from './page-impact';

/** The ticket's own words, as far as they tell what it is about. */
export interface TicketSubject {
  summary: string;
  /** plain text */
  description: string;
  /** plain text, what people wrote */
  comments: readonly { text: string }[];
  services: readonly string[];
  /** of all these words (`readSignals`) */
  signals: readonly TextSignal[];
}

/** What was measured of the whole application. */
export interface MeasuredTrouble {
  impact: Pick<Impact, 'pages' | 'errorGroups'>;
  deployment?: Pick<SuspectDeployment, 'version' | 'comment'>;
}

/** Words of addresses that name no part of a product. */
const EVERYWHERE = new Set(['app', 'api', 'web', 'www', 'page', 'index', 'home', 'html', 'new', 'edit']);
/** Errors of the language: half of all groups are called so. */
const ANY_ERROR = new Set(['typeerror', 'referenceerror', 'rangeerror', 'syntaxerror', 'aggregateerror']);
const TELLING_NAMES: ReadonlySet<TermKind> = new Set<TermKind>(['error', 'identifier']);
/** The ticket quotes a message when it has so many of its words, and such a part of them. */
const QUOTED_WORDS = 2;
const QUOTED_SHARE = 0.5;

/** A part of the product by its address or kind: `/imprint`, "the imprint page", 「請求書画面」. */
const PATH = /(?:^|[\s("'「])\/[a-z][\w-]{2,}/i;
const PAGE = /\b([a-z][\w-]+) (?:page|screen|form|tab|dialog)s?\b/gi;
const JA_PAGE = /[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9]+の?(?:ページ|画面|フォーム|タブ|帳票)/u;
/** "An error page", "several screens", 「一部の画面」 are no place of their own. */
const ANY_PAGE = new Set(
  'error blank white empty slow loading web several certain different multiple entire whole single'.split(
    ' ',
  ),
);
const JA_ANY_PAGE =
  /(?:エラー|真っ白な?|白い|全ての|すべての|全|各|複数の|一部の|多くの|他の|どの|この|その|Web|ウェブ)(?:ページ|画面)/gu;

/**
 * Whether what was measured of the whole application is this ticket's trouble. It is when the ticket names what is out of the
 * ordinary (a slow page, a new error, the suspect deployment's service, the core function of one of them), or when it
 * tells of a trouble that is measured (slow, errors, not usable) and names no other part of the product. The first of
 * summary, description and comments that tells of a trouble decides; a typo or a leak is in no measure, wherever it is.
 */
export function isAboutTicket(
  ticket: TicketSubject,
  measured: MeasuredTrouble,
  coreFunctions: readonly CoreFunction[],
): boolean {
  const troubles = firstTold(ticket.signals);
  const isMeasured = troubles.some(({ kind }) => SIGNAL_TRAITS[kind].trouble === 'measured');
  if (troubles.length > 0 && !isMeasured) return false;

  const subject = subjectOf(ticket, troubles);
  const measuredPlaces = placesOf(measured, coreFunctions);
  if (namesOneOf(measuredPlaces, subject, ticket, coreFunctions)) return true;
  return isMeasured && (!measuredPlaces.isKnown || !namesPlace(subject, ticket, measured, coreFunctions));
}

/** What the first part of the ticket that tells of a trouble says of it. */
function firstTold(signals: readonly TextSignal[]): TextSignal[] {
  const told = signals.filter(({ kind, polarity }) => polarity !== 'denied' && SIGNAL_TRAITS[kind].trouble);
  const [first] = told;
  return told.filter(({ from }) => from === first?.from);
}

/** The summary, and the sentences that tell of the trouble. */
function subjectOf(
  { summary, description, comments }: TicketSubject,
  troubles: readonly TextSignal[],
): string {
  const body = [description, ...comments.map(({ text }) => text)].flatMap(sentencesOf);
  const isSummarised = troubles.length === 0 || troubles[0]?.from === 'summary';
  const telling = isSummarised
    ? []
    : body.filter((sentence) => troubles.some(({ quote }) => sentence.includes(quote)));
  return [summary, ...telling].join('\n');
}

interface Places {
  /** the measurement says where in the product the trouble is */
  isKnown: boolean;
  /** words of slow pages */
  words: ReadonlySet<string>;
  /** what a new error says, by group */
  errors: readonly string[];
  /** words of the suspect deployment */
  deployed: ReadonlySet<string>;
  /** names of core functions */
  functions: ReadonlySet<string>;
}

function placesOf({ impact, deployment }: MeasuredTrouble, coreFunctions: readonly CoreFunction[]): Places {
  const pages = slowPages(impact.pages).map(({ name }) => pathOf(name));
  const errors = impact.errorGroups.filter(({ isNew }) => isNew).map(({ message }) => message);
  const words = new Set(pages.flatMap(pageWords));
  const released = termsIn(deployment ? `${deployment.version} ${deployment.comment ?? ''}` : '');
  const functions = new Set([...pages, ...errors].flatMap((each) => functionsIn(each, coreFunctions)));
  return {
    // A bare version and the message of an error say what happened, not where.
    isKnown: words.size > 0 || functions.size > 0 || released.some((term) => /\p{L}{3}/u.test(term)),
    ...{ words, errors, functions },
    deployed: new Set(released),
  };
}

function namesOneOf(
  { words, errors, deployed, functions }: Places,
  subject: string,
  { summary, description, services }: TicketSubject,
  coreFunctions: readonly CoreFunction[],
): boolean {
  const said = new Set(termsIn(`${summary}\n${description}`));
  return (
    termsIn(subject).some((term) => words.has(term)) ||
    functionsIn(subject, coreFunctions).some((name) => functions.has(name)) ||
    services.some((service) => termsIn(service).every((term) => deployed.has(term))) ||
    errors.some((message) => isQuoted(message, said))
  );
}

function isQuoted(message: string, said: ReadonlySet<string>): boolean {
  const terms = readTerms(message);
  if (terms.some(({ term, kind }) => TELLING_NAMES.has(kind) && !ANY_ERROR.has(term) && said.has(term)))
    return true;
  const words = new Set(terms.map(({ term }) => term));
  const shared = [...words].filter((word) => said.has(word)).length;
  return shared >= QUOTED_WORDS && shared >= words.size * QUOTED_SHARE;
}

/** A part of the product is named, and not that everybody or everything is hit. */
function namesPlace(
  subject: string,
  { summary, description, services, signals }: TicketSubject,
  { impact }: MeasuredTrouble,
  coreFunctions: readonly CoreFunction[],
): boolean {
  const words = subject.normalize('NFKC');
  const isEverywhere =
    functionsIn(subject, coreFunctions).includes(WHOLE_PRODUCT) ||
    signals.some(({ kind, polarity }) => kind === 'everyone' && polarity === 'asserted');
  if (PATH.test(words) || namesPage(words)) return true;
  if (functionsIn(subject, coreFunctions).some((name) => name !== WHOLE_PRODUCT)) return true;
  const pages = new Set(impact.pages.flatMap(({ name }) => pageWords(pathOf(name))));
  const said = new Set(termsIn(`${summary}\n${description}`));
  return (
    (services.length > 0 && !isEverywhere) ||
    termsIn(subject).some((term) => pages.has(term)) ||
    impact.errorGroups.some(({ message, isNew }) => !isNew && isQuoted(message, said))
  );
}

function namesPage(words: string): boolean {
  const english = [...words.matchAll(PAGE)].map(([, of = '']) => of.toLowerCase());
  return (
    english.some((of) => !isStopWord(of) && !ANY_PAGE.has(of)) ||
    JA_PAGE.test(words.replaceAll(JA_ANY_PAGE, ' '))
  );
}

/** The core function that is no part of the product but all of it. */
const WHOLE_PRODUCT = 'whole-product';

/** Every core function that is named, sentence by sentence. */
function functionsIn(text: string, coreFunctions: readonly CoreFunction[]): string[] {
  return coreFunctions.flatMap((each) =>
    sentencesOf(text).some((sentence) => coreFunctionIn(sentence, [each])) ? [each.name] : [],
  );
}

function termsIn(text: string): string[] {
  return readTerms(text).map(({ term }) => term);
}

function pageWords(path: string): string[] {
  return termsIn(path).filter((term) => !EVERYWHERE.has(term));
}

/** `/login` of `https://app.example/login?next=1`. */
function pathOf(address: string): string {
  return address.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
}
