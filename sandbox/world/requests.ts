import { instantOf, isoAt, minutesAfter, recentTicketNumber, ticketNumberAt, type When } from './calendar';
import { INCIDENT_PROJECT } from './facts';
import { ISSUE_TYPE, REQUEST_TYPE } from './jira-config';
import { AGENTS, type AgentName, CUSTOMERS, type CustomerName } from './people';
import type { SeedIssue } from './schema';

/** What a customer asked in the past year and what came back. */
export interface PastRequest {
  when: When;
  from: CustomerName;
  summary: string;
  text: string;
  agent: AgentName;
  answer: string;
  /** minutes until the answer, which also resolves the request */
  minutes: number;
}

/** What a customer reported just now: an open request. */
export interface RecentRequest {
  /** position among the tickets of the last hours: the later, the higher */
  count: number;
  /** before `now`, so negative */
  minutes: number;
  from: CustomerName;
  summary: string;
  text: string;
}

function requestIssue(
  number: number,
  request: Pick<PastRequest, 'from' | 'summary' | 'text'>,
  requestTypeId: string,
  created: string,
) {
  const customer = CUSTOMERS[request.from];
  return {
    id: `1${number}`,
    key: `${INCIDENT_PROJECT}-${number}`,
    projectKey: INCIDENT_PROJECT,
    type: ISSUE_TYPE.request,
    summary: request.summary,
    description: request.text.trim(),
    priority: 'Medium',
    components: [],
    labels: [],
    reporter: customer.accountId,
    created,
    requestTypeId,
    ...(customer.organization && { organization: customer.organization }),
    links: [],
  };
}

export function tellPastRequest(request: PastRequest, now: Date): SeedIssue {
  const createdAt = instantOf(request.when, now);
  const resolved = minutesAfter(createdAt, request.minutes);
  const author = AGENTS[request.agent].accountId;
  return {
    ...requestIssue(ticketNumberAt(request.when), request, REQUEST_TYPE.question, isoAt(createdAt)),
    status: 'Resolved',
    resolution: 'Done',
    assignee: author,
    updated: resolved,
    resolved,
    changelog: [
      {
        at: resolved,
        author,
        items: [
          { field: 'assignee', from: null, to: author },
          { field: 'status', from: 'Open', to: 'Resolved' },
          { field: 'resolution', from: null, to: 'Done' },
        ],
      },
    ],
    comments: [{ at: resolved, author, body: request.answer, internal: false }],
  };
}

export function tellRecentRequest(request: RecentRequest, now: Date): SeedIssue {
  const created = minutesAfter(now.getTime(), request.minutes);
  return {
    ...requestIssue(recentTicketNumber(request.count), request, REQUEST_TYPE.problemReport, created),
    status: 'Open',
    updated: created,
    changelog: [],
    comments: [],
  };
}
