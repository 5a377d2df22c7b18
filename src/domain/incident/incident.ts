import type { SeverityLevel } from '../severity/severity';

/** A ticket as the domain sees it: texts are plain, vendor formats stay in the adapter. Instants are ISO 8601 UTC. */
export interface Incident {
  id: string;
  key: string;
  projectId: string;
  projectKey: string;
  /** where a person opens it */
  url: string;
  summary: string;
  /** plain text, without the ticket template's boilerplate */
  description: string;
  status: string;
  phase: 'open' | 'in-progress' | 'done';
  createdAt: string;
  updatedAt: string;
  resolvedAt?: string;
  priority?: string;
  /** what people or the app set in the configured severity field */
  severity?: SeverityLevel;
  /** names of components and affected services, without duplicates */
  services: string[];
  labels: string[];
  reporter?: Participant;
  assignee?: Participant;
  comments: IncidentComment[];
  links: IncidentLink[];
}

export interface Participant {
  accountId: string;
  displayName: string;
  /** as far as the viewer may see it */
  email?: string;
  /** has an account of the customer portal alone; a customer who is also a user of the site cannot be told from colleagues */
  isCustomer?: boolean;
}

export interface IncidentComment {
  id: string;
  author?: Participant;
  createdAt: string;
  /** plain text */
  text: string;
  /** visible to customers */
  isPublic: boolean;
}

export interface IncidentLink {
  /** as people read it from this ticket, e.g. `is caused by` */
  relation: string;
  id: string;
  key: string;
  summary: string;
  status: string;
  phase: Incident['phase'];
  /** where a person opens it */
  url: string;
  issueType: string;
  /** work that the incident left behind: neither another incident nor a customer's request */
  isFollowUp: boolean;
}

/** Names an incident; ids never change, keys do when a ticket moves. */
export interface IncidentRef {
  id: string;
  key: string;
}
