export { resolver } from './resolvers';
export { onAssessAction } from './triggers/on-assess-action';
export { onAssessmentJob } from './triggers/on-assessment-job';
export { onHistoryJob } from './triggers/on-history-job';
export { onIncidentEvent } from './triggers/on-incident-event';
export { onRaygunAlert } from './triggers/on-raygun-alert';
export { onWatch } from './triggers/on-watch';
