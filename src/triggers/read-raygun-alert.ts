import { z } from 'zod';
import { withoutAddresses } from '../domain/text/without-addresses';
import type { ReceivedAlert } from '../usecases/receive-alert';

const count = z.number().int().nonnegative();
const instant = z
  .string()
  .pipe(z.coerce.date())
  .transform((date) => date.toISOString());

/** Of the instance nothing is read, since it names people. */
const notificationSchema = z.object({
  event: z.literal('error_notification'),
  error: z.object({
    url: z.string().max(2000),
    message: z.string().max(2000).transform(withoutAddresses),
    firstOccurredOn: instant,
    lastOccurredOn: instant,
    usersAffected: count,
    totalOccurrences: count,
  }),
  application: z.object({ url: z.string().max(2000) }),
});

/** Somebody changed an error's status, assigned it or commented on it: nothing that is measured. */
const activitySchema = z.object({ event: z.literal('error_activity') });

const eventSchema = z.discriminatedUnion('event', [notificationSchema, activitySchema]);

/**
 * Reads the body that Raygun's webhook posts.
 * @returns `unused` for an event that says nothing about users, `undefined` for what is no event of Raygun's
 * @see https://raygun.com/documentation/product-guides/crash-reporting/integrations/webhooks/
 */
export function readRaygunAlert(body: string): Omit<ReceivedAlert, 'projectKey'> | 'unused' | undefined {
  const parsed = eventSchema.safeParse(parseJson(body));
  if (!parsed.success) return undefined;
  if (parsed.data.event === 'error_activity') return 'unused';
  const { error, application } = parsed.data;
  return {
    applicationUrl: application.url,
    message: error.message,
    count: {
      errorGroupId: lastSegment(error.url),
      at: error.lastOccurredOn,
      firstOccurredAt: error.firstOccurredOn,
      usersAffected: error.usersAffected,
      totalOccurrences: error.totalOccurrences,
    },
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The error group's address ends in its id, perhaps with a query behind it. */
function lastSegment(url: string): string {
  return (
    url
      .split(/[?#]/)[0]
      ?.split('/')
      .filter((part) => part !== '')
      .at(-1) ?? url
  );
}
