import type {
  Incident,
  IncidentComment,
  IncidentLink,
  Participant,
} from '../../src/domain/incident/incident';
import type { KnowledgePage } from '../../src/ports/knowledge';
import type { PastIncident, SeverityField } from '../../src/ports/ticketing';

/** An agent of the service desk. */
export function aParticipant(overrides: Partial<Participant> = {}): Participant {
  return { accountId: 'account-1', displayName: 'Robin Hale', ...overrides };
}

export function aComment(overrides: Partial<IncidentComment> = {}): IncidentComment {
  return {
    id: '20001',
    author: aParticipant(),
    createdAt: '2026-11-20T02:55:00.000Z',
    text: 'Looking into it.',
    isPublic: false,
    ...overrides,
  };
}

export function aLink(overrides: Partial<IncidentLink> = {}): IncidentLink {
  const { key = 'OPS-90' } = overrides;
  return {
    relation: 'relates to',
    id: '10090',
    key,
    summary: 'Cannot sign in',
    status: 'Open',
    phase: 'open',
    url: `https://site.example/browse/${key}`,
    issueType: '[System] Service request',
    isFollowUp: false,
    ...overrides,
  };
}

/** An open incident: logins are slow. Id and address follow the key. */
export function anIncident(overrides: Partial<PastIncident> = {}): PastIncident {
  const key = overrides.key ?? 'OPS-142';
  const base: Incident = {
    id: idOf(key),
    key,
    projectId: '10000',
    projectKey: key.split('-')[0] ?? 'OPS',
    url: `https://site.example/browse/${key}`,
    summary: 'Logins are slow',
    description: 'Customers report that signing in takes more than 20 seconds.',
    status: 'In progress',
    phase: 'in-progress',
    createdAt: '2026-11-20T02:48:00.000Z',
    updatedAt: '2026-11-20T02:58:00.000Z',
    priority: 'High',
    services: ['auth-gateway'],
    labels: [],
    reporter: aParticipant(),
    comments: [],
    links: [],
  };
  return { ...base, ...overrides };
}

/** A resolved incident of last spring. */
export function aPastIncident(overrides: Partial<PastIncident> = {}): PastIncident {
  return anIncident({
    key: 'OPS-17',
    summary: 'Sign-in takes half a minute',
    description: 'Login requests time out behind the gateway.',
    status: 'Resolved',
    phase: 'done',
    resolution: 'Fixed',
    createdAt: '2026-04-02T09:00:00.000Z',
    updatedAt: '2026-04-02T10:30:00.000Z',
    resolvedAt: '2026-04-02T10:30:00.000Z',
    ...overrides,
  });
}

export function aSeverityField(overrides: Partial<SeverityField> = {}): SeverityField {
  return {
    id: 'customfield_10041',
    name: 'Severity',
    options: { 'SEV-1': '10300', 'SEV-2': '10301', 'SEV-3': '10302', 'SEV-4': '10303' },
    ...overrides,
  };
}

export function aPage(overrides: Partial<KnowledgePage> = {}): KnowledgePage {
  const id = overrides.id ?? '501';
  return {
    id,
    title: 'Runbook: slow sign-in',
    url: `https://site.example/wiki/spaces/RUN/pages/${id}`,
    spaceKey: 'RUN',
    spaceName: 'Runbooks',
    updatedAt: '2026-09-01T08:00:00.000Z',
    labels: ['runbook'],
    body: [
      { kind: 'paragraph', content: [{ text: 'When sign-in is slow.' }] },
      { kind: 'list', ordered: true, items: [[{ text: 'Check the gateway.' }], [{ text: 'Roll back.' }]] },
    ],
    ...overrides,
  };
}

/** The vendor's ids never equal the number in the key; here they follow it, so that tests can name them. */
export function idOf(key: string): string {
  return String(10_000 + Number(key.split('-')[1] ?? 0));
}
