export { type CurrentLevel, currentLevel } from './current-level';
export {
  type AcceptedSeverity,
  type Drift,
  type DriftNotice,
  detectDrift,
  driftNoticeSchema,
  type SeverityObservation,
  severityObservationSchema,
} from './detect-drift';
export { withNearestDoubts } from './nearest-doubts';
export * from './severity';
export type { PastDescription, PastSeverity, SeverityFacts } from './situation';
export { standingImpact, standingSignals } from './standing-facts';
export { suggestSeverity } from './suggest-severity';
export { type CoreFunction, DEFAULT_CORE_FUNCTIONS } from './text/core-functions';
export { readSignals } from './text/read-signals';
export type { SignalKind } from './text/signal-kinds';
export type { Polarity, TextSignal, TicketText } from './text/text-signal';
export { DEFAULT_SEVERITY_THRESHOLDS, type SeverityThresholds, severityThresholdsSchema } from './thresholds';
