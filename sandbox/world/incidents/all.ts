import type { PastIncident } from '../past-incident';
import { AUTH_GATEWAY } from './auth-gateway';
import { PARTNER_API } from './partner-api';
import { SESSION_STORE } from './session-store';

/** Every past incident of the world, by theme. */
export const PAST_INCIDENTS: PastIncident[] = [...AUTH_GATEWAY, ...SESSION_STORE, ...PARTNER_API];
