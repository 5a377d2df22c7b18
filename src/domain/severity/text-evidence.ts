import { phrase } from '../../wording';
import type { Evidence } from '../evidence/evidence';
import type { NamedEvidence } from '../evidence/evidence-id';
import { countPrecedents, historyVote } from './history-vote';
import type { RuleFinding } from './rule';
import type { SeverityFacts } from './situation';
import type { TextSignal } from './text/text-signal';
import type { SeverityThresholds } from './thresholds';

const MAX_SERVICES_NAMED = 10;
/** Of each kind and polarity: the firmest that is said of a kind is among them. */
const FIRST_FEW = 2;

/**
 * What the severity rules looked at, as evidence: the ticket's words (`text.…`) that a finding cites and the first few of
 * each kind, its services (`ticket.services`), and how earlier incidents ended (`history.vote`,
 * `history.precedents`, `history.alike`). Measured impact brings its own evidence. A pasted log repeats itself a thousand
 * times and makes no more evidence than a short report.
 */
export function severityEvidence(
  facts: SeverityFacts,
  thresholds: SeverityThresholds,
  findings: readonly RuleFinding[],
): NamedEvidence[] {
  const source: Evidence['source'] = facts.ticketUrl
    ? { system: 'jira', url: facts.ticketUrl }
    : { system: 'jira' };
  const evidence = wordsToKeep(facts.signals, findings).map((signal) =>
    evidenceOf(signal, source, facts.observedAt),
  );
  if (facts.services.length > 0) {
    evidence.push({
      id: 'ticket.services',
      claim: phrase('severity.evidence-services', {
        count: facts.services.length,
        names: facts.services.slice(0, MAX_SERVICES_NAMED),
      }),
      value: facts.services.length,
      source,
      observedAt: facts.observedAt,
      method: phrase('severity.method-fields'),
      confidence: 'high',
    });
  }
  const vote = historyVote(facts.signals, facts.similar ?? [], thresholds.history);
  if (vote) {
    evidence.push({
      id: 'history.vote',
      claim: phrase('severity.history', vote),
      value: vote.level,
      source: { system: 'kaji' },
      observedAt: facts.observedAt,
      method: phrase('severity.method-vote', { minScore: thresholds.history.minScore }),
      confidence: 'low',
    });
  }
  const precedents = countPrecedents(facts.signals, facts.similar ?? [], thresholds.history);
  if (precedents > 0) {
    evidence.push({
      id: 'history.precedents',
      claim: phrase('severity.precedent', { precedents }),
      value: precedents,
      source: { system: 'kaji' },
      observedAt: facts.observedAt,
      method: phrase('severity.method-vote', { minScore: thresholds.history.minScore }),
      confidence: 'low',
    });
  }
  const alike = findings.find(({ finding }) => finding.ruleId === 'history.alike');
  if (alike) {
    const { minLikeness, latest } = thresholds.history.alike;
    evidence.push({
      id: 'history.alike',
      claim: alike.finding.statement,
      value: alike.finding.level,
      source: { system: 'kaji' },
      observedAt: facts.observedAt,
      method: phrase('severity.method-alike', { latest, minLikeness }),
      confidence: 'low',
    });
  }
  return evidence;
}

function wordsToKeep(signals: readonly TextSignal[], findings: readonly RuleFinding[]): TextSignal[] {
  const cited = new Set<string>(findings.flatMap(({ finding }) => finding.evidenceIds));
  const seen = new Map<string, number>();
  return signals.filter(({ id, kind, polarity }) => {
    const alike = `${kind} ${polarity}`;
    const nth = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, nth);
    return nth <= FIRST_FEW || cited.has(id);
  });
}

function evidenceOf(signal: TextSignal, source: Evidence['source'], observedAt: string): NamedEvidence {
  return {
    id: signal.id,
    claim: phrase(`severity.said-${signal.kind}`, { quote: signal.quote, polarity: signal.polarity }),
    value: signal.value ?? signal.name ?? signal.polarity !== 'denied',
    source,
    observedAt,
    method: phrase('severity.method-text', { from: signal.from }),
    confidence: signal.polarity === 'possible' ? 'low' : 'medium',
  };
}
