import { instantOf, type When } from './calendar';
import { LIVE, RAYGUN_MOBILE, RAYGUN_WEB, SERVICES, type Service } from './facts';
import type { RaygunWorld } from './schema';

type Deployment = RaygunWorld['deployments'][number];
interface Seed {
  service: Service;
  version: string;
  change: string;
  /** milliseconds since the epoch */
  deployedAt: number;
}

const DAY_MS = 24 * 60 * 60_000;
const ROUTINE_DEPLOYMENTS = 54;
const DAYS_BETWEEN = 3.3;
const OWNERS = ['Tomas Verhoeven', 'Mika Hoshino', 'Elin Sandgren', 'Rui Tavares'] as const;

/** The deployments of auth-gateway that its past incidents speak of, and the version before the live one. */
const AUTH_GATEWAY: [when: When, version: string, change: string][] = [
  [[165, '15:00'], '2026.6.2', 'the limiter counts failures only'],
  [[131, '21:55'], '2026.7.1', 'audit trail goes to the message broker'],
  [[130, '03:10'], '2026.7.2', 'give the connection back before writing the audit trail'],
  [[49, '07:30'], '2026.9.4', 'refresh tokens rotate in a handler of their own'],
  [[49, '15:20'], '2026.9.5', 'give the connection back when a rotation times out'],
  [[28, '09:00'], '2026.10.2', 'new texts on the sign-in page'],
  [[8, '09:40'], LIVE.previousVersion, 'sign-in page in two steps'],
];

const CHANGES: Record<Exclude<Service, 'auth-gateway'>, readonly string[]> = {
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

/** The last months' deployments, oldest first; the last of all is the one after which logins became slow. */
export function deploymentsUntil(now: Date): Deployment[] {
  const live: Seed = {
    service: LIVE.service,
    version: LIVE.version,
    change: 'sessions move to the pooled store client',
    deployedAt: now.getTime() + LIVE.deployedMinutes * 60_000,
  };
  const named = AUTH_GATEWAY.map(([when, version, change]): Seed => {
    return { service: 'auth-gateway', version, change, deployedAt: instantOf(when, now) };
  });
  return [...routine(now), ...named, live].sort((a, b) => a.deployedAt - b.deployedAt).map(deployment);
}

/** What the other services brought out, in turn. */
function routine(now: Date): Seed[] {
  const services = SERVICES.filter((service) => service !== 'auth-gateway');
  return Array.from({ length: ROUTINE_DEPLOYMENTS }, (_, index) => {
    const service = services[(index * 5) % services.length] ?? 'web-console';
    const changes = CHANGES[service];
    const round = Math.floor(index / services.length);
    const daysBack = 2.4 + index * DAYS_BETWEEN;
    return {
      service,
      version: versionOf(daysBack, 1 + ((index + round) % 4)),
      change: changes[round % changes.length] ?? 'maintenance',
      deployedAt: now.getTime() - daysBack * DAY_MS,
    };
  });
}

/** Calendar versions: the live version's month, counted back by thirty days, and a number within the month. */
function versionOf(daysBack: number, number: number): string {
  const [year = 0, month = 1] = LIVE.version.split('.').map(Number);
  const months = year * 12 + month - 1 - Math.floor(daysBack / 30);
  return `${Math.floor(months / 12)}.${(months % 12) + 1}.${number}`;
}

function deployment({ service, version, change, deployedAt }: Seed, index: number): Deployment {
  const serial = 48_271 * (index + 1);
  return {
    identifier: (60_466_176 + serial).toString(36),
    applicationIdentifier: service === 'mobile-sync' ? RAYGUN_MOBILE : RAYGUN_WEB,
    version,
    deployedAt: new Date(deployedAt).toISOString(),
    ownerName: OWNERS[index % OWNERS.length] ?? OWNERS[0],
    comment: `${service} ${version}: ${change}`,
    scmIdentifier: ((serial * 2_654_435_761) % 0xffffffffff).toString(16).padStart(10, '0'),
  };
}
