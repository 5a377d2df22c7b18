import { setImmediate } from 'node:timers/promises';
import type { Customer } from './audience';
import { nowOf, type RaygunSite } from './context';
import type { DeploymentLog } from './deployment-log';
import { RETENTION_DAYS, sessionSoFar } from './history';
import type { ListRequest } from './list-request';
import type { MinuteEventLog } from './minute-events';
import { type SessionProperty, sessionAnswer } from './session-answer';
import { LONGEST_SESSION_MINUTES, MINUTE_MS } from './sessions';
import { Smallest } from './smallest';

/** As little as sorting needs: there are some hundred thousand of them. */
interface Row {
  /** the session's identifier as a number */
  serial: number;
  customer: Customer;
  startedAt: number;
  updatedAt: number;
  /** null while the session is active */
  endedAt: number | null;
  deploymentVersion: string | null;
}

const DAY_MINUTES = 24 * 60;
/** Errors may be noticed a little after a session's end. */
const SETTLED_AFTER_MINUTES = LONGEST_SESSION_MINUTES + 5;
/** Minutes read before other requests get their turn. */
const MINUTES_PER_TURN = 60;

/** One page of all sessions that are kept, in any order; equal ones the latest first. */
export async function sortedSessions(
  site: RaygunSite,
  eventLog: MinuteEventLog,
  deployments: DeploymentLog,
  applicationIdentifier: string,
  { count, offset, orderBy }: ListRequest<SessionProperty>,
) {
  const now = nowOf(site);
  const lastMinute = Math.floor(now / MINUTE_MS);
  const first = new Smallest<Row>(offset + count, (a, b) => {
    for (const { property, descending } of orderBy) {
      const [left, right] = [keyOf(a, property), keyOf(b, property)];
      if (left !== right) return (left < right ? -1 : 1) * (descending ? -1 : 1);
    }
    return b.startedAt - a.startedAt;
  });
  for (let minute = lastMinute; minute > lastMinute - RETENTION_DAYS * DAY_MINUTES; minute--) {
    if (minute % MINUTES_PER_TURN === 0) await setImmediate();
    await first.settle();
    const versionAt = deployments.versionsWithin(applicationIdentifier, minute * MINUTE_MS, MINUTE_MS);
    const add = (row: Omit<Row, 'deploymentVersion'>) =>
      first.add(Object.assign(row, { deploymentVersion: versionAt(row.startedAt) ?? null }));
    if (minute < lastMinute - SETTLED_AFTER_MINUTES) {
      eventLog.of(applicationIdentifier, minute).events.sessions.forEach((ended) => {
        const { serial, startedAt, endedAt } = ended;
        const customer = site.sessions.audience.customer(ended.customerIndex);
        add({ serial, customer, startedAt, updatedAt: endedAt, endedAt });
      });
    } else {
      for (const session of site.sessions.startedIn(applicationIdentifier, minute)) {
        if (session.startedAt > now) continue;
        const { updatedAt, endedAt } = sessionSoFar(session, now);
        const { customer, startedAt, identifier } = session;
        add({ serial: Number.parseInt(identifier, 36), customer, startedAt, updatedAt, endedAt });
      }
    }
  }
  const page = (await first.sorted()).slice(offset);
  return page.map((row) => answerOf(applicationIdentifier, row));
}

function answerOf(applicationIdentifier: string, row: Row) {
  const { serial, customer, startedAt, updatedAt, endedAt, deploymentVersion } = row;
  const session = { identifier: serial.toString(36), applicationIdentifier, customer, startedAt };
  return sessionAnswer({ session, isActive: endedAt === null, updatedAt, endedAt }, deploymentVersion);
}

/** What a property sorts by: nothing comes before everything. */
function keyOf(row: Row, property: SessionProperty): string | number {
  const { device, identifier, countryCode } = row.customer;
  switch (property) {
    case 'customerIdentifier':
      return identifier;
    case 'startedAt':
      return row.startedAt;
    case 'updatedAt':
      return row.updatedAt;
    case 'endedAt':
      return row.endedAt ?? 0;
    case 'countryCode':
      return countryCode;
    case 'platformName':
      return device.platform;
    case 'operatingSystemName':
      return device.operatingSystem.name;
    case 'operatingSystemVersion':
      return device.operatingSystem.version;
    case 'browserName':
      return device.browser.name;
    case 'browserVersion':
      return device.browser.version;
    case 'viewportWidth':
      return device.viewport.width;
    case 'viewportHeight':
      return device.viewport.height;
    case 'deploymentVersion':
      return row.deploymentVersion ?? '';
  }
}
