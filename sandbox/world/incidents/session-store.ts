import type { PastIncident } from '../past-incident';

/** The store of sessions: failover, memory, keys. */
export const SESSION_STORE: PastIncident[] = [
  {
    id: 'store-failover-dead-connections',
    when: [170, '03:25'],
    service: 'session-store',
    also: ['auth-gateway', 'web-console'],
    severity: 'SEV-2',
    summary:
      'After the session-store failover clients keep dead connections: sign-in and token refresh time out',
    text: `The primary of the session store failed over to store-b at 03:19. auth-gateway and web-console did not notice: their pools hold connections to the old primary and hand them out until each times out after 30 s.`,
    log: `auth-gw-4 SessionStoreTimeoutException: timed out waiting for a pooled connection (pool=auth-gw, size=64)
web-7 SessionStoreTimeoutException: timed out waiting for a pooled connection (pool=web, size=32)`,
    by: 'kenji',
    owner: 'lena',
    labels: ['failover', 'connection-pool'],
    story: [
      [3, 'kenji', 'フェイルオーバー直後から。当番のLenaを呼びます。'],
      [
        9,
        'lena',
        'Pools do not validate on borrow. Restarting the gateways one by one drops the dead connections.',
        'start',
      ],
      [26, 'lena', 'All gateways and web hosts restarted, sign-in back to normal.', 'mitigated'],
      [
        420,
        'lena',
        'Enabled validate-on-borrow and TCP keep-alive (15 s) in the store client 4.2. Failover exercised in staging: recovery in 20 s without restarts.',
        'Fixed',
      ],
    ],
    followUps: [{ summary: 'Practise a session-store failover every quarter', owner: 'lena', dueDays: 90 }],
  },
  {
    id: 'store-memory-eviction',
    when: [112, '13:35'],
    service: 'session-store',
    severity: 'SEV-2',
    summary: 'People are signed out in the middle of their work: session store evicts keys',
    text: `Reports of sudden sign-outs since 13:10, several per minute. store-a is at its memory limit and evicts the least recently used sessions.`,
    quote: `I typed a long report and was thrown out. Everything is gone.`,
    log: `store-a # used_memory 15.98G maxmemory 16.00G evicted_keys:48211`,
    by: 'mika',
    owner: 'lena',
    labels: ['memory'],
    story: [
      [
        5,
        'lena',
        'A new field carries the whole permission tree in each session: 2 KB became 31 KB.',
        'start',
      ],
      [17, 'oskar', 'Memory limit raised to 24 GB on both nodes; evictions stopped.', 'mitigated'],
      [
        2900,
        'lena',
        'Permission tree is now a reference (tenant-directory 2026.8.0). Sessions are 2.3 KB again.',
        'Fixed',
      ],
    ],
    followUps: [{ summary: 'Alert on evicted session keys', owner: 'lena', dueDays: 14, doneDays: 12 }],
  },
  {
    id: 'store-slow-fork',
    when: [287, '23:50'],
    service: 'session-store',
    severity: 'SEV-3',
    summary: 'セッションストアのスナップショット取得中に全操作が2秒止まる',
    text: `毎時50分のスナップショットのたびに、書き込みが2秒ほど止まります。画面の操作が引っかかるという問い合わせが3件ありました。`,
    log: `store-a WARN fork took 2114 ms (rdb child started)`,
    by: 'kenji',
    owner: 'kenji',
    story: [
      [
        8,
        'kenji',
        'メモリ16GBのforkに時間がかかっています。スナップショットを予備側だけに変えます。',
        'start',
      ],
      [21, 'kenji', '切り替え済み。次の取得では停止なし。', 'mitigated'],
      [1440, 'kenji', '一日観察し、再発なし。設定を全環境に反映しました。', 'Fixed'],
    ],
  },
  {
    id: 'session-cookie-domain',
    when: [62, '11:25'],
    service: 'session-store',
    also: ['web-console'],
    severity: 'SEV-3',
    summary: "Switching between two tenants shows the previous tenant's name in the header",
    text: `Support staff who work for two tenants see the header of the first after switching. The data below is right. The session keeps the tenant name it was created with.`,
    by: 'haruka',
    owner: 'priya',
    story: [
      [
        40,
        'priya',
        'Only the display name is stale; rights are checked per request. Confirmed with two accounts.',
        'start',
      ],
      [2700, 'priya', 'Name is read with the rights now, web-console 2026.9.1.', 'Fixed'],
    ],
  },
];
