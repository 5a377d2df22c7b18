import type { System } from '../domain/evidence/evidence';
import type { UpstreamError } from '../ports';
import { type Phrase, phrase } from '../wording';

/** Products by the names people know. */
export const SYSTEM_NAMES: Record<System, string> = {
  jira: 'Jira',
  confluence: 'Confluence',
  raygun: 'Raygun',
  slack: 'Slack',
  kaji: 'Kaji',
};

const RETRY_AFTER_SECONDS = 30;

/** Says an expected failure of another system, with what to do next. */
export function problemOf(error: UpstreamError): Phrase {
  const system = SYSTEM_NAMES[error.system];
  switch (error.code) {
    case 'unauthorised':
      return phrase(hasToken(error.system) ? 'errors.unauthorised' : 'errors.no-consent', { system });
    case 'missing-scope':
      return error.details.scope
        ? phrase('errors.missing-scope', { system, scope: error.details.scope })
        : phrase('errors.missing-permission', { system });
    case 'rate-limited':
      return phrase('errors.rate-limited', {
        system,
        retryAfterSeconds: error.details.retryAfterSeconds ?? RETRY_AFTER_SECONDS,
      });
    case 'refused':
      return phrase('errors.refused', { system, detail: error.details.detail ?? error.code });
    case 'not-found':
      return error.details.name
        ? phrase('errors.not-found', { what: error.details.name })
        : phrase('errors.not-found-there', { system });
    case 'name-taken':
      return phrase('errors.name-taken', { what: error.details.name ?? system });
    default:
      return phrase(`errors.${error.code}`, { system });
  }
}

/** Raygun and Slack are reached with a token of their own, Jira and Confluence as the person or the app. */
function hasToken(system: System): boolean {
  return system === 'raygun' || system === 'slack';
}
