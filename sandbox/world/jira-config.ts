import { INCIDENT_PROJECT, SERVICES, SOFTWARE_PROJECT } from './facts';
import { AGENTS } from './people';
import type { JiraCustomField, JiraProject, JiraWorld } from './schema';

const BOTH = [INCIDENT_PROJECT, SOFTWARE_PROJECT];

export const ISSUE_TYPE = {
  incident: '[System] Incident',
  request: '[System] Service request',
  problem: '[System] Problem',
  change: '[System] Change',
  task: 'Task',
  bug: 'Bug',
  story: 'Story',
} as const;

export const ISSUE_TYPES: JiraWorld['issueTypes'] = [
  { id: '10001', name: ISSUE_TYPE.incident, subtask: false, projectKeys: [INCIDENT_PROJECT] },
  { id: '10002', name: ISSUE_TYPE.request, subtask: false, projectKeys: [INCIDENT_PROJECT] },
  { id: '10003', name: ISSUE_TYPE.problem, subtask: false, projectKeys: [INCIDENT_PROJECT] },
  { id: '10004', name: ISSUE_TYPE.change, subtask: false, projectKeys: [INCIDENT_PROJECT] },
  { id: '10005', name: ISSUE_TYPE.task, subtask: false, projectKeys: BOTH },
  { id: '10006', name: ISSUE_TYPE.bug, subtask: false, projectKeys: [SOFTWARE_PROJECT] },
  { id: '10007', name: ISSUE_TYPE.story, subtask: false, projectKeys: [SOFTWARE_PROJECT] },
];

export const REQUEST_TYPE = { incident: '21', problemReport: '22', question: '23' } as const;

export const PROJECTS: JiraProject[] = [
  {
    id: '10000',
    key: INCIDENT_PROJECT,
    name: 'Norikura Operations',
    type: 'service_desk',
    serviceDeskId: '1',
    requestTypes: [
      {
        id: REQUEST_TYPE.incident,
        name: 'Report an incident',
        issueTypeId: '10001',
        description: 'Something our customers rely on is broken or slow.',
      },
      {
        id: REQUEST_TYPE.problemReport,
        name: 'Report a problem',
        issueTypeId: '10002',
        description: 'Tell us what does not work in Norikura.',
      },
      {
        id: REQUEST_TYPE.question,
        name: 'Ask a question',
        issueTypeId: '10002',
        description: 'How do I … in Norikura?',
      },
    ],
  },
  { id: '10010', key: SOFTWARE_PROJECT, name: 'Norikura', type: 'software' },
];

export const STATUSES: JiraWorld['statuses'] = [
  { id: '1', name: 'Open', category: 'new' },
  { id: '3', name: 'In progress', category: 'indeterminate' },
  { id: '10100', name: 'Mitigated', category: 'indeterminate' },
  { id: '10101', name: 'Waiting for customer', category: 'indeterminate' },
  { id: '5', name: 'Resolved', category: 'done' },
  { id: '10102', name: 'To do', category: 'new' },
  { id: '10103', name: 'In review', category: 'indeterminate' },
  { id: '10104', name: 'Done', category: 'done' },
];

/** A new issue of a project starts in the first status of the project's first transition. */
export const WORKFLOW: JiraWorld['workflow'] = {
  [INCIDENT_PROJECT]: [
    { id: '11', name: 'Start work', from: ['Open', 'Waiting for customer'], to: 'In progress' },
    { id: '21', name: 'Mark as mitigated', from: ['Open', 'In progress'], to: 'Mitigated' },
    { id: '31', name: 'Back to investigation', from: ['Mitigated'], to: 'In progress' },
    { id: '41', name: 'Ask the customer', from: ['Open', 'In progress'], to: 'Waiting for customer' },
    {
      id: '51',
      name: 'Resolve',
      from: ['Open', 'In progress', 'Mitigated', 'Waiting for customer'],
      to: 'Resolved',
      fields: ['resolution'],
    },
    { id: '61', name: 'Reopen', from: ['Resolved'], to: 'In progress' },
  ],
  [SOFTWARE_PROJECT]: [
    { id: '11', name: 'Start', from: ['To do', 'In review'], to: 'In progress' },
    { id: '21', name: 'Ask for review', from: ['In progress'], to: 'In review' },
    {
      id: '31',
      name: 'Done',
      from: ['To do', 'In progress', 'In review'],
      to: 'Done',
      fields: ['resolution'],
    },
    { id: '41', name: 'Reopen', from: ['Done'], to: 'To do' },
  ],
};

export const PRIORITIES = [
  { id: '1', name: 'Highest' },
  { id: '2', name: 'High' },
  { id: '3', name: 'Medium' },
  { id: '4', name: 'Low' },
  { id: '5', name: 'Lowest' },
] as const satisfies JiraWorld['priorities'];

export type Priority = (typeof PRIORITIES)[number]['name'];

export const RESOLUTIONS = [
  { id: '1', name: 'Fixed' },
  { id: '2', name: "Won't do" },
  { id: '3', name: 'Duplicate' },
  { id: '5', name: 'Cannot reproduce' },
  { id: '10000', name: 'Done' },
  { id: '10001', name: 'Known error' },
  { id: '10002', name: 'Workaround' },
] as const satisfies JiraWorld['resolutions'];

export type Resolution = (typeof RESOLUTIONS)[number]['name'];

export const LINK_TYPES = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
  { id: '10004', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' },
] as const satisfies JiraWorld['linkTypes'];

export type LinkType = (typeof LINK_TYPES)[number]['name'];

/** Who leads each component: the first to be asked about the service. */
export const COMPONENTS: JiraWorld['components'] = SERVICES.map((name, index) => ({
  id: `${10200 + index}`,
  projectKey: INCIDENT_PROJECT,
  name,
  leadAccountId: {
    'auth-gateway': AGENTS.tomas,
    'session-store': AGENTS.lena,
    'tenant-directory': AGENTS.oskar,
    'web-console': AGENTS.priya,
    scheduler: AGENTS.felix,
    'mobile-sync': AGENTS.yui,
    'billing-api': AGENTS.ines,
    'notification-hub': AGENTS.marek,
    'search-index': AGENTS.sota,
    'report-export': AGENTS.sota,
    'media-upload': AGENTS.marek,
    'partner-api': AGENTS.felix,
  }[name].accountId,
}));

export const FIELD = {
  organizations: 'customfield_10002',
  requestType: 'customfield_10010',
  severity: 'customfield_10041',
  affectedServices: 'customfield_10042',
  majorIncident: 'customfield_10043',
  responders: 'customfield_10044',
  impact: 'customfield_10045',
  urgency: 'customfield_10046',
} as const;

const SELECT = 'com.atlassian.jira.plugin.system.customfieldtypes:select';

const options = (firstId: number, values: readonly string[]) =>
  values.map((value, index) => ({ id: `${firstId + index}`, value }));

export const SEVERITIES = ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CUSTOM_FIELDS: JiraCustomField[] = [
  {
    id: FIELD.organizations,
    name: 'Organizations',
    custom: 'com.atlassian.servicedesk:sd-customer-organizations',
    type: 'array',
    items: 'sd-customerorganization',
    projectKeys: [INCIDENT_PROJECT],
  },
  {
    id: FIELD.requestType,
    name: 'Request Type',
    custom: 'com.atlassian.servicedesk:vp-origin',
    type: 'sd-customerrequesttype',
    projectKeys: [INCIDENT_PROJECT],
  },
  {
    id: FIELD.severity,
    name: 'Severity',
    custom: SELECT,
    type: 'option',
    options: options(10300, SEVERITIES),
    projectKeys: [INCIDENT_PROJECT],
  },
  {
    id: FIELD.affectedServices,
    name: 'Affected services',
    custom: 'com.atlassian.jira.plugins.service-entity:service-entity-field-cftype',
    type: 'array',
    items: 'service-entity-field',
    projectKeys: [INCIDENT_PROJECT],
  },
  {
    id: FIELD.majorIncident,
    name: 'Major incident',
    custom:
      'com.atlassian.jira.modules.servicemanagement.major-incident-entity:major-incident-entity-field-cftype',
    type: 'string',
    projectKeys: [INCIDENT_PROJECT],
  },
  {
    id: FIELD.responders,
    name: 'Responders',
    custom: 'com.atlassian.jira.modules.servicemanagement.responders-entity:responders-entity-field-cftype',
    type: 'array',
    items: 'string',
    projectKeys: [INCIDENT_PROJECT],
  },
  {
    id: FIELD.impact,
    name: 'Impact',
    custom: SELECT,
    type: 'option',
    options: options(10310, [
      'Extensive / Widespread',
      'Significant / Large',
      'Moderate / Limited',
      'Minor / Localized',
    ]),
    projectKeys: [INCIDENT_PROJECT],
  },
  {
    id: FIELD.urgency,
    name: 'Urgency',
    custom: SELECT,
    type: 'option',
    options: options(10320, ['Critical', 'High', 'Medium', 'Low']),
    projectKeys: [INCIDENT_PROJECT],
  },
];

/** Gives a select field's option as the vendor's API gives it. Throws when the field has no such option. */
export function option(fieldId: string, value: string): { id: string; value: string } {
  const found = CUSTOM_FIELDS.find(({ id }) => id === fieldId)?.options?.find((one) => one.value === value);
  if (!found) throw new Error(`Field ${fieldId} has no option "${value}".`);
  return found;
}

export const SECURITY_LEVEL = 'security-team';

export const SECURITY_LEVELS: JiraWorld['securityLevels'] = [
  { id: '10500', name: SECURITY_LEVEL, group: 'security-team', projectKey: INCIDENT_PROJECT },
];

export const AUTOMATION_RULES: JiraWorld['automationRules'] = [
  {
    id: '1',
    name: 'When a ticket is created → Assess incident',
    trigger: 'issue-created',
    projectKey: INCIDENT_PROJECT,
    actionKey: 'assess-incident',
    enabled: true,
    actorAccountId: AGENTS.mika.accountId,
  },
];
