import { instantOf, isoAt, minutesAfter, ticketNumberAt, type When } from './calendar';
import { INCIDENT_PROJECT, type Service } from './facts';
import type { Priority, Severity } from './jira-config';
import {
  FIELD,
  ISSUE_TYPE,
  type LinkType,
  option,
  REQUEST_TYPE,
  type Resolution,
  SECURITY_LEVEL,
} from './jira-config';
import { AGENTS, type AgentName } from './people';
import type { SeedIssue } from './schema';

/** What a step of the story does to the ticket beside the comment. */
export type Move =
  /** work starts: status In progress, the owner is assigned, the first severity is set */
  | 'start'
  | 'mitigated'
  /** the mitigation did not hold */
  | 'back'
  | Severity
  | `to ${AgentName}`
  /** the comment is visible to customers */
  | 'public'
  | Resolution;

/** Minutes after the ticket was raised, who speaks, what is said (no comment when empty), and what it does. */
export type Step = readonly [minute: number, who: AgentName, text: string, move?: Move];

/** A past incident as it is written by hand in `incidents/`. The last step resolves it. */
export interface PastIncident {
  /** how other source files name it */
  id: string;
  when: When;
  service: Service;
  /** further services that suffered */
  also?: Service[];
  /** as first judged; a later step may change it */
  severity: Severity;
  summary: string;
  text: string;
  /** what a customer wrote, shown as a quotation */
  quote?: string;
  /** log or stack-trace lines, shown as a code block */
  log?: string;
  by: AgentName;
  owner: AgentName;
  story: readonly Step[];
  labels?: string[];
  links?: readonly (readonly [type: LinkType, incidentId: string])[];
  followUps?: readonly FollowUp[];
  /** only the security team may see it */
  restricted?: boolean;
}

/** A follow-up of an incident in the software project. */
export interface FollowUp {
  type?: 'Task' | 'Bug' | 'Story';
  summary: string;
  owner: AgentName;
  /** days after the incident was resolved */
  dueDays: number;
  /** days after the incident was resolved; still open when absent */
  doneDays?: number;
}

const PRIORITY: Record<Severity, Priority> = {
  'SEV-1': 'Highest',
  'SEV-2': 'High',
  'SEV-3': 'Medium',
  'SEV-4': 'Low',
};

const IMPACT: Record<Severity, string> = {
  'SEV-1': 'Extensive / Widespread',
  'SEV-2': 'Significant / Large',
  'SEV-3': 'Moderate / Limited',
  'SEV-4': 'Minor / Localized',
};

const URGENCY: Record<Severity, string> = {
  'SEV-1': 'Critical',
  'SEV-2': 'High',
  'SEV-3': 'Medium',
  'SEV-4': 'Low',
};

export const keyOf = (incident: Pick<PastIncident, 'when'>): string =>
  `${INCIDENT_PROJECT}-${ticketNumberAt(incident.when)}`;

/** The issue's text in the Markdown subset of the schema. */
export function bodyOf({ text, quote, log }: Pick<PastIncident, 'text' | 'quote' | 'log'>): string {
  const parts = [text.trim()];
  if (quote) parts.push(quote.trim().replace(/^/gm, '> '));
  if (log) parts.push(`\`\`\`\n${log.trim()}\n\`\`\``);
  return parts.join('\n\n');
}

type Change = SeedIssue['changelog'][number]['items'][number];

/** What the ticket looks like while its story is told. */
interface Telling {
  status: string;
  severity: Severity | null;
  assignee: string | null;
  resolution: string | null;
}

/** Follows one move: gives the changes for the changelog and applies them to `telling`. */
function follow(move: Move, incident: PastIncident, telling: Telling): Change[] {
  const changes: Change[] = [];
  const set = (field: string, key: keyof Telling, to: string) => {
    if (telling[key] !== to) changes.push({ field, from: telling[key], to });
    Object.assign(telling, { [key]: to });
  };
  if (move === 'start') {
    set('assignee', 'assignee', AGENTS[incident.owner].accountId);
    set('Severity', 'severity', incident.severity);
    set('status', 'status', 'In progress');
  } else if (move === 'mitigated') set('status', 'status', 'Mitigated');
  else if (move === 'back') set('status', 'status', 'In progress');
  else if (move.startsWith('SEV-')) set('Severity', 'severity', move);
  else if (move.startsWith('to ')) {
    const name = Object.keys(AGENTS).find((one): one is AgentName => move === `to ${one}`);
    if (name) set('assignee', 'assignee', AGENTS[name].accountId);
  } else if (move !== 'public') {
    set('status', 'status', 'Resolved');
    set('resolution', 'resolution', move);
  }
  return changes;
}

/**
 * Tells a past incident as a Jira issue: fields as they stand at its end, the changelog and the comments of its story.
 *
 * @param keyByIncident issue keys by the ids that `links` use
 * @param followUpKeys keys of the issues made of `incident.followUps`
 * @throws when a link names an unknown incident, or the story does not end with a resolution
 */
export function tellPastIncident(
  incident: PastIncident,
  now: Date,
  keyByIncident: ReadonlyMap<string, string>,
  followUpKeys: readonly string[],
): SeedIssue {
  const raisedAt = instantOf(incident.when, now);
  const telling: Telling = { status: 'Open', severity: null, assignee: null, resolution: null };
  const changelog: SeedIssue['changelog'] = [];
  const comments: SeedIssue['comments'] = [];
  for (const [minute, who, text, move] of incident.story) {
    const at = minutesAfter(raisedAt, minute);
    const author = AGENTS[who].accountId;
    const items = move ? follow(move, incident, telling) : [];
    if (items.length > 0) changelog.push({ at, author, items });
    if (text) comments.push({ at, author, body: text, internal: move !== 'public' });
  }
  const resolved = changelog.at(-1)?.at;
  if (!resolved || !telling.resolution) throw new Error(`The story of incident "${incident.id}" has no end.`);
  const severity = telling.severity ?? incident.severity;
  const links = (incident.links ?? []).map(([type, other]) => {
    const to = keyByIncident.get(other);
    if (!to) throw new Error(`Incident "${incident.id}" links to "${other}", which is not written.`);
    return { type, to };
  });
  const services = [incident.service, ...(incident.also ?? [])];
  return {
    id: `1${ticketNumberAt(incident.when)}`,
    key: keyOf(incident),
    projectKey: INCIDENT_PROJECT,
    type: ISSUE_TYPE.incident,
    summary: incident.summary,
    description: bodyOf(incident),
    status: telling.status,
    priority: PRIORITY[severity],
    resolution: telling.resolution,
    components: services,
    labels: incident.labels ?? [],
    reporter: AGENTS[incident.by].accountId,
    ...(telling.assignee && { assignee: telling.assignee }),
    created: isoAt(raisedAt),
    updated: resolved,
    resolved,
    requestTypeId: REQUEST_TYPE.incident,
    ...(incident.restricted && { securityLevel: SECURITY_LEVEL }),
    customFields: {
      [FIELD.severity]: option(FIELD.severity, severity),
      [FIELD.impact]: option(FIELD.impact, IMPACT[severity]),
      [FIELD.urgency]: option(FIELD.urgency, URGENCY[severity]),
      [FIELD.affectedServices]: services.map((name) => ({ id: `service:${name}`, name })),
      ...(severity === 'SEV-1' && { [FIELD.majorIncident]: 'MAJOR_INCIDENT' }),
    },
    changelog,
    comments,
    links: [...links, ...followUpKeys.map((to) => ({ type: 'Relates', to }))],
  };
}
