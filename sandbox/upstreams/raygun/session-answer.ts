import type { SessionSoFar } from './history';
import { links } from './links';
import type { Session } from './sessions';

/** Properties by which the session list can be ordered. */
export const SESSION_ORDER = [
  'customerIdentifier',
  'startedAt',
  'updatedAt',
  'endedAt',
  'countryCode',
  'platformName',
  'operatingSystemName',
  'operatingSystemVersion',
  'browserName',
  'browserVersion',
  'viewportWidth',
  'viewportHeight',
  'deploymentVersion',
] as const;
export type SessionProperty = (typeof SESSION_ORDER)[number];

/** The most page views or errors that Raygun includes in a session. */
const INCLUDED_LIMIT = 500;

/** As much of a session as a list shows. */
interface ListedSession extends Pick<SessionSoFar, 'isActive' | 'updatedAt' | 'endedAt'> {
  session: Pick<Session, 'identifier' | 'applicationIdentifier' | 'customer' | 'startedAt'>;
}

export function sessionAnswer(soFar: ListedSession, deploymentVersion: string | null) {
  const { session, isActive, updatedAt, endedAt } = soFar;
  const { identifier, applicationIdentifier, customer, startedAt } = session;
  const { device } = customer;
  return {
    identifier,
    applicationIdentifier,
    customerIdentifier: customer.identifier,
    isActive,
    startedAt: instant(startedAt),
    updatedAt: instant(updatedAt),
    endedAt: endedAt === null ? null : instant(endedAt),
    ipAddress: customer.ipAddress,
    countryCode: customer.countryCode,
    platformName: device.platform,
    operatingSystemName: device.operatingSystem.name,
    operatingSystemVersion: device.operatingSystem.version,
    browserName: device.browser.name,
    browserVersion: device.browser.version,
    viewportWidth: device.viewport.width,
    viewportHeight: device.viewport.height,
    deploymentVersion,
    applicationUrl: links.session(applicationIdentifier, identifier),
  };
}

/** What `include=pageViews,errors` adds. */
export function sessionDetails({ session, views, occurrences }: SessionSoFar, include: readonly string[]) {
  const { identifier, applicationIdentifier } = session;
  return {
    ...(include.includes('pageViews') && {
      pageViews: views.slice(0, INCLUDED_LIMIT).map(({ page, at }) => ({
        pageIdentifier: page.identifier,
        viewedAt: instant(at),
        applicationUrl: links.session(applicationIdentifier, identifier),
      })),
    }),
    ...(include.includes('errors') && {
      errors: occurrences.slice(0, INCLUDED_LIMIT).map(({ identifier: instance, group, at }) => ({
        errorGroupIdentifier: group.identifier,
        occurredAt: instant(at),
        applicationUrl: links.errorInstance(applicationIdentifier, group.identifier, instance),
      })),
    }),
  };
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
