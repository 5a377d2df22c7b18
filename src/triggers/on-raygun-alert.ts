import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { portsForApp } from '../composition';
import { withoutAddresses } from '../domain/text/without-addresses';
import { logFault } from '../observability/fault-log';
import { secretName } from '../usecases/project-settings';
import { receiveAlert } from '../usecases/receive-alert';

/** What the platform gives a web trigger (https://developer.atlassian.com/platform/forge/manifest-reference/modules/web-trigger/). */
const requestSchema = z.object({
  method: z.string(),
  body: z.string().max(200_000),
  queryParameters: z.record(z.string(), z.array(z.string())).default({}),
});

const count = z.number().int().nonnegative();
const instant = z.coerce.date().transform((date) => date.toISOString());

/**
 * Raygun's error notification; of the instance nothing is read, since it names people.
 * https://raygun.com/documentation/product-guides/crash-reporting/integrations/webhooks/
 */
const alertSchema = z.object({
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

interface WebTriggerResponse {
  statusCode: number;
}

const answer = (statusCode: number): WebTriggerResponse => ({ statusCode });

/**
 * Raygun's webhook. The address carries the project and a secret; whoever does not know it learns nothing from the answer.
 * Answers 204 also to an alert that came twice.
 */
export async function onRaygunAlert(request: unknown): Promise<WebTriggerResponse> {
  const parsed = requestSchema.safeParse(request);
  if (!parsed.success) return answer(400);
  const { method, body, queryParameters } = parsed.data;
  if (method !== 'POST') return answer(405);
  const [projectKey] = queryParameters.project ?? [];
  const [secret] = queryParameters.secret ?? [];
  if (!projectKey || !secret) return answer(401);
  try {
    const ports = portsForApp('web trigger');
    const stored = await ports.secrets.read(secretName('raygunAlertSecret', projectKey));
    if (!stored || !isSame(secret, stored)) return answer(401);
    const alert = alertSchema.safeParse(parseJson(body));
    if (!alert.success) return answer(400);
    const { error, application } = alert.data;
    const outcome = await receiveAlert(ports)({
      projectKey,
      applicationUrl: application.url,
      message: error.message,
      count: {
        errorGroupId: lastSegment(error.url),
        at: error.lastOccurredOn,
        firstOccurredAt: error.firstOccurredOn,
        usersAffected: error.usersAffected,
        totalOccurrences: error.totalOccurrences,
      },
    });
    return answer(outcome === 'unknown-application' ? 404 : 204);
  } catch (error) {
    logFault(error);
    return answer(500);
  }
}

/** In constant time whatever the lengths: the hashes are compared. */
function isSame(given: string, stored: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(stored));
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
