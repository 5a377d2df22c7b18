import { type Phrase, phrase } from '../../wording';
import type { EvidenceId } from '../evidence/evidence-id';
import type { Impact } from '../impact/impact';
import type { SeverityLevel } from '../severity/severity';
import type { SignalKind } from '../severity/text/signal-kinds';
import type { TextSignal } from '../severity/text/text-signal';
import { TicketWords } from '../severity/text/ticket-words';
import { RUNNING_LONG_MINUTES } from './response-clocks';

export type ChecklistAnswer = 'yes' | 'no' | 'unknown';

export interface ChecklistItem {
  id: string;
  question: Phrase;
  answer: ChecklistAnswer;
  evidenceIds: EvidenceId[];
}

export interface Checklist {
  id: 'go-public' | 'tell-leadership';
  question: Phrase;
  items: ChecklistItem[];
  verdict: 'yes' | 'no';
  /** nobody knows for sure, and this is what practice does then */
  isDefault: boolean;
  because: Phrase;
}

export interface ChecklistFacts {
  level: SeverityLevel;
  /** ISO 8601 UTC */
  startedAt: string;
  now: string;
  signals: readonly TextSignal[];
  impact?: Impact;
}

interface Found {
  answer: ChecklistAnswer;
  evidenceIds: EvidenceId[];
}

const UNKNOWN: Found = { answer: 'unknown', evidenceIds: [] };

/** Both checklists, filled in from evidence as far as it goes. */
export function checklists(facts: ChecklistFacts): { goPublic: Checklist; tellLeadership: Checklist } {
  const words = new TicketWords(facts.signals);
  return { goPublic: goPublic(facts, words), tellLeadership: tellLeadership(facts, words) };
}

/** Any yes means yes. Only when everything is known to be no is it no. Unsure: communicate. */
function goPublic(facts: ChecklistFacts, words: TicketWords): Checklist {
  const items = [
    item('customers-notice', customersNotice(facts, words)),
    item('support-contacted', supportContacted(facts)),
    item('externally-visible', externallyVisible(facts, words)),
    item('regulatory-duty', said(words, ['breach', 'data-loss'])),
  ];
  return concluded('go-public', phrase('response.ask-go-public'), items, 'yes');
}

/** Any yes means yes. Unsure: tell for SEV-2; a SEV-3 or SEV-4 waits until somebody says that it needs leadership. */
function tellLeadership(facts: ChecklistFacts, words: TicketWords): Checklist {
  const ageMinutes = (Date.parse(facts.now) - Date.parse(facts.startedAt)) / 60_000;
  const runsLong = facts.level === 'SEV-2' && ageMinutes >= RUNNING_LONG_MINUTES;
  const items = [
    item('is-sev-1', known(facts.level === 'SEV-1', [])),
    item('sev-2-runs-long', known(runsLong, [])),
    item('beyond-authority', UNKNOWN),
    item('reputation-at-risk', said(words, ['breach', 'data-loss', 'major-revenue', 'everyone'])),
  ];
  const whenUnsure = facts.level === 'SEV-1' || facts.level === 'SEV-2' ? 'yes' : 'no';
  return concluded('tell-leadership', phrase('response.ask-tell-leadership'), items, whenUnsure);
}

function concluded(
  id: Checklist['id'],
  question: Phrase,
  items: ChecklistItem[],
  whenUnsure: Checklist['verdict'],
): Checklist {
  const yes = items.find(({ answer }) => answer === 'yes');
  const isKnownNo = items.every(({ answer }) => answer === 'no');
  if (yes) {
    return {
      id,
      question,
      items,
      verdict: 'yes',
      isDefault: false,
      because: phrase('response.because-one-yes'),
    };
  }
  if (isKnownNo) {
    return {
      id,
      question,
      items,
      verdict: 'no',
      isDefault: false,
      because: phrase('response.because-all-no'),
    };
  }
  const because = phrase(whenUnsure === 'yes' ? 'response.because-unsure-yes' : 'response.because-unsure-no');
  return { id, question, items, verdict: whenUnsure, isDefault: true, because };
}

type ItemId =
  | 'customers-notice'
  | 'support-contacted'
  | 'externally-visible'
  | 'regulatory-duty'
  | 'is-sev-1'
  | 'sev-2-runs-long'
  | 'beyond-authority'
  | 'reputation-at-risk';

function item(id: ItemId, found: Found): ChecklistItem {
  return { id, question: phrase(`response.ask-${id}`), ...found };
}

function known(isTrue: boolean, evidenceIds: EvidenceId[]): Found {
  return { answer: isTrue ? 'yes' : 'no', evidenceIds };
}

/** Measured people count first, then the ticket's words; a complete count of zero is a no. */
function customersNotice({ impact }: ChecklistFacts, words: TicketWords): Found {
  const affected = impact?.affected;
  if (affected && affected.users > 0) return known(true, ['impact.users-affected']);
  const denied = words.firmest('no-customer-impact');
  if (denied) return known(false, [denied.id]);
  const hit = words.firmest('everyone', 'many', 'some', 'one-customer', 'user-count', 'customer-count');
  if (hit) return known(true, [hit.id]);
  return affected && !affected.isLowerBound ? known(false, ['impact.users-affected']) : UNKNOWN;
}

function supportContacted({ impact }: ChecklistFacts): Found {
  const requests = impact?.reports.requests;
  return requests === undefined ? UNKNOWN : known(requests > 0, ['impact.reports-requests']);
}

function externallyVisible({ impact }: ChecklistFacts, words: TicketWords): Found {
  const inside = words.firmest('no-customer-impact');
  if (inside) return known(false, [inside.id]);
  const visible = words.firmest(
    'outage',
    'partial-outage',
    'errors',
    'severe-degradation',
    'slowness',
    'cosmetic',
  );
  if (visible) return known(true, [visible.id]);
  const rate = impact?.errorRate;
  return rate && rate.current > rate.baseline * 2 ? known(true, ['impact.error-rate']) : UNKNOWN;
}

/** The words say it (also as a suspicion), deny it, or are silent. */
function said(words: TicketWords, kinds: SignalKind[]): Found {
  const firmest = words.firmest(...kinds);
  if (firmest) return known(true, [firmest.id]);
  const denials = kinds.map((kind) => words.denied(kind));
  const ids = denials.flatMap((denial) => (denial ? [denial.id] : []));
  return ids.length === kinds.length ? known(false, ids) : { answer: 'unknown', evidenceIds: ids };
}
