export { createJobs } from './jobs';
export { createSecretStore } from './secret-store';
export { createStore } from './store';
export { systemClock } from './system-clock';
export { webTriggerUrls } from './web-trigger';
