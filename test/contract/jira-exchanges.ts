import type { Identity } from '../../sandbox/identity';
import { AGENT, CUSTOMER, seedIssue, startJira } from '../sandbox/jira/small-world';
import type { OpenApiJudge } from './openapi-judge';

/** A request, the status it must have, and who sends it: the first agent when absent. */
export type Row = [method: string, path: string, status: number, body?: unknown, as?: string | Identity];

/**
 * Jira sends `null` for the empty side of a change, and clauses of a query with properties, neither of which its own
 * document allows.
 */
const KNOWN_DEVIATION =
  /\/items\/\d+\/(?:from|fromString|to|toString) must be string|\/structure\/where\S* must NOT have additional/;

export const ISSUES = [
  seedIssue(1, {
    summary: 'Logins are slow',
    description: 'Sign-in takes 20 seconds.\n\n- since 08:30\n- all regions',
    components: ['auth-gateway'],
    labels: ['login'],
    reporter: CUSTOMER,
    organization: 'Harrier Foods',
    requestTypeId: '21',
    assignee: AGENT,
    customFields: { customfield_10041: { id: '10300', value: 'SEV-1' } },
    changelog: [
      {
        at: '2026-11-19T09:05:00.000Z',
        author: AGENT,
        items: [
          { field: 'status', from: 'Open', to: 'In progress' },
          { field: 'assignee', from: null, to: AGENT },
        ],
      },
    ],
    status: 'In progress',
    comments: [
      { at: '2026-11-19T09:10:00.000Z', author: AGENT, body: 'We are looking into it.', internal: false },
      { at: '2026-11-19T09:12:00.000Z', author: AGENT, body: 'Cache hit rate fell.', internal: true },
    ],
    links: [{ type: 'Blocks', to: 'OPS-2' }],
    properties: { mark: { done: true } },
  }),
  seedIssue(2, {
    summary: 'Checkout fails',
    status: 'Resolved',
    resolution: 'Fixed',
    resolved: '2026-11-19T12:00:00.000Z',
  }),
  seedIssue(3, { summary: 'Leaked token', securityLevel: 'security-team', requestTypeId: '21' }),
];

/** Sends the rows one after the other to one site; gives what was not as expected or not as the specification says. */
export async function findingsOf(rows: readonly Row[], judge: OpenApiJudge | undefined): Promise<string[]> {
  const { call } = startJira(ISSUES);
  const findings: string[] = [];
  for (const [method, path, status, body, as] of rows) {
    const answer = await call(method, path, body, as);
    if (answer.status !== status) {
      findings.push(
        `${method} ${path}: ${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`,
      );
      continue;
    }
    const violations = judge?.violations({ method, path: path.split('?')[0] ?? '', ...answer }) ?? [];
    findings.push(...violations.filter((violation) => !KNOWN_DEVIATION.test(violation)));
  }
  return findings;
}
