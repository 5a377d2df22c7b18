import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { portsForApp } from '../composition';
import { logFault } from '../observability/fault-log';
import { secretName } from '../usecases/project-settings';
import { receiveAlert } from '../usecases/receive-alert';
import { readRaygunAlert } from './read-raygun-alert';

/** What the platform gives a web trigger (https://developer.atlassian.com/platform/forge/manifest-reference/modules/web-trigger/). */
const requestSchema = z.object({
  method: z.string(),
  body: z.string().max(200_000),
  queryParameters: z.record(z.string(), z.array(z.string())).default({}),
});

interface WebTriggerResponse {
  statusCode: number;
}

const answer = (statusCode: number): WebTriggerResponse => ({ statusCode });

/**
 * Raygun's webhook. The address carries the project and a secret; whoever does not know it learns nothing from the answer.
 * Answers 204 also to an alert that came twice, and to what Raygun tells besides.
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
    const alert = readRaygunAlert(body);
    if (!alert) return answer(400);
    if (alert === 'unused') return answer(204);
    const outcome = await receiveAlert(ports)({ projectKey, ...alert });
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
