import { audienceBusyness } from './busyness';
import { nowOf, type RaygunSite } from './context';
import { userOf } from './error-instance';
import { links } from './links';
import type { Occurrence, Session } from './sessions';

/** The triggers of an error notification; raygun.com/documentation/product-guides/crash-reporting/integrations/webhooks */
export type AlertEventType =
  | 'NewErrorOccurred'
  | 'ErrorReoccurred'
  | 'OneMinuteFollowUp'
  | 'FiveMinuteFollowUp'
  | 'TenMinuteFollowUp'
  | 'ThirtyMinuteFollowUp'
  | 'HourlyFollowUp';

/** What was before is estimated from the group's usual rate instead of being read occurrence by occurrence. */
const READ_EXACTLY_MS = 24 * 60 * 60_000;
type Occurred = { session: Session; occurrence: Occurrence };
const HOUR_MS = 60 * 60_000;

/**
 * The body that Raygun's webhook posts about an error group, as of now.
 *
 * `usersAffected` and `totalOccurrences` count what the API lists, exactly for the last 24 hours.
 * @returns undefined when no application knows the group
 */
export async function alertPayload(
  site: RaygunSite,
  errorGroupIdentifier: string,
  eventType: AlertEventType,
) {
  const now = nowOf(site);
  const seed = site.world.errorGroups.find(({ identifier }) => identifier === errorGroupIdentifier);
  const application = site.world.applications.find(
    ({ identifier }) => identifier === seed?.applicationIdentifier,
  );
  const group =
    application && (await site.errorGroups.find(application.identifier, errorGroupIdentifier, now));
  if (!seed || !application || !group) return undefined;

  const recent: Occurred[] = [];
  for await (const each of site.errorGroups.occurrences(application.identifier, errorGroupIdentifier, now)) {
    if (now - each.occurrence.at > READ_EXACTLY_MS) break;
    recent.push(each);
  }
  const createdAt = Date.parse(seed.createdAt);
  const earlierHours = Math.max(0, now - READ_EXACTLY_MS - createdAt) / HOUR_MS;
  const busyness = audienceBusyness(site.world.audience.countries, now);
  const earlier = Math.round(earlierHours * seed.perHour.normal * busyness);
  const recentUsers = new Set(recent.map(({ session }) => session.customer));
  const audience = site.world.audience.customers;
  const newest = recent[0];
  const oldest = recent.at(-1);
  return {
    event: 'error_notification' as const,
    eventType,
    error: {
      url: links.errorGroup(application.identifier, errorGroupIdentifier),
      message: seed.message,
      firstOccurredOn:
        earlierHours > 0 || !oldest ? seed.createdAt : new Date(oldest.occurrence.at).toISOString(),
      lastOccurredOn: group.lastOccurredAt,
      usersAffected:
        recentUsers.size + Math.round((audience - recentUsers.size) * (1 - Math.exp(-earlier / audience))),
      totalOccurrences: recent.length + earlier,
      instance: {
        tags: [],
        ...(newest && { affectedUser: affectedUser(userOf(newest.session)) }),
        customData: {},
      },
    },
    application: { name: application.name, url: links.application(application.identifier) },
  };
}

function affectedUser({ identifier, isAnonymous, uuid }: ReturnType<typeof userOf>) {
  return { Identifier: identifier, IsAnonymous: isAnonymous, UUID: uuid };
}
