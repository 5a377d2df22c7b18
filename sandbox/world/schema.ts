/**
 * The shape of a world: everything the upstreams hold when the site starts.
 * `buildWorld(now)` makes it from the source files in this folder; the same `now` gives the same world.
 * All instants are ISO 8601 in UTC.
 */
export interface World {
  /** the instant the world was built for: the live incident is minutes old then */
  now: string;
  site: { name: string; cloudId: string };
  people: Person[];
  jira: JiraWorld;
  confluence: ConfluenceWorld;
  raygun: RaygunWorld;
  slack: SlackWorld;
}

export interface Person {
  accountId: string;
  displayName: string;
  email: string;
  role: 'admin' | 'agent' | 'customer';
  /** names of Jira groups; the security level `security-team` is held by the group of that name */
  groups: string[];
  locale: 'en-US' | 'ja-JP';
  timeZone: string;
  /** customers only */
  organization?: string;
  /** absent for customers */
  slackUserId?: string;
}

export interface JiraWorld {
  projects: JiraProject[];
  issueTypes: { id: string; name: string; subtask: boolean; projectKeys: string[] }[];
  statuses: { id: string; name: string; category: 'new' | 'indeterminate' | 'done' }[];
  /** per project: from-status name → transitions */
  workflow: Record<string, { id: string; name: string; from: string[]; to: string; fields?: string[] }[]>;
  priorities: { id: string; name: string }[];
  resolutions: { id: string; name: string }[];
  components: { id: string; projectKey: string; name: string; leadAccountId?: string }[];
  linkTypes: { id: string; name: string; inward: string; outward: string }[];
  customFields: JiraCustomField[];
  securityLevels: { id: string; name: string; group: string; projectKey: string }[];
  issues: SeedIssue[];
  /** the key of the incident that is happening now */
  liveIncident: string;
  /** the sandbox's Automation rules */
  automationRules: {
    id: string;
    name: string;
    trigger: 'issue-created';
    projectKey: string;
    actionKey: string;
    enabled: boolean;
    actorAccountId: string;
  }[];
}

export interface JiraProject {
  id: string;
  key: string;
  name: string;
  type: 'service_desk' | 'software';
  /** service projects only */
  serviceDeskId?: string;
  requestTypes?: {
    id: string;
    name: string;
    issueTypeId: string;
    description: string;
    /** ids of the fields that its form has beside `summary` and `description` */
    fields?: string[];
  }[];
}

export interface JiraCustomField {
  id: string;
  name: string;
  /** `schema.custom` of the vendor */
  custom: string;
  /** `schema.type` and `schema.items` of the vendor */
  type: string;
  items?: string;
  options?: { id: string; value: string }[];
  /** projects whose screens show it; a field on no screen of a project is refused on edit there */
  projectKeys: string[];
}

export interface SeedIssue {
  id: string;
  key: string;
  projectKey: string;
  type: string;
  summary: string;
  /** Markdown subset (paragraphs, `- ` lists, ``` fences, `> ` quotes, `| ` tables, `@accountId` mentions, `:::info` panels); turned into ADF by the Jira upstream */
  description?: string;
  status: string;
  priority: string;
  resolution?: string;
  components: string[];
  labels: string[];
  reporter: string;
  assignee?: string;
  created: string;
  updated: string;
  resolved?: string;
  /** calendar day, `YYYY-MM-DD` */
  dueDate?: string;
  securityLevel?: string;
  requestTypeId?: string;
  organization?: string;
  /** custom field id → value as the vendor's API gives it */
  customFields?: Record<string, unknown>;
  /** oldest first; `from` and `to` are names, for `assignee` account ids, for a select field its option's value */
  changelog: {
    at: string;
    author: string;
    items: { field: string; from: string | null; to: string | null }[];
  }[];
  comments: { at: string; author: string; body: string; internal: boolean }[];
  /** stored once, on the issue named first: `outward` side of the link type */
  links: { type: string; to: string }[];
  /** pages of the site that the issue links to; `path` starts with `/` */
  remoteLinks?: { globalId: string; title: string; path: string }[];
  properties?: Record<string, unknown>;
}

export interface ConfluenceWorld {
  spaces: {
    id: string;
    key: string;
    name: string;
    homepageId: string;
    viewableBy?: string[];
    /** `global` when absent */
    type?: 'global' | 'collaboration' | 'knowledge_base' | 'personal';
  }[];
  pages: SeedPage[];
}

export interface SeedPage {
  id: string;
  spaceKey: string;
  title: string;
  parentId?: string;
  /** the Markdown subset of `SeedIssue.description` plus `# ` headings and `1. ` lists */
  body: string;
  labels: string[];
  author: string;
  created: string;
  updated: string;
  /** groups that may view it; everyone when absent */
  viewableBy?: string[];
}

export interface RaygunWorld {
  token: string;
  /** a valid token that lacks `metrics:*` scopes, to show what a missing scope looks like */
  tokenWithoutMetrics: string;
  applications: {
    identifier: string;
    name: string;
    apiKey: string;
    rum: 'web' | 'mobile' | 'none';
    crash: boolean;
  }[];
  deployments: {
    identifier: string;
    applicationIdentifier: string;
    version: string;
    deployedAt: string;
    ownerName: string;
    comment: string;
    scmIdentifier: string;
  }[];
  errorGroups: {
    identifier: string;
    applicationIdentifier: string;
    message: string;
    className: string;
    createdAt: string;
    lastOccurredAt: string;
    status: 'active' | 'resolved' | 'ignored' | 'permanentlyIgnored';
    /** occurrences per hour before and during the live incident */
    perHour: { normal: number; degraded: number };
    /**
     * Factors on how often the live incident lets it befall people with one browser, and all others; the mean over the audience
     * is about 1. Without it, everybody alike.
     */
    befalls?: { browser: string; there: number; elsewhere: number };
    firstSeenVersion?: string;
  }[];
  pages: {
    identifier: string;
    applicationIdentifier: string;
    uri: string;
    /** load time in milliseconds (median) and views per minute on a weekday's busy hour */
    normal: { loadTimeMs: number; viewsPerMinute: number };
    /** factor on the load time while the incident is `degraded` or `severe` */
    slowdown: { degraded: number; severe: number };
  }[];
  /** signed-in people of the product: sessions are drawn from them */
  audience: {
    customers: number;
    countries: [code: string, share: number][];
    browsers: [name: string, version: string, share: number][];
    operatingSystems: [name: string, version: string, share: number][];
  };
  /** what the world is like from which instant on; the sandbox's control appends to it */
  conditions: { from: string; state: WorldCondition }[];
}

/** How bad the live incident is: `degraded` is the state at the start, `severe` is worse, `recovered` is normal again. */
export type WorldCondition = 'normal' | 'degraded' | 'severe' | 'recovering' | 'recovered';

export interface SlackWorld {
  token: string;
  team: { id: string; name: string; domain: string };
  bot: { userId: string; botId: string; name: string; scopes: string[] };
  channels: {
    id: string;
    name: string;
    isPrivate: boolean;
    isArchived: boolean;
    topic: string;
    members: string[];
    creator: string;
    created: string;
  }[];
  usergroups: { id: string; handle: string; name: string; users: string[] }[];
}
