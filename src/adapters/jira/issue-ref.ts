import { UpstreamError } from '../../ports/upstream-error';

const KEY_OR_ID = /^(?:[A-Z][A-Z0-9_]+-\d+|\d+)$/i;
const PROJECT_KEY = /^[A-Z][A-Z0-9_]+$/i;

/**
 * A ticket's key or id as it may stand in a path.
 * @throws UpstreamError `not-found`: what is no key names no ticket, and never reaches Jira
 */
export function issueRef(keyOrId: string): string {
  if (!KEY_OR_ID.test(keyOrId)) throw new UpstreamError('jira', 'not-found', { detail: 'not a ticket key' });
  return keyOrId;
}

/** The same for a project's key. */
export function projectRef(key: string): string {
  if (!PROJECT_KEY.test(key)) throw new UpstreamError('jira', 'not-found', { detail: 'not a project key' });
  return key;
}
