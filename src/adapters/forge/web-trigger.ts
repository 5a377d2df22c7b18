import { webTrigger } from '@forge/api';
import { UpstreamError } from '../../ports/upstream-error';

/**
 * The public, unauthenticated address of a web trigger.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/web-trigger-api/
 * @throws UpstreamError `unavailable`
 */
export async function webTriggerUrl(key: string): Promise<string> {
  try {
    return await webTrigger.getUrl(key);
  } catch (error) {
    throw new UpstreamError('kaji', 'unavailable', { detail: key }, { cause: error });
  }
}
