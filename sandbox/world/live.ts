import { minutesAfter, recentTicketNumber } from './calendar';
import { INCIDENT_PROJECT, LIVE } from './facts';
import { FIELD, ISSUE_TYPE, REQUEST_TYPE } from './jira-config';
import { AGENTS, type AgentName } from './people';
import { type RecentRequest, tellRecentRequest } from './requests';
import type { SeedIssue } from './schema';

/** The complaints about slow logins, before and after the incident was raised from them. */
const COMPLAINTS: RecentRequest[] = [
  {
    count: 9,
    minutes: LIVE.firstReportMinutes,
    from: 'greta',
    summary: 'Login takes forever this morning',
    text: 'I enter my password and then wait half a minute. Three of my dispatchers see the same, in Chrome and in Edge. Yesterday all was fine.',
  },
  {
    count: 10,
    minutes: -17,
    from: 'naoko',
    summary: 'ログインできません（画面がずっと読み込み中）',
    text: 'IDとパスワードを入力した後、読み込み中のまま進みません。何度かやり直すと入れる人もいます。現場の作業員20名ほどが待っています。',
  },
  {
    count: 11,
    minutes: -14,
    from: 'james',
    summary: 'Engineers cannot sign in, "Something went wrong (503)"',
    text: 'Four of my engineers get "Something went wrong (503)" when they sign in on the web. Trying again works for some after the third attempt.',
  },
  {
    count: 13,
    minutes: -6,
    from: 'amara',
    summary: 'Sign-in very slow since about half an hour',
    text: 'Is there a known issue? Signing in takes 40 seconds for everyone at our Leeds office.',
  },
];

/** A ticket of the last hours that is neither the live incident nor a complaint. */
interface RecentTicket {
  count: number;
  minutes: number;
  type: 'incident' | 'change';
  component: string;
  summary: string;
  text: string;
  by: AgentName;
  status: 'Open' | 'In progress' | 'Resolved';
  assignee?: AgentName;
  priority: 'Medium' | 'Low';
  comments: readonly (readonly [minutes: number, who: AgentName, text: string])[];
}

const OTHERS: RecentTicket[] = [
  {
    count: 3,
    minutes: -310,
    type: 'incident',
    component: 'report-export',
    summary: '作業報告書PDFの表紙で会社ロゴが枠からはみ出す',
    text: '横長のロゴを登録している顧客1社で、作業報告書PDFの表紙のロゴが右の枠線に重なります。本文と数値は正しく、再出力の必要はありません。',
    by: 'haruka',
    status: 'In progress',
    assignee: 'sota',
    priority: 'Low',
    comments: [
      [-290, 'sota', '縦横比4:1を超える画像で再現しました。表示だけの問題です。'],
      [-120, 'haruka', 'お客様へは次回の更新で直る予定とお伝えしました。'],
    ],
  },
  {
    count: 6,
    minutes: -95,
    type: 'incident',
    component: 'mobile-sync',
    summary: 'Handheld scanners beep twice and ignore the Aztec codes on new boiler plates',
    text: 'At two depots the rugged scanners (model K-740) beep twice and drop the Aztec codes that a boiler maker prints since this week. QR codes and typing the number by hand work.',
    by: 'mika',
    status: 'Open',
    priority: 'Medium',
    comments: [[-80, 'yui', '実機を取り寄せて確認します。型番K-740は初めて聞きました。']],
  },
  {
    count: 8,
    minutes: LIVE.deployedMinutes - 32,
    type: 'change',
    component: LIVE.service,
    summary: `Deploy ${LIVE.service} ${LIVE.version}`,
    text: `Rolling deployment to auth-gw-1…6. Changes: refresh tokens are bound to the device; smaller log lines. Back-out: redeploy ${LIVE.previousVersion} (pipeline "rollback", about 6 minutes, no migration).`,
    by: 'tomas',
    status: 'Resolved',
    assignee: 'tomas',
    priority: 'Medium',
    comments: [[LIVE.deployedMinutes, 'tomas', 'Deployed on all six hosts, health checks green.']],
  },
];

function tellRecentTicket(ticket: RecentTicket, now: Date): SeedIssue {
  const created = minutesAfter(now.getTime(), ticket.minutes);
  const at = minutesAfter(now.getTime(), ticket.comments[0]?.[0] ?? ticket.minutes);
  const lastComment = minutesAfter(now.getTime(), ticket.comments.at(-1)?.[0] ?? ticket.minutes);
  const assignee = ticket.assignee && AGENTS[ticket.assignee].accountId;
  const number = recentTicketNumber(ticket.count);
  const resolved = ticket.status === 'Resolved';
  return {
    id: `1${number}`,
    key: `${INCIDENT_PROJECT}-${number}`,
    projectKey: INCIDENT_PROJECT,
    type: ISSUE_TYPE[ticket.type],
    summary: ticket.summary,
    description: ticket.text,
    status: ticket.status,
    priority: ticket.priority,
    ...(resolved && { resolution: 'Done', resolved: at }),
    components: [ticket.component],
    labels: ticket.type === 'change' ? ['deployment'] : [],
    reporter: AGENTS[ticket.by].accountId,
    ...(assignee && { assignee }),
    created,
    updated: lastComment,
    ...(ticket.type === 'incident' && { requestTypeId: REQUEST_TYPE.incident }),
    changelog:
      ticket.status === 'Open' || !assignee
        ? []
        : [
            {
              at,
              author: assignee,
              items: [
                { field: 'assignee', from: null, to: assignee },
                { field: 'status', from: 'Open', to: ticket.status },
                ...(resolved ? [{ field: 'resolution', from: null, to: 'Done' }] : []),
              ],
            },
          ],
    comments: ticket.comments.map(([minutes, who, body]) => ({
      at: minutesAfter(now.getTime(), minutes),
      author: AGENTS[who].accountId,
      body,
      internal: true,
    })),
    links: [],
  };
}

const LIVE_NUMBER = recentTicketNumber(12);

/** The key of the incident that is happening now. */
export const LIVE_KEY = `${INCIDENT_PROJECT}-${LIVE_NUMBER}`;

/** Nothing in the year's history resembles this open incident. */
export const UNSEEN_KEY = `${INCIDENT_PROJECT}-${recentTicketNumber(6)}`;

/** A small open incident in Japanese that has nothing to do with the live one. */
export const SMALL_KEY = `${INCIDENT_PROJECT}-${recentTicketNumber(3)}`;

function liveIncident(now: Date, complaints: SeedIssue[]): SeedIssue {
  const at = (minutes: number) => minutesAfter(now.getTime(), minutes);
  return {
    id: `1${LIVE_NUMBER}`,
    key: LIVE_KEY,
    projectKey: INCIDENT_PROJECT,
    type: ISSUE_TYPE.incident,
    summary: `Logins very slow or failing since the deployment of ${LIVE.service} ${LIVE.version}`,
    description: `Customers of three organisations complain that signing in takes 30 seconds or more, or ends with "Something went wrong (503)". People who are already signed in can work. It began shortly after ${LIVE.service} ${LIVE.version} was deployed. CPU of the gateway hosts is normal.

A customer writes:

> ログイン画面で30秒以上待たされ、エラーになることもあります。朝の配車ができず困っています。

From the log of auth-gw-2:

\`\`\`
ERROR auth-gw-2 SessionStoreTimeoutException: timed out waiting for a pooled connection (pool=auth-gw, size=64)
\`\`\``,
    status: 'Open',
    priority: 'High',
    components: [LIVE.service],
    labels: ['login'],
    reporter: AGENTS.haruka.accountId,
    created: at(LIVE.createdMinutes),
    updated: at(-3),
    requestTypeId: REQUEST_TYPE.incident,
    customFields: {
      [FIELD.affectedServices]: [{ id: `service:${LIVE.service}`, name: LIVE.service }],
    },
    changelog: [],
    comments: [
      {
        at: at(-8),
        author: AGENTS.haruka.accountId,
        body: '北風設備サービスから2件目の電話がありました。作業員およそ20名が朝の予定を開けないそうです。',
        internal: true,
      },
      {
        at: at(-5),
        author: AGENTS.lena.accountId,
        body: 'The session store itself is fine: 3 ms per command, 41 % of its connections in use.',
        internal: true,
      },
      {
        at: at(-3),
        author: AGENTS.mika.accountId,
        body: `Brightwell Heating reports it from Leeds too. @${AGENTS.tomas.accountId} are you at your desk? Nobody has taken the lead yet.`,
        internal: true,
      },
    ],
    links: complaints.map(({ key }) => ({ type: 'Relates', to: key })),
  };
}

/** What happened in the last hours: the live incident, the complaints behind it, its deployment, two other open tickets. */
export function tellRecentTickets(now: Date): SeedIssue[] {
  const complaints = COMPLAINTS.map((request) => tellRecentRequest(request, now));
  return [
    ...OTHERS.map((ticket) => tellRecentTicket(ticket, now)),
    ...complaints,
    liveIncident(now, complaints),
  ];
}
