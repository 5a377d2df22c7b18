export { createUserMonitoring } from './user-monitoring';
