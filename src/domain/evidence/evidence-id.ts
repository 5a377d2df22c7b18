import type { TextEvidenceId } from '../severity/text/text-signal';
import type { Evidence } from './evidence';

/** Evidence of what users suffer. */
export type ImpactEvidenceId =
  | 'impact.users-affected'
  | 'impact.users-affected-now'
  | 'impact.users-active'
  | 'impact.affected-share'
  | 'impact.trend'
  | 'impact.segments'
  | 'impact.error-rate'
  | 'impact.page-p95'
  | 'impact.page-p99'
  | 'impact.new-error-groups'
  | 'impact.deployment'
  | 'impact.reports-requests'
  | 'impact.reports-organizations'
  | 'impact.reports-comments'
  | 'impact.recovery';

/** Every name of evidence within one assessment, for whoever makes it and whoever cites it. */
export type EvidenceId =
  | TextEvidenceId
  | ImpactEvidenceId
  | 'ticket.services'
  | 'history.vote'
  | 'history.precedents'
  | 'history.alike';

/** Evidence as the app makes it: what is cited somewhere else is sure to bear the same name. */
export interface NamedEvidence extends Evidence {
  id: EvidenceId;
}
