/** The domain's types that views and payloads are made of: all that the browser knows of the domain. */
export type { SourceName, SourceReport, SourceState } from '../domain/assessment/assessment';
export type { Block, Inline, RichText } from '../domain/communication/rich-text';
export type { Audience, UpdateStage } from '../domain/communication/update';
export type { Evidence } from '../domain/evidence/evidence';
export type { ErrorGroupImpact, PageImpact, Segment } from '../domain/impact/impact';
export type { Runbook } from '../domain/runbooks/runbook';
export type {
  Finding,
  SeverityDecision,
  SeverityLevel,
  SeveritySuggestion,
} from '../domain/severity/severity';
export type { SimilarIncident } from '../domain/similarity/similar-incident';
