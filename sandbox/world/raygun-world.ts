import { LIVE, RAYGUN_MOBILE, RAYGUN_WEB } from './facts';
import { deploymentsUntil } from './raygun-deployments';
import type { RaygunWorld } from './schema';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Everybody waits for a connection to sign in. Chrome, which registers a key of the device for the new refresh tokens, needs
 * another one while it holds the first, and mostly waits in vain.
 */
const MOSTLY_CHROME = { browser: 'Chrome', there: 1.4, elsewhere: 0.03 };

/**
 * What Raygun knows of Norikura Works' product, for a site that starts at `now`.
 *
 * The audience is sized so that the first 26 minutes of the live incident hold a few hundred sessions.
 */
export function raygunWorld(now: Date): RaygunWorld {
  const minutes = (offset: number) => new Date(now.getTime() + offset * MINUTE_MS).toISOString();
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  return {
    token: 'rgpat_norikura_sandbox_all_scopes',
    tokenWithoutMetrics: 'rgpat_norikura_sandbox_without_metrics',
    applications: [
      {
        identifier: RAYGUN_WEB,
        name: 'Norikura web console',
        apiKey: 'NORIKURA-WEB-KEY',
        rum: 'web',
        crash: true,
      },
      {
        identifier: RAYGUN_MOBILE,
        name: 'Norikura mobile',
        apiKey: 'NORIKURA-MOBILE-KEY',
        rum: 'mobile',
        crash: true,
      },
    ],
    deployments: deploymentsUntil(now),
    errorGroups: errorGroups(minutes, daysAgo),
    pages: [...webPages(), ...mobilePages()],
    audience: {
      customers: 9_400,
      countries: [
        ['JP', 0.38],
        ['DE', 0.22],
        ['NL', 0.12],
        ['FR', 0.11],
        ['AT', 0.07],
        ['SE', 0.06],
        ['CH', 0.04],
      ],
      browsers: [
        ['Chrome', '148.0', 0.52],
        ['Safari', '20.1', 0.24],
        ['Edge', '148.0', 0.17],
        ['Firefox', '146.0', 0.07],
      ],
      operatingSystems: [
        ['Windows', '11', 0.5],
        ['macOS', '16.1', 0.2],
        ['iOS', '20.1', 0.18],
        ['Android', '16', 0.12],
      ],
    },
    conditions: [
      { from: daysAgo(400), state: 'normal' },
      { from: minutes(LIVE.startedMinutes), state: 'degraded' },
    ],
  };
}

function errorGroups(
  minutes: (offset: number) => string,
  daysAgo: (days: number) => string,
): RaygunWorld['errorGroups'] {
  const web = { applicationIdentifier: RAYGUN_WEB, status: 'active' } as const;
  const mobile = { applicationIdentifier: RAYGUN_MOBILE, status: 'active' } as const;
  return [
    {
      ...web,
      identifier: 'k3fz81',
      className: 'SessionStoreTimeoutException',
      message: 'SessionStoreTimeoutException: timed out waiting for a pooled connection',
      createdAt: minutes(LIVE.startedMinutes),
      lastOccurredAt: minutes(0),
      perHour: { normal: 0, degraded: 950 },
      befalls: MOSTLY_CHROME,
      firstSeenVersion: LIVE.version,
    },
    {
      ...web,
      identifier: 'h7qd02',
      className: 'LoginAbortedError',
      message: 'LoginAbortedError: sign-in did not finish within 20 s',
      createdAt: daysAgo(210),
      lastOccurredAt: minutes(0),
      perHour: { normal: 5, degraded: 900 },
      befalls: MOSTLY_CHROME,
    },
    {
      ...web,
      identifier: 'b90xs4',
      className: 'TypeError',
      message: "TypeError: Cannot read properties of null (reading 'slotId')",
      createdAt: daysAgo(96),
      lastOccurredAt: minutes(-3),
      perHour: { normal: 14, degraded: 14 },
    },
    {
      ...web,
      identifier: 'm52wra',
      className: 'ChunkLoadError',
      message: 'ChunkLoadError: Loading chunk dispatch-board failed',
      createdAt: daysAgo(320),
      lastOccurredAt: minutes(-7),
      perHour: { normal: 9, degraded: 9 },
    },
    {
      ...web,
      identifier: 'x18pvn',
      className: 'MapTileError',
      message: 'MapTileError: tile server answered 503',
      createdAt: daysAgo(41),
      lastOccurredAt: minutes(-19),
      perHour: { normal: 3, degraded: 3 },
    },
    {
      ...web,
      identifier: 'd64jte',
      className: 'ResizeObserverError',
      message: 'ResizeObserver loop completed with undelivered notifications.',
      createdAt: daysAgo(380),
      lastOccurredAt: minutes(-2),
      status: 'ignored',
      perHour: { normal: 22, degraded: 22 },
    },
    {
      ...web,
      identifier: 'c07uyk',
      className: 'ExportRenderException',
      message: 'ExportRenderException: column "travel time" has no renderer',
      createdAt: daysAgo(63),
      lastOccurredAt: daysAgo(34),
      status: 'resolved',
      perHour: { normal: 0, degraded: 0 },
    },
    {
      ...mobile,
      identifier: 'q44mbh',
      className: 'TokenRefreshException',
      message: 'TokenRefreshException: auth-gateway did not answer within 15 s',
      createdAt: daysAgo(150),
      lastOccurredAt: minutes(0),
      perHour: { normal: 1, degraded: 60 },
    },
    {
      ...mobile,
      identifier: 'w29goc',
      className: 'SyncConflictException',
      message: 'SyncConflictException: visit was changed on two devices',
      createdAt: daysAgo(260),
      lastOccurredAt: minutes(-11),
      perHour: { normal: 7, degraded: 7 },
    },
  ];
}

type SeedPage = [
  identifier: string,
  path: string,
  loadTimeMs: number,
  perMinute: number,
  degraded: number,
  severe: number,
];

function webPages(): RaygunWorld['pages'] {
  const pages: SeedPage[] = [
    ['p1login', '/login', 820, 28, 8.5, 19],
    ['p2sso', '/login/sso', 960, 6, 6, 14],
    ['p3board', '/dispatch-board', 1640, 46, 1.15, 1.4],
    ['p4visits', '/visits', 1180, 31, 1.05, 1.2],
    ['p5crew', '/crews', 990, 12, 1, 1],
    ['p6report', '/reports', 2350, 5, 1, 1],
    ['p7settings', '/settings/organization', 1020, 2, 1.1, 1.3],
  ];
  return pages.map((page) => pageOf(RAYGUN_WEB, `https://app.norikura.example${page[1]}`, page));
}

function mobilePages(): RaygunWorld['pages'] {
  const pages: SeedPage[] = [
    ['v1signin', 'SignInScreen', 640, 5, 5, 11],
    ['v2today', 'TodayScreen', 540, 13, 1.1, 1.3],
    ['v3visit', 'VisitScreen', 700, 17, 1, 1],
  ];
  return pages.map((page) => pageOf(RAYGUN_MOBILE, page[1], page));
}

function pageOf(
  applicationIdentifier: string,
  uri: string,
  [identifier, , loadTimeMs, viewsPerMinute, degraded, severe]: SeedPage,
): RaygunWorld['pages'][number] {
  return {
    identifier,
    applicationIdentifier,
    uri,
    normal: { loadTimeMs, viewsPerMinute },
    slowdown: { degraded, severe },
  };
}
