import { PAST_INCIDENTS } from './incidents/all';
import { keyOf, type PastIncident } from './past-incident';

/** A past incident and what makes it a relative of the live one, or only look like one. */
export interface Relative {
  key: string;
  incident: PastIncident;
  why: string;
}

function named(reasons: Record<string, string>): Relative[] {
  return Object.entries(reasons).map(([id, why]) => {
    const incident = PAST_INCIDENTS.find((one) => one.id === id);
    if (!incident) throw new Error(`No past incident is called "${id}".`);
    return { key: keyOf(incident), incident, why };
  });
}

/** The live incident's true relatives, the nearest first: who handled them knows what to do now. */
export const TRUE_RELATIVES: Relative[] = named({
  'pool-autumn': 'same service, same exception, after a deployment; a rollback ended it',
  'pool-spring': 'same service, same pool, after a release; tuning the pool lost time, a rollback ended it',
  'login-ja-waits':
    'the same failure after an update of the sign-in service, told in Japanese and in other words',
  'partner-pool': 'same exception on another service, after a release; a rollback ended it',
  'store-failover-dead-connections':
    'same exception and same pool, but after a failover: tells how to exclude it',
});

/** Share words with the live incident (login, slow, auth-gateway, deployment) and are of no use to its commander. */
export const MISLEADING: Relative[] = named({
  'login-page-typo': 'login page, but a spelling mistake',
  'sso-certificate': 'sign-in fails, but for one tenant and because of a certificate',
  'captcha-loop': 'sign-in is tedious, but because of a rate limit on one address',
  'reset-mail-late': 'password and waiting, but mails in a queue',
  'login-audit-export': 'login audit log and a timeout, but an export; logins were fine',
  'report-export-slow': 'very slow since a deployment, customers complain, but a report without its index',
  'console-slow-large-tenant': 'waiting after signing in, but a page that loads too much',
  'mobile-login-keyboard': 'nobody reaches the login button, but because of a keyboard',
  'marketing-site-slow': 'very slow after a release, but the public site',
  'vehicle-pool-calendar': 'a pool, but of vans',
});
