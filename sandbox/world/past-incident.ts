import { ticketNumberAt, type When } from './calendar';
import { INCIDENT_PROJECT, type Service } from './facts';
import type { LinkType, Resolution, Severity } from './jira-config';
import type { AgentName } from './people';

/** What a step of the story does to the ticket beside the comment. */
export type Move =
  /** work starts: status In progress, the owner is assigned, the first severity is set */
  | 'start'
  | 'mitigated'
  /** the mitigation did not hold */
  | 'back'
  | Severity
  /** somebody else takes over */
  | { to: AgentName }
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

/** The key that the ticket has in the service project. */
export const keyOf = (incident: Pick<PastIncident, 'when'>): string =>
  `${INCIDENT_PROJECT}-${ticketNumberAt(incident.when)}`;
