import { LIVE, RAYGUN_MOBILE, RAYGUN_WEB, SERVICES, type Service } from './facts';
import { AGENTS } from './people';
import type { RaygunWorld } from './schema';

type Deployment = RaygunWorld['deployments'][number];

const DAY_MS = 24 * 60 * 60_000;
const OLDER_DEPLOYMENTS = 58;
const DAYS_BETWEEN = 3.1;
const OWNERS = [AGENTS.tomas, AGENTS.priya, AGENTS.felix, AGENTS.yui] as const;
const CHANGES: Record<Service, readonly string[]> = {
  'auth-gateway': ['rotate signing keys', 'clearer sign-in errors', 'refresh tokens live longer'],
  'session-store': ['upgrade the cache client', 'evict idle sessions earlier'],
  'tenant-directory': ['read replicas for Tokyo', 'faster tenant lookup'],
  'web-console': ['dispatch board: drag across days', 'dark theme', 'keyboard navigation in lists'],
  scheduler: ['travel time from the map service', 'fairer night shifts'],
  'mobile-sync': ['smaller first sync', 'photos upload in the background'],
  'billing-api': ['invoices in yen without decimals', 'retry failed captures'],
  'notification-hub': ['quiet hours per crew', 'deduplicate reminders'],
  'search-index': ['index Japanese addresses', 'rebuild without downtime'],
  'report-export': ['export travel time', 'larger spreadsheets'],
  'media-upload': ['resume interrupted uploads', 'strip location from photos'],
  'partner-api': ['webhooks are signed', 'pagination by cursor'],
};

/**
 * The last months' deployments, oldest first. The second to last of auth-gateway is the version that the live incident
 * replaced; the last of all is the one after which logins became slow.
 */
export function deploymentsUntil(now: Date): Deployment[] {
  const older = Array.from({ length: OLDER_DEPLOYMENTS }, (_, i) =>
    olderDeployment(now, OLDER_DEPLOYMENTS - i),
  );
  const previous = deployment(now, {
    ordinal: 1_001,
    service: LIVE.service,
    version: LIVE.previousVersion,
    change: 'sign-in page in two steps',
    deployedAt: now.getTime() - 8.3 * DAY_MS,
  });
  const live = deployment(now, {
    ordinal: 1_002,
    service: LIVE.service,
    version: LIVE.version,
    change: 'refresh tokens are bound to the device',
    deployedAt: now.getTime() + LIVE.deployedMinutes * 60_000,
  });
  return [...older, previous, live].sort((a, b) => a.deployedAt.localeCompare(b.deployedAt));
}

function olderDeployment(now: Date, back: number): Deployment {
  const service = SERVICES[(back * 5) % SERVICES.length] ?? LIVE.service;
  const changes = CHANGES[service];
  // auth-gateway's last two are named ones: its routine deployments end two weeks earlier
  const daysBack = back * DAYS_BETWEEN + (service === LIVE.service ? 14 : 0.4);
  return deployment(now, {
    ordinal: back,
    service,
    version: versionOf(daysBack, back),
    change: changes[Math.floor(back / SERVICES.length) % changes.length] ?? 'maintenance',
    deployedAt: now.getTime() - daysBack * DAY_MS,
  });
}

/** Calendar versions: the live version's month, counted back by thirty days, and a number within the month. */
function versionOf(daysBack: number, back: number): string {
  const [year, month] = LIVE.version.split('.').map(Number);
  const months = (year ?? 0) * 12 + (month ?? 1) - 1 - Math.ceil(daysBack / 30);
  return `${Math.floor(months / 12)}.${(months % 12) + 1}.${1 + ((back + Math.floor(back / SERVICES.length)) % 4)}`;
}

function deployment(
  now: Date,
  seed: { ordinal: number; service: Service; version: string; change: string; deployedAt: number },
): Deployment {
  const serial = 48_271 * (seed.ordinal + 1);
  return {
    identifier: (60_466_176 + serial).toString(36),
    applicationIdentifier: seed.service === 'mobile-sync' ? RAYGUN_MOBILE : RAYGUN_WEB,
    version: seed.version,
    deployedAt: new Date(Math.min(seed.deployedAt, now.getTime())).toISOString(),
    ownerName: (OWNERS[seed.ordinal % OWNERS.length] ?? OWNERS[0]).displayName,
    comment: `${seed.service} ${seed.version}: ${seed.change}`,
    scmIdentifier: ((serial * 2_654_435_761) % 0xffffffffff).toString(16).padStart(10, '0'),
  };
}
