import { z } from 'zod';
import { type Phrase, phrase } from '../../wording';
import { instantSchema, phraseSchema } from '../evidence/evidence';
import {
  compareSeverity,
  type Finding,
  type SeverityLevel,
  type SeveritySuggestion,
  severityLevelSchema,
} from './severity';
import type { SeverityThresholds } from './thresholds';

/** A severity that people work with, and what spoke for it then. */
export interface AcceptedSeverity {
  level: SeverityLevel;
  /** what was suggested when it was accepted or overridden */
  suggested: SeverityLevel;
  decidedAt: string;
  /** what was found then, to say what changed; empty when not kept */
  findings: readonly Pick<Finding, 'ruleId' | 'statement'>[];
}

/** One evaluation since the decision. Kept in order, oldest first, by whoever evaluates. */
export const severityObservationSchema = z.object({
  at: instantSchema,
  level: severityLevelSchema,
  /** people were told about this level then */
  wasTold: z.boolean(),
});
export type SeverityObservation = z.infer<typeof severityObservationSchema>;

/** What people were told when the severity no longer fitted. */
export const driftNoticeSchema = z.object({
  at: instantSchema,
  decidedAt: instantSchema,
  level: severityLevelSchema,
  statement: phraseSchema,
  appeared: z.array(phraseSchema),
  ended: z.array(phraseSchema),
});
export type DriftNotice = z.infer<typeof driftNoticeSchema>;

export interface Drift {
  /** `watching`: it does not fit, but has not lasted yet; `told`: it does not fit, and people know */
  state: 'fits' | 'watching' | 'drifted' | 'told';
  direction?: 'raise' | 'lower';
  /** what to say; present unless it fits */
  statement?: Phrase;
  /** conditions that hold now and did not when the severity was accepted */
  appeared: Finding[];
  /** conditions that held then and do not now */
  ended: Pick<Finding, 'ruleId' | 'statement'>[];
  /** to be appended to the history */
  observation: SeverityObservation;
}

const MINUTE_MS = 60_000;

/**
 * Whether the accepted severity still fits the facts. `drifted` comes once per level: people are told when a different
 * level has held long enough (worse: shorter, and at once when sure; better: longer), never again for that level, so that
 * facts that swing around a line do not nag. A person who overrode a suggestion knew it: the same suggestion is no news.
 *
 * @param suggestion what the facts demand now
 * @param history earlier evaluations, oldest first; those before the decision are ignored
 * @param now ISO 8601 UTC
 */
export function detectDrift(
  accepted: AcceptedSeverity,
  suggestion: SeveritySuggestion,
  history: readonly SeverityObservation[],
  now: string,
  thresholds: SeverityThresholds['drift'],
): Drift {
  const { level } = suggestion;
  const isKnown = level === accepted.level || level === accepted.suggested;
  const changes = changesSince(accepted, suggestion);
  const observation = { at: now, level, wasTold: false };
  if (isKnown) return { state: 'fits', ...changes, observation };

  const direction = compareSeverity(level, accepted.level) < 0 ? 'raise' : 'lower';
  const statement = phrase(direction === 'raise' ? 'severity.drift-raise' : 'severity.drift-lower', {
    accepted: accepted.level,
    suggested: level,
  });
  const since = history.filter(({ at }) => Date.parse(at) >= Date.parse(accepted.decidedAt));
  if (since.some((earlier) => earlier.wasTold && earlier.level === level)) {
    return { state: 'told', direction, statement, ...changes, observation };
  }
  const heldMs = Date.parse(now) - Date.parse(firstOfStreak(since, accepted.level, direction) ?? now);
  const isSure = direction === 'raise' && suggestion.confidence === 'high';
  const neededMinutes = direction === 'raise' ? thresholds.raiseAfterMinutes : thresholds.lowerAfterMinutes;
  if (!isSure && heldMs < neededMinutes * MINUTE_MS) {
    return { state: 'watching', direction, statement, ...changes, observation };
  }
  return {
    state: 'drifted',
    direction,
    statement,
    ...changes,
    observation: { ...observation, wasTold: true },
  };
}

/** When the facts began to point in this direction without interruption, as far as the history goes. */
function firstOfStreak(
  history: readonly SeverityObservation[],
  accepted: SeverityLevel,
  direction: 'raise' | 'lower',
): string | undefined {
  let first: string | undefined;
  for (const { at, level } of [...history].reverse()) {
    const order = compareSeverity(level, accepted);
    if (direction === 'raise' ? order >= 0 : order <= 0) break;
    first = at;
  }
  return first;
}

function changesSince(
  accepted: AcceptedSeverity,
  suggestion: SeveritySuggestion,
): Pick<Drift, 'appeared' | 'ended'> {
  const current = [suggestion.deciding, ...suggestion.supporting, ...suggestion.contradicting];
  const before = new Set(accepted.findings.map(({ ruleId }) => ruleId));
  const now = new Set(current.map(({ ruleId }) => ruleId));
  return {
    appeared: current.filter(({ ruleId }) => !before.has(ruleId)),
    ended: accepted.findings.filter(({ ruleId }) => !now.has(ruleId)),
  };
}
