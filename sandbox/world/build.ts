import { tellFollowUps } from './follow-ups';
import { PAST_INCIDENTS } from './incidents/all';
import * as config from './jira-config';
import { LIVE_KEY, tellRecentTickets } from './live';
import { type PageSource, pageCreated, readPages, tellPages } from './pages';
import { keyOf } from './past-incident';
import { PAST_REQUESTS } from './past-requests';
import { AGENTS, EVERYONE } from './people';
import { tellProblems } from './problems';
import { raygunWorld } from './raygun-world';
import { tellPastRequest } from './requests';
import type { SeedIssue, World } from './schema';
import { slackWorld } from './slack-world';
import { tellPastIncident } from './tell-past-incident';

/** The site's cloud id, made up. */
const CLOUD_ID = '5a0d4c1e-7b1f-4f5c-9d55-6e6f72696b75';

/** A ticket whose postmortem was written links to the page, as Confluence's own link does, and says so in a comment. */
function withPostmortem(issue: SeedIssue, source: PageSource | undefined, now: Date): SeedIssue {
  if (!source) return issue;
  const path = `/wiki/spaces/${source.space}/pages/${source.id}`;
  const at = pageCreated(source, now);
  const comment = {
    at,
    author: AGENTS[source.author].accountId,
    body: `${source.title}: ${path}`,
    internal: true,
  };
  return {
    ...issue,
    updated: at,
    comments: [...issue.comments, comment],
    remoteLinks: [{ globalId: `appId=sandbox&pageId=${source.id}`, title: source.title, path }],
  };
}

/**
 * Builds the world of Norikura Works as it stands at `now`: a year of incidents behind it, one that is minutes old.
 *
 * @param now decides every instant in the world; the same `now` gives the same world
 * @throws when a source file contradicts another (a link, a page or a story that leads nowhere)
 */
export function buildWorld(now: Date): World {
  const pages = readPages();
  const followUps = tellFollowUps(PAST_INCIDENTS, now);
  const keys = new Map(PAST_INCIDENTS.map((incident) => [incident.id, keyOf(incident)]));
  const past = PAST_INCIDENTS.map((incident) => {
    const tasks = (followUps.get(incident.id) ?? []).map(({ key }) => key);
    const postmortem = pages.find(({ postmortemOf }) => postmortemOf === incident.id);
    return withPostmortem(tellPastIncident(incident, now, keys, tasks), postmortem, now);
  });
  const names = new Map(keys);
  for (const [id, tasks] of followUps) {
    for (const [index, { key }] of tasks.entries()) names.set(`${id}/${index + 1}`, key);
  }
  const issues = [
    ...past,
    ...[...followUps.values()].flat(),
    ...tellProblems(now, keys),
    ...PAST_REQUESTS.map((request) => tellPastRequest(request, now)),
    ...tellRecentTickets(now),
  ];
  return {
    now: now.toISOString(),
    site: { name: 'Norikura Works', cloudId: CLOUD_ID },
    people: EVERYONE,
    jira: {
      projects: config.PROJECTS,
      issueTypes: config.ISSUE_TYPES,
      statuses: config.STATUSES,
      workflow: config.WORKFLOW,
      priorities: [...config.PRIORITIES],
      resolutions: [...config.RESOLUTIONS],
      components: config.COMPONENTS,
      linkTypes: [...config.LINK_TYPES],
      customFields: config.CUSTOM_FIELDS,
      securityLevels: config.SECURITY_LEVELS,
      issues: issues.sort((a, b) => a.created.localeCompare(b.created) || a.key.localeCompare(b.key)),
      liveIncident: LIVE_KEY,
      automationRules: config.AUTOMATION_RULES,
    },
    confluence: tellPages(pages, now, names),
    raygun: raygunWorld(now),
    slack: slackWorld(now, EVERYONE),
  };
}
