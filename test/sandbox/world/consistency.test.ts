import { expect, it } from 'vitest';
import { buildWorld } from '../../../sandbox/world/build';
import type { SeedIssue } from '../../../sandbox/world/schema';

/** Just after midnight in UTC: the hours before `now` belong to the day before. */
const NOW = new Date('2026-11-20T00:07:00Z');
const world = buildWorld(NOW);
const { jira } = world;
const accounts = new Set(world.people.map(({ accountId }) => accountId));
const names = (things: readonly { name: string }[]) => new Set(things.map(({ name }) => name));

function follow(issue: SeedIssue, field: string, start: string | null): string | null {
  let value = start;
  for (const item of issue.changelog.flatMap(({ items }) => items)) {
    if (item.field !== field) continue;
    expect(item.from, `${issue.key} ${field}`).toBe(value);
    value = item.to;
  }
  return value;
}

const initialStatus = (projectKey: string) => jira.workflow[projectKey]?.[0]?.from[0] ?? null;

it('has issues that refer only to what exists', () => {
  const keys = new Set(jira.issues.map(({ key }) => key));
  for (const issue of jira.issues) {
    expect(jira.issueTypes.find(({ name }) => name === issue.type)?.projectKeys, issue.key).toContain(
      issue.projectKey,
    );
    expect(names(jira.priorities), issue.key).toContain(issue.priority);
    expect(names(jira.statuses), issue.key).toContain(issue.status);
    if (issue.resolution) expect(names(jira.resolutions), issue.key).toContain(issue.resolution);
    if (issue.securityLevel) expect(names(jira.securityLevels), issue.key).toContain(issue.securityLevel);
    for (const component of issue.components) expect(names(jira.components), issue.key).toContain(component);
    for (const label of issue.labels) expect(label, issue.key).toMatch(/^\S+$/);
    for (const link of issue.links) {
      expect(names(jira.linkTypes), issue.key).toContain(link.type);
      expect(keys, issue.key).toContain(link.to);
    }
  }
});

it('names only people of the site', () => {
  for (const issue of jira.issues) {
    const voices = [...issue.comments, ...issue.changelog].map(({ author }) => author);
    const named = issue.assignee ? [issue.reporter, issue.assignee, ...voices] : [issue.reporter, ...voices];
    for (const account of named) expect(accounts, issue.key).toContain(account);
  }
});

it('raises requests of a type that fits the issue', () => {
  const requestTypes = jira.projects.flatMap(({ requestTypes: all }) => all ?? []);
  const raised = jira.issues.filter(({ requestTypeId }) => requestTypeId);
  expect(raised.length).toBeGreaterThan(130);
  for (const issue of raised) {
    const typeId = jira.issueTypes.find(({ name }) => name === issue.type)?.id;
    expect(requestTypes.find(({ id }) => id === issue.requestTypeId)?.issueTypeId, issue.key).toBe(typeId);
  }
});

it('links to pages that exist', () => {
  const paths = world.confluence.pages.map(({ id, spaceKey }) => `/wiki/spaces/${spaceKey}/pages/${id}`);
  for (const { path } of jira.issues.flatMap(({ remoteLinks }) => remoteLinks ?? []))
    expect(paths).toContain(path);
});

it('holds only options that a field of the project offers', () => {
  for (const issue of jira.issues) {
    for (const [id, value] of Object.entries(issue.customFields ?? {})) {
      const field = jira.customFields.find((one) => one.id === id);
      expect(field?.projectKeys, issue.key).toContain(issue.projectKey);
      if (field?.options) expect(field.options, issue.key).toContainEqual(value);
    }
  }
});

it('tells every story in order: changes between creation and resolution, comments until now', () => {
  const now = NOW.toISOString();
  for (const { key, created, updated, resolved, changelog, comments } of jira.issues) {
    expect(created < now && updated <= now, key).toBe(true);
    for (const [entries, end] of [[changelog, resolved ?? now] as const, [comments, now] as const]) {
      const times = entries.map(({ at }) => at);
      expect(times, key).toEqual([...times].sort());
      for (const at of times) expect(at >= created && at <= end, `${at} of ${key}`).toBe(true);
    }
  }
});

it('moves issues along their workflow', () => {
  for (const issue of jira.issues) {
    for (const { field, from, to } of issue.changelog.flatMap(({ items }) => items)) {
      if (field !== 'status' || from === null) continue;
      const way = jira.workflow[issue.projectKey]?.find((one) => one.from.includes(from) && one.to === to);
      expect(way, `${issue.key}: ${from} → ${to}`).toBeDefined();
    }
  }
});

it('ends every changelog where the fields stand', () => {
  for (const issue of jira.issues) {
    expect(follow(issue, 'status', initialStatus(issue.projectKey)), issue.key).toBe(issue.status);
    expect(follow(issue, 'resolution', null), issue.key).toBe(issue.resolution ?? null);
    const assignee = follow(issue, 'assignee', null);
    if (assignee) expect(assignee, issue.key).toBe(issue.assignee);
    const severity = follow(issue, 'Severity', null);
    if (severity) expect(JSON.stringify(issue.customFields), issue.key).toContain(`"${severity}"`);
  }
});

it('has resolved exactly the issues whose status is done', () => {
  const done = names(jira.statuses.filter(({ category }) => category === 'done'));
  for (const { key, status, resolved } of jira.issues)
    expect(done.has(status), key).toBe(resolved !== undefined);
});

it('leads every transition from and to statuses that exist', () => {
  for (const transition of Object.values(jira.workflow).flat()) {
    for (const status of [...transition.from, transition.to]) expect(names(jira.statuses)).toContain(status);
  }
});

it('has components led by agents and an Automation rule run by one', () => {
  const agents = new Set(
    world.people.filter(({ role }) => role === 'agent').map(({ accountId }) => accountId),
  );
  for (const { leadAccountId } of jira.components) expect(agents).toContain(leadAccountId);
  for (const { actorAccountId } of jira.automationRules) expect(agents).toContain(actorAccountId);
});
