export { estimateStart, type StartEstimate, type StartFacts } from './estimate-start';
export * from './impact';
export { type MeasuredImpact, measureImpact } from './measure-impact';
export type * from './observations';
export { alertCountSchema } from './observations';
export {
  type Recovery,
  type RecoveryMeasure,
  type RecoveryObservations,
  recovery,
} from './recovery';
export { isAboutTicket, type MeasuredTrouble, type TicketSubject } from './relevance';
export { forWholeApplication, recoveryElsewhere } from './whole-application';
