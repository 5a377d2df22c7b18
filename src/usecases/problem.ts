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
    case 'missing-scope':
      return phrase('errors.missing-scope', { system, scope: error.details.scope ?? '?' });
    case 'rate-limited':
      return phrase('errors.rate-limited', {
        system,
        retryAfterSeconds: error.details.retryAfterSeconds ?? RETRY_AFTER_SECONDS,
      });
    case 'refused':
      return phrase('errors.refused', { system, detail: error.details.detail ?? error.code });
    case 'not-found':
    case 'conflict':
      return phrase(`errors.${error.code}`, { what: error.details.detail ?? system });
    default:
      return phrase(`errors.${error.code}`, { system });
  }
}
