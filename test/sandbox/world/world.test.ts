import { expect, it } from 'vitest';
import { buildWorld } from '../../../sandbox/world/build';
import { SERVICES } from '../../../sandbox/world/facts';
import { ISSUE_TYPE } from '../../../sandbox/world/jira-config';
import { SMALL_KEY, UNSEEN_KEY } from '../../../sandbox/world/live';
import { MISLEADING, TRUE_RELATIVES } from '../../../sandbox/world/relatives';
import type { SeedIssue } from '../../../sandbox/world/schema';

const NOW = new Date('2026-11-20T10:00:00Z');
const world = buildWorld(NOW);
const { jira, confluence, people } = world;
const issueByKey = new Map(jira.issues.map((issue) => [issue.key, issue]));
const pastIncidents = jira.issues.filter(({ type, resolved }) => type === ISSUE_TYPE.incident && resolved);
const DAY_MS = 86_400_000;

const isJapanese = (text: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);

function issue(key: string): SeedIssue {
  const found = issueByKey.get(key);
  if (!found) throw new Error(`There is no ${key}.`);
  return found;
}

it('is the same world for the same instant', () => {
  expect(buildWorld(NOW)).toEqual(world);
});

it('keeps every key and every duration when the instant moves', () => {
  const later = buildWorld(new Date('2027-02-03T00:05:00Z'));
  const shape = (issues: SeedIssue[]) =>
    issues
      .map(({ key, created, resolved }) => [key, resolved && Date.parse(resolved) - Date.parse(created)])
      .sort();
  expect(shape(later.jira.issues)).toEqual(shape(jira.issues));
  expect(later.jira.liveIncident).toBe(jira.liveIncident);
});

it('remembers at least 120 past incidents of one year, about a third of them in Japanese', () => {
  expect(pastIncidents.length).toBeGreaterThanOrEqual(120);
  for (const { created } of pastIncidents) {
    expect(NOW.getTime() - Date.parse(created)).toBeLessThan(366 * DAY_MS);
  }
  const japanese = pastIncidents.filter(({ summary }) => isJapanese(summary)).length / pastIncidents.length;
  expect(japanese).toBeGreaterThan(0.28);
  expect(japanese).toBeLessThan(0.45);
});

it('has incidents of every service, every severity and every resolution', () => {
  const severities = pastIncidents.map(({ customFields }) => JSON.stringify(customFields));
  for (const severity of ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4']) {
    expect(
      severities.some((fields) => fields.includes(`"${severity}"`)),
      severity,
    ).toBe(true);
  }
  for (const service of SERVICES) {
    expect(
      pastIncidents.filter(({ components }) => components.includes(service)).length,
      service,
    ).toBeGreaterThan(3);
  }
  const resolutions = new Set(pastIncidents.map(({ resolution }) => resolution));
  for (const { name } of jira.resolutions) expect(resolutions, name).toContain(name);
});

it('numbers tickets in the order in which they were raised', () => {
  const numbers = jira.issues
    .filter(({ projectKey }) => projectKey === 'OPS')
    .sort((a, b) => a.created.localeCompare(b.created))
    .map(({ key }) => Number(key.slice(4)));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

it('gives every issue, page and person an identity of its own', () => {
  for (const ids of [
    jira.issues.map(({ id }) => id),
    jira.issues.map(({ key }) => key),
    confluence.pages.map(({ id }) => id),
    people.map(({ accountId }) => accountId),
    people.map(({ email }) => email),
  ]) {
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it('names the live incident: minutes old, open, without a severity, complaints of three organisations behind it', () => {
  const live = issue(jira.liveIncident);
  expect(NOW.getTime() - Date.parse(live.created)).toBe(12 * 60_000);
  expect(live).toMatchObject({ status: 'Open', type: ISSUE_TYPE.incident, components: ['auth-gateway'] });
  expect(JSON.stringify(live.customFields)).not.toContain('SEV-');
  expect(live.description).toContain('SessionStoreTimeoutException');
  expect(live.description).toMatch(/^> .*[\u3040-\u30ff]/m);
  const complaints = live.links.map(({ to }) => issue(to));
  expect(complaints.every(({ type }) => type === ISSUE_TYPE.request)).toBe(true);
  expect(new Set(complaints.map(({ organization }) => organization)).size).toBe(3);
});

it('has two other open incidents: a small one in Japanese and one that nothing resembles', () => {
  expect(issue(SMALL_KEY)).toMatchObject({ status: 'In progress', priority: 'Low' });
  expect(isJapanese(issue(SMALL_KEY).summary)).toBe(true);
  expect(issue(UNSEEN_KEY).status).toBe('Open');
  for (const word of ['scanner', 'aztec', 'boiler plate', 'k-740']) {
    const telling = pastIncidents.filter((one) =>
      `${one.summary} ${one.description}`.toLowerCase().includes(word),
    );
    expect(
      telling.map(({ key }) => key),
      word,
    ).toEqual([]);
  }
});

it('says which past incidents are true relatives of the live one and which only look like it', () => {
  expect(TRUE_RELATIVES.length).toBeGreaterThanOrEqual(4);
  expect(MISLEADING.length).toBeGreaterThanOrEqual(5);
  const keys = [...TRUE_RELATIVES, ...MISLEADING].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(issue(key).resolved, key).toBeDefined();
  const summaries = TRUE_RELATIVES.map(({ key }) => issue(key).summary);
  expect(summaries.some(isJapanese)).toBe(true);
  expect(TRUE_RELATIVES.some(({ key }) => !issue(key).components.includes('auth-gateway'))).toBe(true);
});

it('leaves follow-ups of true relatives open long after, to be found again', () => {
  const open = TRUE_RELATIVES.flatMap(({ key }) => issue(key).links)
    .map(({ to }) => issue(to))
    .filter(({ projectKey, resolved }) => projectKey === 'NOR' && !resolved);
  expect(open.length).toBeGreaterThanOrEqual(3);
  expect(open.some(({ dueDate }) => dueDate !== undefined && Date.parse(dueDate) < NOW.getTime())).toBe(true);
});

it('keeps some incidents to the security team, which not every agent belongs to', () => {
  const restricted = jira.issues.filter(({ securityLevel }) => securityLevel === 'security-team');
  expect(restricted.length).toBeGreaterThanOrEqual(1);
  const agents = people.filter(({ role }) => role === 'agent');
  expect(agents.some(({ groups }) => groups.includes('security-team'))).toBe(true);
  expect(agents.some(({ groups }) => !groups.includes('security-team'))).toBe(true);
});

it('shows both languages to its people', () => {
  const locales = people.filter(({ role }) => role === 'agent').map(({ locale }) => locale);
  expect(locales).toHaveLength(14);
  expect(new Set(locales)).toEqual(new Set(['en-US', 'ja-JP']));
  const customers = people.filter(({ role }) => role === 'customer');
  expect(customers).toHaveLength(8);
  expect(new Set(customers.map(({ organization }) => organization)).size).toBe(3);
});

it('offers the assessment as an Automation rule that is switched on', () => {
  expect(jira.automationRules).toMatchObject([
    { actionKey: 'assess-incident', projectKey: 'OPS', enabled: true },
  ]);
});
