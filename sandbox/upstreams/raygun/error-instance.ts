import { links } from './links';
import { mixSeeds } from './random';
import type { Occurrence, Session } from './sessions';

/**
 * One occurrence in full, as `GET …/instance/{id}` gives it.
 *
 * @param version what was deployed when the session began
 */
export function errorInstance(
  { session, occurrence }: { session: Session; occurrence: Occurrence },
  version: string | undefined,
) {
  const { customer, applicationIdentifier } = session;
  const { device } = customer;
  const { group, at, identifier } = occurrence;
  const page = session.views.findLast((view) => view.at <= at)?.page ?? session.views[0]?.page;
  const isWebPage = page?.uri.startsWith('http') ?? false;
  return {
    identifier,
    applicationIdentifier,
    errorGroupIdentifier: group.identifier,
    occurredOn: new Date(at).toISOString(),
    error: {
      message: group.message.replace(`${group.className}: `, ''),
      className: group.className,
      innerErrors: [],
      stackTrace: stackTrace(group.className),
    },
    tags: [
      customer.countryCode === 'JP' ? 'region:tokyo' : 'region:frankfurt',
      `platform:${device.platform}`,
    ],
    userCustomData: { screen: page?.uri },
    client: { name: 'raygun4js', version: '3.1.2', clientUrl: 'https://github.com/MindscapeHQ/raygun4js' },
    ...(page &&
      isWebPage && {
        request: {
          url: page.uri,
          httpMethod: 'GET',
          headers: {},
          queryString: {},
          ipAddress: customer.ipAddress,
          hostName: new URL(page.uri).hostname,
        },
      }),
    user: userOf(session),
    breadcrumbs: session.views
      .filter((view) => view.at <= at)
      .map((view) => ({
        message: `navigated to ${view.page.uri}`,
        category: 'navigation',
        level: 'info',
        timestamp: new Date(view.at).toISOString(),
        type: 'navigation',
      })),
    environment: {
      osVersion: `${device.operatingSystem.name} ${device.operatingSystem.version}`,
      browser: device.browser.name,
      browserVersion: device.browser.version,
      resolutionWidth: device.viewport.width,
      resolutionHeight: device.viewport.height,
      currentCulture: customer.countryCode === 'JP' ? 'ja-JP' : 'en-GB',
    },
    ...(version !== undefined && { version }),
    applicationUrl: links.errorInstance(applicationIdentifier, group.identifier, identifier),
  };
}

/** The person of a session, as error instances and alerts name them. */
export function userOf({ customer }: Session) {
  return {
    identifier: customer.externalIdentifier,
    isAnonymous: false,
    email: customer.emailAddress,
    fullName: customer.fullName,
    firstName: customer.firstName,
    uuid: `00000000-0000-4000-8000-${mixSeeds(customer.index).toString(16).padStart(12, '0')}`,
  };
}

function stackTrace(className: string) {
  const service = className.startsWith('Session') || className.startsWith('Token') ? 'auth' : 'app';
  return ['acquire', 'handle', 'dispatch'].map((methodName, depth) => ({
    lineNumber: 41 + depth * 17,
    columnNumber: 9,
    className: `${service}.${methodName}`,
    fileName: `${service}/${methodName}.ts`,
    methodName,
  }));
}
