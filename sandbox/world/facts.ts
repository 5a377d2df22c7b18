/**
 * The facts that the world's source files share. Norikura Works, its people and its customers are fictional.
 * It sells *Norikura*, scheduling software for field-service teams, to companies in Europe and Japan.
 */

/** Versions and components of the services that Norikura runs; Jira components and affected services carry these names. */
export const SERVICES = [
  'auth-gateway',
  'session-store',
  'tenant-directory',
  'web-console',
  'scheduler',
  'mobile-sync',
  'billing-api',
  'notification-hub',
  'search-index',
  'report-export',
  'media-upload',
  'partner-api',
] as const;

export type Service = (typeof SERVICES)[number];

/** The service project in which incidents are raised, and the software project in which follow-ups are done. */
export const INCIDENT_PROJECT = 'OPS';
export const SOFTWARE_PROJECT = 'NOR';

/** Confluence spaces: runbooks, postmortems, and one that only the security team may see. */
export const SPACES = { runbooks: 'RUN', postmortems: 'PM', security: 'SEC' } as const;

/** People others refer to by account id. */
export const PEOPLE = {
  admin: '712020:0a11ce00-0000-4000-8000-000000000001',
  mika: '712020:0a11ce00-0000-4000-8000-000000000002',
  tomas: '712020:0a11ce00-0000-4000-8000-000000000003',
  customer: '712020:0a11ce00-0000-4000-8000-000000000004',
  haruka: '712020:0a11ce00-0000-4000-8000-000000000011',
} as const;

/** The live incident, in minutes relative to the world's `now`. */
export const LIVE = {
  deployedMinutes: -38,
  startedMinutes: -26,
  firstReportMinutes: -21,
  createdMinutes: -12,
  service: 'auth-gateway' satisfies Service as Service,
  version: '2026.11.3',
  previousVersion: '2026.11.2',
} as const;

/** Raygun applications. */
export const RAYGUN_WEB = '24kq7pw';
export const RAYGUN_MOBILE = '27mz4hd';
