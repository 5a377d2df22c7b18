import { webTrigger } from '@forge/api';
import type { Deadline } from '../../ports/deadline';
import { answered } from './platform-call';

/**
 * Tells the public, unauthenticated address of a web trigger.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/web-trigger-api/
 * @throws UpstreamError `unavailable`, `timed-out`
 */
export const webTriggerUrls =
  (deadline: Deadline) =>
  (key: string): Promise<string> =>
    answered(deadline, () => webTrigger.getUrl(key));
