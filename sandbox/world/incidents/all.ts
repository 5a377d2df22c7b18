import type { PastIncident } from '../past-incident';
import { AUTH_GATEWAY } from './auth-gateway';
import { BILLING_API } from './billing-api';
import { DUPLICATES } from './duplicates';
import { LAST_WINTER } from './last-winter';
import { MEDIA_AND_DIRECTORY } from './media-and-directory';
import { MOBILE_SYNC } from './mobile-sync';
import { NOTIFICATION_HUB } from './notification-hub';
import { PARTNER_API } from './partner-api';
import { PLATFORM } from './platform';
import { RELEASES } from './releases';
import { SCHEDULER } from './scheduler';
import { SEARCH_AND_REPORTS } from './search-and-reports';
import { SECURITY } from './security';
import { SESSION_STORE } from './session-store';
import { SMALL_THINGS } from './small-things';
import { TOKYO } from './tokyo';
import { WEB_CONSOLE } from './web-console';

/** Every past incident of the world, by theme. */
export const PAST_INCIDENTS: PastIncident[] = [
  ...AUTH_GATEWAY,
  ...SESSION_STORE,
  ...PARTNER_API,
  ...WEB_CONSOLE,
  ...SCHEDULER,
  ...MOBILE_SYNC,
  ...BILLING_API,
  ...NOTIFICATION_HUB,
  ...SEARCH_AND_REPORTS,
  ...MEDIA_AND_DIRECTORY,
  ...SECURITY,
  ...PLATFORM,
  ...TOKYO,
  ...RELEASES,
  ...DUPLICATES,
  ...SMALL_THINGS,
  ...LAST_WINTER,
];
