import { plainText } from '../../src/domain/communication/rich-text';
import type { SeverityLevel } from '../../src/domain/severity/severity';
import type {
  ChangeLogEntry,
  PastIncident,
  RequestFacts,
  SeverityField,
  Ticketing,
} from '../../src/ports/ticketing';
import { UpstreamError } from '../../src/ports/upstream-error';
import { TEST_NOW } from './clock';
import { aComment, aLink, aParticipant, aSeverityField } from './factories';
import { type Failures, failing } from './failures';

export interface FakeTicketingOptions {
  incidents?: readonly PastIncident[];
  /** keys of tickets that are there but are no incidents */
  otherTickets?: readonly string[];
  /** ids of tickets that this person may not see */
  hiddenIds?: readonly string[];
  changeLogs?: Readonly<Record<string, ChangeLogEntry[]>>;
  requestFacts?: Omit<RequestFacts, 'keys'> & { keys?: string[] };
  /** tickets that take no comment; may be changed during a test */
  closedToComments?: string[];
  /** `null`: the site has no severity field */
  severityField?: SeverityField | null;
  /** the field is there, but not on the tickets' edit screen */
  isSeverityOffScreen?: boolean;
  /** the tickets' edit screen has no priority */
  isPriorityOffScreen?: boolean;
  viewer?: Awaited<ReturnType<Ticketing['viewer']>>;
  mayAdminister?: boolean;
  mayEdit?: boolean;
  failures?: Failures<Ticketing>;
}

export interface KeptComment {
  id: string;
  mark: string;
  text: string;
  isPublic: boolean;
}

/** One site's tickets as one person sees them, and everything that was written to them. */
export interface FakeTicketing extends Ticketing {
  readonly written: {
    comments: Record<string, KeptComment[]>;
    properties: Record<string, Record<string, unknown>>;
    webLinks: Record<string, Record<string, { url: string; title: string; summary?: string }>>;
    severities: Record<string, SeverityLevel>;
    priorities: Record<string, SeverityLevel>;
    /** `from>to`, by key */
    links: string[];
  };
  /** every search that was made, as it was asked */
  readonly searches: Parameters<Ticketing['searchIncidents']>[0][];
}

/** Small, so that a few tickets make several pages. */
const HISTORY_PAGE = 2;

export function fakeTicketing(options: FakeTicketingOptions = {}): FakeTicketing {
  const { incidents = [], otherTickets = [], hiddenIds = [], failures = {} } = options;
  const severity = options.severityField === undefined ? aSeverityField() : options.severityField;
  const written: FakeTicketing['written'] = {
    comments: {},
    properties: {},
    webLinks: {},
    severities: {},
    priorities: {},
    links: [],
  };
  const searches: FakeTicketing['searches'] = [];
  const visible = incidents.filter(({ id }) => !hiddenIds.includes(id));

  function find(key: string): PastIncident {
    const found = visible.find((incident) => incident.key === key);
    if (!found) throw new UpstreamError('jira', 'not-found', { detail: key });
    return found;
  }

  function editable(key: string): void {
    find(key);
    if (options.mayEdit === false) throw new UpstreamError('jira', 'denied');
  }

  function putComment(key: string, mark: string, text: string, isPublic: boolean): { id: string } {
    if (!options.requestFacts?.keys?.includes(key)) editable(key);
    if (options.closedToComments?.includes(key)) throw new UpstreamError('jira', 'unavailable');
    const comments = written.comments[key] ?? [];
    written.comments[key] = comments;
    const earlier = comments.find((comment) => comment.mark === mark);
    if (earlier) {
      earlier.text = text;
      return { id: earlier.id };
    }
    const comment = { id: String(30_001 + comments.length), mark, text, isPublic };
    comments.push(comment);
    return { id: comment.id };
  }

  /** The ticket with everything that was written to it. */
  function current(key: string): PastIncident {
    const incident = find(key);
    const comments = (written.comments[key] ?? []).map(({ id, text, isPublic }) =>
      aComment({ id, text, isPublic, createdAt: TEST_NOW }),
    );
    const links = written.links
      .filter((link) => link.split('>')[0] === key)
      .map((link) => find(link.split('>')[1] ?? ''))
      .map(({ id, key: linked, summary, status, phase }) =>
        aLink({ id, key: linked, summary, status, phase, issueType: '[System] Incident' }),
      );
    return {
      ...incident,
      severity: written.severities[key] ?? incident.severity,
      comments: [...incident.comments, ...comments],
      links: [...incident.links, ...links],
    };
  }

  const port: Ticketing = {
    incident: async (key) => (otherTickets.includes(key) ? undefined : current(key)),
    async searchIncidents(search, excludeKey) {
      searches.push(search);
      return visible
        .filter((incident) => incident.key !== excludeKey && contains(incident, search.anyOf))
        .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
        .slice(0, search.limit)
        .map((incident) => ({ ...incident, comments: [] }));
    },
    async historyPage(projectKey, { pageToken, createdSince = '' } = {}) {
      const past = incidents
        .filter((incident) => incident.projectKey === projectKey && incident.createdAt >= createdSince)
        .sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
      const from = Number(pageToken ?? 0);
      const to = from + HISTORY_PAGE;
      return { tickets: past.slice(from, to), ...(to < past.length && { nextPageToken: String(to) }) };
    },
    readIncidents: async (idsOrKeys) =>
      visible
        .filter(({ id, key }) => [id, key].some((name) => idsOrKeys.includes(name)))
        .filter(({ key }) => !otherTickets.includes(key))
        .map(({ key }) => current(key)),
    incidentTitles: async (ids) =>
      visible
        .filter(({ id, key }) => ids.includes(id) && !otherTickets.includes(key))
        .map(({ id, key, summary, url }) => ({ id, key, summary, url })),
    requestFacts: async () => ({ requests: 0, organizations: 0, keys: [], ...options.requestFacts }),
    async changeLog(key) {
      find(key);
      return options.changeLogs?.[key] ?? [];
    },
    searchUrl: async (search) => {
      const words = search.anyOf.map(({ allOf }) => allOf.join(' ')).join(' | ');
      return `https://site.example/issues/?jql=${encodeURIComponent(words)}`;
    },
    severityField: async (_projectKey, fieldId) =>
      severity && (fieldId === undefined || fieldId === severity.id) ? severity : undefined,
    async editableSeverityField(key, fieldId) {
      find(key);
      const isOffered = severity && options.mayEdit !== false && !options.isSeverityOffScreen;
      return isOffered && (fieldId === undefined || fieldId === severity.id) ? severity : undefined;
    },
    severityFieldCandidates: async () => (severity ? [severity] : []),
    async setSeverity(key, level, field) {
      editable(key);
      if (!field.options[level]) throw new UpstreamError('jira', 'refused', { detail: field.id });
      written.severities[key] = level;
    },
    async setPriority(key, level) {
      editable(key);
      if (options.isPriorityOffScreen) return false;
      written.priorities[key] = level;
      return true;
    },
    putInternalComment: async (key, mark, body) => putComment(key, mark, plainText(body), false),
    putPublicComment: async (key, mark, text) => putComment(key, mark, text, true),
    async putProperty(key, propertyKey, value) {
      editable(key);
      const stored: unknown = JSON.parse(JSON.stringify(value));
      written.properties[key] = { ...written.properties[key], [propertyKey]: stored };
    },
    async putWebLink(key, { globalId, ...link }) {
      editable(key);
      written.webLinks[key] = { ...written.webLinks[key], [globalId]: link };
    },
    async linkIncidents(from, to) {
      editable(from.key);
      const link = `${from.key}>${to.key}`;
      if (!written.links.includes(link)) written.links.push(link);
    },
    viewer: async () => options.viewer ?? aParticipant(),
    mayAdminister: async () => options.mayAdminister ?? true,
    async mayEdit(key) {
      find(key);
      return options.mayEdit ?? true;
    },
  };
  return Object.assign(failing(port, failures), { written, searches });
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);

function contains(incident: PastIncident, groups: readonly { allOf: readonly string[] }[]): boolean {
  const words = wordsOf(`${incident.summary} ${incident.description}`);
  return groups.some(
    ({ allOf }) =>
      allOf.length > 0 && allOf.every((part) => [...wordsOf(part)].every((word) => words.has(word))),
  );
}
