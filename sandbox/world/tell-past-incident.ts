import { instantOf, isoAt, minutesAfter, ticketNumberAt } from './calendar';
import { INCIDENT_PROJECT } from './facts';
import {
  FIELD,
  ISSUE_TYPE,
  option,
  type Priority,
  REQUEST_TYPE,
  SECURITY_LEVEL,
  SEVERITIES,
  type Severity,
} from './jira-config';
import { keyOf, type Move, type PastIncident } from './past-incident';
import { AGENTS } from './people';
import type { SeedIssue } from './schema';

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

/** The issue's text in the Markdown subset of the schema. */
function bodyOf({ text, quote, log }: Pick<PastIncident, 'text' | 'quote' | 'log'>): string {
  const parts = [text.trim()];
  if (quote) parts.push(quote.trim().replace(/^/gm, '> '));
  if (log) parts.push(`\`\`\`\n${log.trim()}\n\`\`\``);
  return parts.join('\n\n');
}

/** The fields that a story changes, by the names that the changelog gives them. */
type Told = Record<'status' | 'Severity' | 'assignee' | 'resolution', string | null>;

/** What a move sets. */
function settings(move: Move, incident: PastIncident): Partial<Told> {
  if (typeof move === 'object') return { assignee: AGENTS[move.to].accountId };
  switch (move) {
    case 'start':
      return {
        assignee: AGENTS[incident.owner].accountId,
        Severity: incident.severity,
        status: 'In progress',
      };
    case 'mitigated':
      return { status: 'Mitigated' };
    case 'back':
      return { status: 'In progress' };
    case 'public':
      return {};
    case 'SEV-1':
    case 'SEV-2':
    case 'SEV-3':
    case 'SEV-4':
      return { Severity: move };
    default:
      return { status: 'Resolved', resolution: move };
  }
}

const FIELDS = ['assignee', 'Severity', 'status', 'resolution'] as const;

/** The changelog's items that lead from one state of the ticket to the next. */
const changesBetween = (before: Told, after: Told) =>
  FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    from: before[field],
    to: after[field],
  }));

/** The severity after the story's last change of it. */
function finalSeverity({ severity, story }: PastIncident): Severity {
  return story.reduce<Severity>(
    (last, [, , , move]) => SEVERITIES.find((one) => one === move) ?? last,
    severity,
  );
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
  let told: Told = { status: 'Open', Severity: null, assignee: null, resolution: null };
  const changelog: SeedIssue['changelog'] = [];
  const comments: SeedIssue['comments'] = [];
  for (const [minute, who, text, move] of incident.story) {
    const at = minutesAfter(raisedAt, minute);
    const author = AGENTS[who].accountId;
    const next = move ? { ...told, ...settings(move, incident) } : told;
    const items = changesBetween(told, next);
    told = next;
    if (items.length > 0) changelog.push({ at, author, items });
    if (text) comments.push({ at, author, body: text, internal: move !== 'public' });
  }
  const resolved = changelog.at(-1)?.at;
  if (!resolved || !told.status || !told.resolution)
    throw new Error(`The story of incident "${incident.id}" has no end.`);
  const severity = finalSeverity(incident);
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
    status: told.status,
    priority: PRIORITY[severity],
    resolution: told.resolution,
    components: services,
    labels: incident.labels ?? [],
    reporter: AGENTS[incident.by].accountId,
    ...(told.assignee && { assignee: told.assignee }),
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
