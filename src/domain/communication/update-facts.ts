import type { Assessment } from '../assessment/assessment';
import type { Incident } from '../incident/incident';
import { withoutKnownFix } from '../response/first-move';
import { currentLevel } from '../severity/current-level';
import type { SeverityDecision, SeverityLevel } from '../severity/severity';
import type { CoreFunction } from '../severity/text/core-functions';
import { type CustomerEffect, customerEffect } from './customer-effect';

/** The one set of facts that every draft, the channel's first message and the topic are made from. */
export interface UpdateFacts {
  incident: Pick<Incident, 'key' | 'summary' | 'url' | 'services'>;
  level: SeverityLevel;
  /** false while the level is only suggested */
  isAccepted: boolean;
  startedAt: string;
  impact: Assessment['impact'];
  deployment?: Assessment['deployment'];
  firstMoves: Assessment['firstMoves'];
  /** what customers notice, in their words */
  effect: CustomerEffect;
}

/**
 * Collects the facts of an assessment, without what not everybody who reads them may see: channels and comments have more
 * readers than a past incident. What people decided about the severity goes before the suggestion.
 * @param coreFunctions what this product's customers cannot do without, from the project's settings
 */
export function updateFacts(
  incident: UpdateFacts['incident'] & Pick<Incident, 'severity' | 'description'>,
  assessment: Assessment,
  decision: SeverityDecision | undefined,
  coreFunctions: readonly CoreFunction[],
): UpdateFacts {
  const { level, from } = currentLevel(decision, incident, assessment.severity);
  return {
    incident,
    level,
    isAccepted: from !== 'suggestion',
    startedAt: assessment.startedAt,
    impact: assessment.impact,
    deployment: assessment.deployment,
    firstMoves: withoutKnownFix(assessment.firstMoves),
    effect: customerEffect(incident, assessment.impact, coreFunctions),
  };
}
