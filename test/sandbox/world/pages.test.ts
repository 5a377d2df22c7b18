import { expect, it } from 'vitest';
import { buildWorld } from '../../../sandbox/world/build';
import { SERVICES } from '../../../sandbox/world/facts';
import { tellPages } from '../../../sandbox/world/pages';

const NOW = new Date('2026-11-20T10:00:00Z');
const { confluence, jira, people } = buildWorld(NOW);
const { pages, spaces } = confluence;
const ageDays = (instant: string) => (NOW.getTime() - Date.parse(instant)) / 86_400_000;
const runbooks = pages.filter(({ labels }) => labels.includes('runbook'));

it('has at least 30 pages, in spaces that exist, below parents of the same space', () => {
  expect(pages.length).toBeGreaterThanOrEqual(30);
  for (const page of pages) {
    const space = spaces.find(({ key }) => key === page.spaceKey);
    expect(space, page.title).toBeDefined();
    if (page.id === space?.homepageId) expect(page.parentId).toBeUndefined();
    else expect(pages.find(({ id }) => id === page.parentId)?.spaceKey).toBe(page.spaceKey);
  }
});

it('titles pages uniquely within a space, as Confluence demands', () => {
  const titles = pages.map(({ spaceKey, title }) => `${spaceKey} ${title}`);
  expect(new Set(titles).size).toBe(titles.length);
});

it('was written by people of the site, and updated after it was written', () => {
  const accounts = new Set(people.map(({ accountId }) => accountId));
  for (const page of pages) {
    expect(accounts).toContain(page.author);
    expect(page.created < page.updated && page.updated < NOW.toISOString(), page.title).toBe(true);
  }
});

it('has a runbook for every service that had incidents, save partner-api', () => {
  const covered = new Set(runbooks.flatMap(({ labels }) => labels));
  expect(SERVICES.filter((service) => !covered.has(service))).toEqual(['partner-api']);
  expect(jira.issues.some(({ components }) => components.includes('partner-api'))).toBe(true);
});

it('has runbooks that nobody has touched for more than a year', () => {
  expect(runbooks.filter(({ updated }) => ageDays(updated) > 365).length).toBeGreaterThanOrEqual(2);
});

it('is written in English and in Japanese', () => {
  const japanese = pages.filter(({ title }) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(title));
  expect(japanese.length / pages.length).toBeGreaterThan(0.25);
});

it('links about ten incidents to their postmortems, which name the ticket', () => {
  const linked = jira.issues.filter(({ remoteLinks }) => remoteLinks);
  expect(linked.length).toBeGreaterThanOrEqual(10);
  for (const issue of linked) {
    const page = pages.find(({ id }) => issue.remoteLinks?.[0]?.path.endsWith(`/${id}`));
    expect(page?.body, issue.key).toContain(issue.key);
    expect(page?.labels).toContain('postmortem');
    expect(page && issue.resolved && page.created >= issue.resolved, issue.key).toBe(true);
    expect(issue.comments.at(-1)?.body).toContain(page?.title);
  }
});

it('keeps a page in an open space and a whole space to the security team', () => {
  const restricted = pages.filter(({ viewableBy }) => viewableBy?.includes('security-team'));
  const closed = spaces.filter(({ viewableBy }) => viewableBy).map(({ key }) => key);
  expect(closed).toEqual(['SEC']);
  expect(restricted.some(({ spaceKey }) => !closed.includes(spaceKey))).toBe(true);
});

it('names in its texts only issues that exist', () => {
  const keys = new Set(jira.issues.map(({ key }) => key));
  for (const page of pages) {
    expect(page.body).not.toContain('{{');
    for (const [key] of page.body.matchAll(/\b(?:OPS|NOR)-\d+/g)) expect(keys, page.title).toContain(key);
  }
});

it('refuses a page that names an incident nobody wrote, and says which', () => {
  const page = {
    id: 1,
    space: 'RUN' as const,
    title: 'Runbook: kettle',
    author: 'mika' as const,
    createdDaysAgo: 9,
    updatedDaysAgo: 3,
    labels: [],
    file: 'runbooks/kettle.md',
    text: 'See {{kettle-boiled-over}}.',
  };
  expect(() => tellPages([page], NOW, new Map())).toThrow(/runbooks\/kettle\.md.*kettle-boiled-over/);
});
