import { phrase } from '../../wording';
import type { EvidenceId } from '../evidence/evidence-id';
import type { Impact, SuspectDeployment } from '../impact/impact';
import type { SeverityLevel } from '../severity/severity';
import type { TextSignal } from '../severity/text/text-signal';
import { TicketWords } from '../severity/text/ticket-words';
import type { Checklist } from './checklists';
import type { FirstMove } from './first-move';
import { judgeRollback } from './judge-rollback';
import type { ClocksDone } from './response-clocks';

export interface FirstMoveFacts {
  level: SeverityLevel;
  signals: readonly TextSignal[];
  services: readonly string[];
  impact?: Impact;
  /** shortly before the start, if any */
  deployment?: SuspectDeployment;
  /** false when nobody could read them: that none is suspected says nothing then */
  areDeploymentsKnown: boolean;
  /** a past incident that is most probably the same: what fixed it may fix this */
  strongMatch?: { key: string; url?: string };
  /** what has been done already is not proposed */
  done: ClocksDone & { channelOpened?: string };
  checklists: { goPublic: Checklist; tellLeadership: Checklist };
}

type MoveId =
  | 'isolate'
  | 'rotate-credentials'
  | 'preserve-logs'
  | 'stop-writes'
  | 'snapshot'
  | 'do-not-roll-back'
  | 'apply-known-fix'
  | 'ask-deployments'
  | 'flag-off'
  | 'fail-over'
  | 'add-capacity'
  | 'check-database'
  | 'check-dependencies'
  | 'name-commander'
  | 'name-owner'
  | 'open-channel'
  | 'name-scribe'
  | 'acknowledge-publicly'
  | 'tell-leadership';

/** Error messages that speak of the database or its connections. */
const DATABASE =
  /\b(?:sql|database|db|deadlock|connection pool|pool (?:is )?exhausted|too many connections|postgres\w*|mysql|mongo\w*|redis|query timeout)\b/i;

/**
 * What to do first, in order: protect what cannot be restored, stop the users' pain, organise and tell, and only then
 * look for the cause. Each move has its reason and the evidence for it.
 */
export function proposeFirstMoves(facts: FirstMoveFacts): FirstMove[] {
  const words = new TicketWords(facts.signals);
  return [
    ...protecting(words),
    ...mitigating(facts, words),
    ...organising(facts),
    ...telling(facts),
    ...investigating(facts, words),
  ];
}

function protecting(words: TicketWords): FirstMove[] {
  const breach = words.firmest('breach');
  const data = words.firmest('data-loss');
  const secure = (id: 'isolate' | 'rotate-credentials' | 'preserve-logs', signal: TextSignal) =>
    move(id, 'protect', phrase('response.because-breach', { quote: signal.quote }), [signal.id]);
  const keep = (id: 'stop-writes' | 'snapshot', signal: TextSignal) =>
    move(id, 'protect', phrase('response.because-data', { quote: signal.quote }), [signal.id]);
  return [
    ...(breach
      ? [secure('isolate', breach), secure('rotate-credentials', breach), secure('preserve-logs', breach)]
      : []),
    ...(data ? [keep('stop-writes', data), keep('snapshot', data)] : []),
  ];
}

function mitigating(
  { deployment, areDeploymentsKnown, impact, strongMatch, services }: FirstMoveFacts,
  words: TicketWords,
): FirstMove[] {
  const moves: FirstMove[] = [];
  const broken = words.firmest('outage', 'partial-outage', 'errors');
  const slow = words.firmest('severe-degradation', 'slowness');
  const rollback = judgeRollback(deployment, impact, words);
  if (rollback && deployment) {
    const { answer, because, evidenceIds } = rollback;
    const stay = move('do-not-roll-back', 'mitigate', because, evidenceIds, deployment.url);
    const action = rollBack(deployment.version, services.length === 1 ? services[0] : undefined);
    moves.push(answer === 'roll-back' ? { ...stay, id: 'roll-back', action } : stay);
  }
  const trouble = broken ?? slow ?? words.firmest('degradation');
  if (!deployment && !areDeploymentsKnown && trouble) {
    const because = phrase('response.because-deployments-unknown');
    moves.push(move('ask-deployments', 'mitigate', because, [trouble.id]));
  }
  if (strongMatch) {
    const because = phrase('response.because-strong-match', { key: strongMatch.key });
    moves.push(move('apply-known-fix', 'mitigate', because, [], strongMatch.url));
  }
  if (broken && services.length === 1 && services[0] && !words.firmest('core-function')) {
    const because = phrase('response.because-one-feature', { service: services[0] });
    moves.push(move('flag-off', 'mitigate', because, ['ticket.services', broken.id]));
  }
  const outage = words.firmest('outage');
  if (outage && !deployment && areDeploymentsKnown) {
    moves.push(
      move('fail-over', 'mitigate', phrase('response.because-outage', { quote: outage.quote }), [outage.id]),
    );
  }
  const measuredSlow = impact?.pages.some(
    ({ p95 }) => p95 !== undefined && p95.current >= p95.baseline * 1.5,
  );
  if (slow || measuredSlow) {
    const measured: EvidenceId[] = measuredSlow ? ['impact.page-p95'] : [];
    const evidenceIds = [...measured, ...(slow ? [slow.id] : [])];
    moves.push(move('add-capacity', 'mitigate', phrase('response.because-slow'), evidenceIds));
  }
  return moves;
}

/** @param service the one that the ticket names, if it names exactly one */
function rollBack(version: string, service = ''): FirstMove['action'] {
  return phrase('response.move-roll-back', { version, service });
}

function organising({ level, done }: FirstMoveFacts): FirstMove[] {
  const because = phrase('response.because-severity', { level });
  const moves: FirstMove[] = [];
  if (isMajor(level) && !done.commander) moves.push(move('name-commander', 'organise', because, []));
  if (level === 'SEV-3' && !done.acknowledge) moves.push(move('name-owner', 'organise', because, []));
  if (isMajor(level) && !done.channelOpened) moves.push(move('open-channel', 'organise', because, []));
  if (isMajor(level)) moves.push(move('name-scribe', 'organise', because, []));
  return moves;
}

/**
 * Customers are told when unsure, of a SEV-1 or SEV-2: milder ones are not announced (practice, section B). Leadership is not
 * woken by a default, its clock is running anyway.
 */
function telling({ level, done, checklists }: FirstMoveFacts): FirstMove[] {
  const moves: FirstMove[] = [];
  const { goPublic, tellLeadership } = checklists;
  if (isMajor(level) && goPublic.verdict === 'yes' && !done.customers) {
    const because = goPublic.isDefault ? goPublic.because : phrase('response.because-public');
    moves.push(move('acknowledge-publicly', 'communicate', because, evidenceForYes(goPublic)));
  }
  if (tellLeadership.verdict === 'yes' && !tellLeadership.isDefault && !done.leadership) {
    const because = phrase('response.because-leadership');
    moves.push(move('tell-leadership', 'communicate', because, evidenceForYes(tellLeadership)));
  }
  return moves;
}

function isMajor(level: SeverityLevel): boolean {
  return level === 'SEV-1' || level === 'SEV-2';
}

function evidenceForYes({ items }: Checklist): EvidenceId[] {
  return items.flatMap(({ answer, evidenceIds }) => (answer === 'yes' ? evidenceIds : []));
}

function investigating(
  { impact, deployment, areDeploymentsKnown }: FirstMoveFacts,
  words: TicketWords,
): FirstMove[] {
  const moves: FirstMove[] = [];
  const database = impact?.errorGroups.find(({ message, isNew }) => isNew && DATABASE.test(message));
  if (database) {
    const because = phrase('response.because-database', { message: database.message });
    moves.push(move('check-database', 'investigate', because, ['impact.new-error-groups'], database.url));
  }
  const errors = words.firmest('errors', 'outage', 'partial-outage', 'degradation');
  if (!deployment && errors) {
    const because = areDeploymentsKnown
      ? phrase('response.because-no-deployment')
      : phrase('response.because-deployments-unknown');
    moves.push(move('check-dependencies', 'investigate', because, [errors.id]));
  }
  return moves;
}

function move(
  id: MoveId,
  kind: FirstMove['kind'],
  because: FirstMove['because'],
  evidenceIds: EvidenceId[],
  url?: string,
): FirstMove {
  return { id, kind, action: phrase(`response.move-${id}`), because, evidenceIds, ...(url && { url }) };
}
