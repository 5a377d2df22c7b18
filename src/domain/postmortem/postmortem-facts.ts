import type { Assessment } from '../assessment/assessment';
import type { SentUpdate } from '../communication/update';
import type { Incident } from '../incident/incident';
import type { Runbook } from '../runbooks/runbook';
import type { SeverityDecision } from '../severity/severity';
import type { SimilarIncident } from '../similarity/similar-incident';
import type { TimelineEntry } from '../timeline/timeline';

/** Everything a postmortem is written from; what is absent is written as unknown. Instants are ISO 8601 UTC. */
export interface PostmortemFacts {
  incident: Incident;
  assessment?: Assessment;
  /** oldest first */
  decisions: readonly SeverityDecision[];
  updates: readonly SentUpdate[];
  timeline: readonly TimelineEntry[];
  /** when somebody took it up (`readMilestones`) */
  acknowledgedAt?: string;
  similar: readonly SimilarIncident[];
  runbooks: readonly Runbook[];
  now: string;
}
