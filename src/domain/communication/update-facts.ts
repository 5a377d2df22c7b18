import type { Assessment } from '../assessment/assessment';
import type { Incident } from '../incident/incident';
import { withoutKnownFix } from '../response/first-move';
import { currentLevel } from '../severity/current-level';
import type { SeverityDecision, SeverityLevel } from '../severity/severity';

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
}

/**
 * Collects the facts of an assessment, without what not everybody who reads them may see: channels and comments have more
 * readers than a past incident. What people decided about the severity goes before the suggestion. */
export function updateFacts(
  incident: UpdateFacts['incident'] & Pick<Incident, 'severity'>,
  assessment: Assessment,
  decision: SeverityDecision | undefined,
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
  };
}
