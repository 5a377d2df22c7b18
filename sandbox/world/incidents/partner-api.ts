import type { PastIncident } from '../past-incident';

/** What partners call: this service has incidents and no runbook. */
export const PARTNER_API: PastIncident[] = [
  {
    id: 'partner-pool',
    when: [88, '15:45'],
    service: 'partner-api',
    also: ['session-store'],
    severity: 'SEV-3',
    summary: 'partner-api answers 503 during the hourly sync: timed out waiting for a pooled connection',
    text: `At every full hour, when ERP partners synchronise, partner-api answers 503 for two to three minutes. Each request borrows a session-store connection for the whole call instead of for the token check.`,
    log: `partner-2 SessionStoreTimeoutException: timed out waiting for a pooled connection (pool=partner-api, size=32)
  at io.norikura.partner.TokenFilter.doFilter(TokenFilter.java:61)`,
    by: 'felix',
    owner: 'felix',
    labels: ['connection-pool', 'integration'],
    story: [
      [12, 'felix', 'Started with 2026.8.2, where the token filter wraps the handler.', 'start'],
      [
        25,
        'felix',
        'Rolled back to 2026.8.1 before the next full hour. 16:00 passed without a 503.',
        'mitigated',
      ],
      [
        1310,
        'felix',
        'Filter gives the connection back before it calls the handler; 2026.8.3 deployed, three full hours watched.',
        'Fixed',
      ],
    ],
    links: [['Relates', 'pool-spring']],
    followUps: [{ summary: 'Write a runbook for partner-api', owner: 'felix', dueDays: 21 }],
  },
  {
    id: 'partner-rate-limit',
    when: [39, '06:20'],
    service: 'partner-api',
    severity: 'SEV-3',
    summary: '会計連携が429で止まる：レート制限の単位が取引先ごとになっていない',
    text: `15時台の一括連携で、特定の会計ソフト経由の顧客すべてが429を受けています。制限が顧客ごとではなく接続元アドレスごとに数えられています。`,
    log: `HTTP/1.1 429 Too Many Requests
X-RateLimit-Key: ip:203.0.113.18
Retry-After: 3600`,
    by: 'haruka',
    owner: 'felix',
    labels: ['rate-limit', 'integration'],
    story: [
      [18, 'felix', "The new limiter lost the tenant header behind the partner's proxy.", 'start'],
      [34, 'felix', 'Limit for that address raised tenfold; 連携は再開しています。', 'mitigated'],
      [1700, 'felix', 'Counts by client id again since 2026.10.1.', 'Fixed'],
    ],
  },
  {
    id: 'partner-webhook-storm',
    when: [145, '09:50'],
    service: 'partner-api',
    severity: 'SEV-3',
    summary: 'Webhooks delivered up to forty times to one ERP partner',
    text: `Their endpoint answers 200 after 12 s, our client gives up after 10 s and tries again. Each job update arrives dozens of times and creates duplicate orders on their side.`,
    log: `WebhookDelivery id=whk_7f3 attempt=38 error=ReadTimeout after 10000ms`,
    by: 'mika',
    owner: 'felix',
    labels: ['webhook', 'integration'],
    story: [
      [20, 'felix', "Paused the subscription at the partner's request.", 'start'],
      [45, 'felix', 'Timeout for this partner set to 30 s, subscription resumed.', 'mitigated'],
      [5760, 'felix', 'Deliveries carry an idempotency key and stop after five attempts.', 'Fixed'],
    ],
  },
  {
    id: 'partner-date-format',
    when: [221, '16:10'],
    service: 'partner-api',
    severity: 'SEV-4',
    summary: 'GET /v2/jobs returns local dates without offset for jobs created by import',
    text: `\`scheduledAt\` of imported jobs lacks the offset ("2026-04-12T08:00:00"). One partner plans them two hours early.`,
    by: 'felix',
    owner: 'felix',
    story: [
      [
        50,
        'felix',
        'Importer skips the normaliser. Asking the partner to treat such values as UTC until the fix.',
        'start',
      ],
      [4400, 'felix', 'Normalised on import and for the 1,912 old jobs.', 'Fixed'],
    ],
  },
];
