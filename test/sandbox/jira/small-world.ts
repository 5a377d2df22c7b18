import { z } from 'zod';
import { SandboxClock } from '../../../sandbox/clock';
import type { Identity } from '../../../sandbox/identity';
import { type ProductEvent, ProductEvents } from '../../../sandbox/product-events';
import { createIdentities } from '../../../sandbox/upstreams/identities';
import { createJira, type JiraOptions } from '../../../sandbox/upstreams/jira/create-jira';
import type { JiraWorld, Person, SeedIssue, World } from '../../../sandbox/world/schema';

const searchResult = z.object({ issues: z.array(z.object({ key: z.string() })) });

export const NOW = new Date('2026-11-20T09:00:00.000Z');

export const ADMIN = '712020:00000000-0000-4000-8000-0000000000a0';
export const AGENT = '712020:00000000-0000-4000-8000-0000000000a1';
export const SECURITY_AGENT = '712020:00000000-0000-4000-8000-0000000000a2';
export const CUSTOMER = '712020:00000000-0000-4000-8000-0000000000c1';
export const COLLEAGUE = '712020:00000000-0000-4000-8000-0000000000c2';
export const STRANGER = '712020:00000000-0000-4000-8000-0000000000c3';
export const APP = '712020:00000000-0000-4000-8000-0000000000ff';

const person = (accountId: string, displayName: string, overrides: Partial<Person> = {}): Person => ({
  accountId,
  displayName,
  email: `${displayName.toLowerCase().replace(' ', '.')}@tern.example`,
  role: 'agent',
  groups: ['service-desk-agents'],
  locale: 'en-US',
  timeZone: 'Europe/Berlin',
  ...overrides,
});

const PEOPLE: Person[] = [
  person(ADMIN, 'Ada Admin', { role: 'admin', groups: ['administrators'] }),
  person(AGENT, 'Ben Agent'),
  person(SECURITY_AGENT, 'Cleo Secure', { groups: ['service-desk-agents', 'security-team'] }),
  person(CUSTOMER, 'Dana Customer', { role: 'customer', groups: [], organization: 'Harrier Foods' }),
  person(COLLEAGUE, 'Eli Colleague', { role: 'customer', groups: [], organization: 'Harrier Foods' }),
  person(STRANGER, 'Fay Stranger', { role: 'customer', groups: [], organization: 'Moss Rail' }),
];

/** An issue of the service project; the key gives the id. */
export function seedIssue(number: number, overrides: Partial<SeedIssue> = {}): SeedIssue {
  const projectKey = overrides.projectKey ?? 'OPS';
  return {
    id: String(10_000 + number),
    key: `${projectKey}-${number}`,
    projectKey,
    type: '[System] Incident',
    summary: `Ticket ${number}`,
    status: 'Open',
    priority: 'Medium',
    components: [],
    labels: [],
    reporter: AGENT,
    created: '2026-11-19T09:00:00.000Z',
    updated: '2026-11-19T09:00:00.000Z',
    changelog: [],
    comments: [],
    links: [],
    ...overrides,
  };
}

export function smallWorld(issues: SeedIssue[] = [], overrides: Partial<JiraWorld> = {}): World {
  return {
    now: NOW.toISOString(),
    site: { name: 'Tern', cloudId: '00000000-0000-4000-8000-000000000001' },
    people: PEOPLE,
    jira: { ...configuration(), issues, ...overrides },
    confluence: { spaces: [], pages: [] },
    raygun: {
      token: '',
      tokenWithoutMetrics: '',
      applications: [],
      deployments: [],
      errorGroups: [],
      pages: [],
      audience: { customers: 0, countries: [], browsers: [], operatingSystems: [] },
      conditions: [],
    },
    slack: {
      token: '',
      team: { id: '', name: '', domain: '' },
      bot: { userId: '', botId: '', name: '', scopes: [] },
      channels: [],
      usergroups: [],
    },
  };
}

function configuration(): Omit<JiraWorld, 'issues'> {
  return {
    projects: [
      {
        id: '10000',
        key: 'OPS',
        name: 'Operations',
        type: 'service_desk',
        serviceDeskId: '7',
        requestTypes: [
          { id: '21', name: 'Report an incident', issueTypeId: '10001', description: 'Something is broken.' },
        ],
      },
      { id: '10010', key: 'DEV', name: 'Development', type: 'software' },
    ],
    issueTypes: [
      { id: '10001', name: '[System] Incident', subtask: false, projectKeys: ['OPS'] },
      { id: '10005', name: 'Task', subtask: false, projectKeys: ['OPS', 'DEV'] },
    ],
    statuses: [
      { id: '1', name: 'Open', category: 'new' },
      { id: '3', name: 'In progress', category: 'indeterminate' },
      { id: '5', name: 'Resolved', category: 'done' },
    ],
    workflow: {
      OPS: [
        { id: '11', name: 'Start work', from: ['Open'], to: 'In progress' },
        { id: '51', name: 'Resolve', from: ['Open', 'In progress'], to: 'Resolved', fields: ['resolution'] },
        { id: '61', name: 'Reopen', from: ['Resolved'], to: 'In progress' },
      ],
      DEV: [{ id: '11', name: 'Done', from: ['Open'], to: 'Resolved' }],
    },
    priorities: ['Highest', 'High', 'Medium', 'Low'].map((name, index) => ({ id: `${index + 1}`, name })),
    resolutions: [
      { id: '1', name: 'Fixed' },
      { id: '2', name: 'Duplicate' },
    ],
    components: [
      { id: '10200', projectKey: 'OPS', name: 'auth-gateway', leadAccountId: AGENT },
      { id: '10201', projectKey: 'OPS', name: 'billing-api' },
    ],
    linkTypes: [
      { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
      { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
    ],
    customFields: [
      {
        id: 'customfield_10010',
        name: 'Request Type',
        custom: 'com.atlassian.servicedesk:vp-origin',
        type: 'sd-customerrequesttype',
        projectKeys: ['OPS'],
      },
      {
        id: 'customfield_10041',
        name: 'Severity',
        custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
        type: 'option',
        options: [
          { id: '10300', value: 'SEV-1' },
          { id: '10301', value: 'SEV-2' },
        ],
        projectKeys: ['OPS'],
      },
      {
        id: 'customfield_10050',
        name: 'Workaround',
        custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea',
        type: 'string',
        projectKeys: ['OPS'],
      },
    ],
    securityLevels: [{ id: '10500', name: 'security-team', group: 'security-team', projectKey: 'OPS' }],
    liveIncident: 'OPS-1',
    automationRules: [],
  };
}

export interface Answer {
  status: number;
  /** parsed JSON, `undefined` when there is none */
  body: unknown;
}

/** A running Jira over a small world, spoken to in-process, with the events it sent. */
export function startJira(issues: SeedIssue[] = [], options: Partial<JiraOptions> = {}) {
  const world = options.world ?? smallWorld(issues);
  const clock = new SandboxClock(NOW);
  const events = new ProductEvents();
  const sent: ProductEvent[] = [];
  events.subscribe((event) => sent.push(event));
  const identities = createIdentities(world.people, AGENT);
  const jira = createJira({ world, clock, events, identities, baseUrl: 'http://127.0.0.1:8080', ...options });

  /** Sends a request as a person (account id), or as an identity with scopes; as the first agent when absent. */
  async function call(
    method: string,
    path: string,
    body?: unknown,
    as: string | Identity = AGENT,
  ): Promise<Answer> {
    const identity: Identity = typeof as === 'string' ? { kind: 'user', accountId: as } : as;
    const response = await jira.routes.request(path, {
      method,
      headers: {
        authorization: `Bearer ${identities.issueToken(identity)}`,
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  async function search(jql: string, as: string | Identity = AGENT): Promise<string[]> {
    const { status, body } = await call(
      'POST',
      '/rest/api/3/search/jql',
      { jql, fields: ['key'], maxResults: 1000 },
      as,
    );
    if (status !== 200) throw new Error(JSON.stringify(body));
    return searchResult.parse(body).issues.map(({ key }) => key);
  }

  return { jira, clock, sent, identities, call, search };
}

export const appWith = (...scopes: string[]): Identity => ({ kind: 'app', accountId: APP, scopes });

/** ADF with one paragraph. */
export const adf = (text: string) => ({
  version: 1,
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
