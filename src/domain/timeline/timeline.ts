import { type Phrase, phrase } from '../../wording';
import type { SentUpdate } from '../communication/update';
import type { System } from '../evidence/evidence';
import type { SuspectDeployment } from '../impact/impact';
import type { Incident } from '../incident/incident';
import type { SeverityDecision } from '../severity/severity';

/** Something that happened, when, and where it is written down. */
export interface TimelineEntry {
  /** ISO 8601 */
  at: string;
  event: Phrase;
  source?: TimelineSource;
}

export interface TimelineSource {
  system: System;
  url: string;
}

export interface TimelineFacts {
  incident: Incident;
  startedAt: string;
  changes: readonly { at: string; field: string; from?: string; to?: string }[];
  decisions: readonly SeverityDecision[];
  updates: readonly SentUpdate[];
  deployment?: SuspectDeployment;
  channel?: { name: string; url: string; openedAt: string };
}

/** Fields whose changes tell the incident's story; others are noise on the timeline. */
const TOLD_FIELDS = new Set(['status', 'priority', 'assignee', 'resolution']);

/**
 * The incident in the order it happened, from the ticket's history, the decisions and what was sent. Names systems and
 * roles, not people (practice, section I: blameless).
 */
export function buildTimeline(facts: TimelineFacts): TimelineEntry[] {
  const ticket: TimelineSource = { system: 'jira', url: facts.incident.url };
  const entries: TimelineEntry[] = [
    ...deploymentEntries(facts),
    { at: facts.startedAt, event: phrase('postmortem.timeline.started') },
    {
      at: facts.incident.createdAt,
      event: phrase('postmortem.timeline.created'),
      source: ticket,
    },
    ...changeEntries(facts, ticket),
    ...facts.decisions.map((decision) => ({
      at: decision.decidedAt,
      event: decisionPhrase(decision),
      source: ticket,
    })),
    ...channelEntries(facts),
    ...updateEntries(facts, ticket),
  ];
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Whoever set it against the suggestion gave a reason. */
function decisionPhrase({ level, suggested, reason }: SeverityDecision): Phrase {
  return level === suggested
    ? phrase('postmortem.timeline.severity', { level })
    : phrase('postmortem.timeline.severity-against', { level, suggested, reason: reason ?? '–' });
}

function deploymentEntries({ deployment }: TimelineFacts): TimelineEntry[] {
  if (!deployment) return [];
  const event = phrase('postmortem.timeline.deployment', { version: deployment.version });
  const { url } = deployment;
  return [{ at: deployment.deployedAt, event, ...(url && { source: { system: 'raygun', url } }) }];
}

function updateEntries({ updates }: TimelineFacts, ticket: TimelineSource): TimelineEntry[] {
  return updates.map(({ sentAt, audience, channelMessageUrl: url }) => ({
    at: sentAt,
    event: phrase(`postmortem.timeline.update-${audience}`),
    source: url ? { system: 'slack', url } : ticket,
  }));
}

function channelEntries({ channel }: TimelineFacts): TimelineEntry[] {
  if (!channel) return [];
  const event = phrase('postmortem.timeline.channel', { name: channel.name });
  return [{ at: channel.openedAt, event, source: { system: 'slack', url: channel.url } }];
}

function changeEntries({ changes }: TimelineFacts, ticket: TimelineSource): TimelineEntry[] {
  return changes
    .filter((change) => TOLD_FIELDS.has(change.field.toLowerCase()))
    .map((change) => ({
      at: change.at,
      event:
        change.field.toLowerCase() === 'assignee'
          ? phrase('postmortem.timeline.assigned')
          : phrase('postmortem.timeline.changed', {
              field: change.field,
              from: change.from ?? '–',
              to: change.to ?? '–',
            }),
      source: ticket,
    }));
}
