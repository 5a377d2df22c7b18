import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { buildWorld } from '../../../sandbox/world/build';
import { loadHistory } from '../../../sandbox/world/history';
import { ISSUE_TYPE } from '../../../sandbox/world/jira-config';
import type { World } from '../../../sandbox/world/schema';

const NOW = new Date('2026-11-20T10:00:00Z');
const world = buildWorld(NOW);
const folder = mkdtempSync(join(tmpdir(), 'kaji-history-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DATASET = resolve(process.env.KAJI_SHARED ?? '../shared', 'datasets/tickets-jquery/tickets.jsonl');
const available = existsSync(DATASET);

const ticket = (overrides: Record<string, unknown> = {}) => ({
  id: 7,
  summary: 'Kettle does not boil',
  description: 'Cold water\r\nin the pot.',
  created: '2025-03-01T08:00:00Z',
  closed: '2025-03-02T09:30:00Z',
  ...overrides,
});

let files = 0;
function fileOf(...lines: (Record<string, unknown> | string)[]): string {
  files += 1;
  const path = join(folder, `${files}.jsonl`);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
}

const pastOf = ({ jira }: World) =>
  jira.issues.filter(({ type, resolved }) => type === ISSUE_TYPE.incident && resolved);

it('turns a ticket into a resolved incident that remembers its own id', async () => {
  const line = ticket({
    resolution: 'fixed',
    priority: 'blocker',
    component: 'kitchen',
    keywords: 'tea, water',
    version: '1.4',
  });
  const [issue, ...rest] = pastOf(await loadHistory(fileOf(line), world));
  expect(rest).toEqual([]);
  expect(issue).toMatchObject({
    key: 'OPS-1',
    summary: 'Kettle does not boil',
    description: 'Cold water\nin the pot.',
    status: 'Resolved',
    resolution: 'Fixed',
    priority: 'Highest',
    components: ['kitchen'],
    labels: ['tea', 'water', 'version-1.4'],
    created: '2025-03-01T08:00:00.000Z',
    resolved: '2025-03-02T09:30:00.000Z',
    properties: { 'sandbox.source': { id: 7 } },
  });
});

it.each([
  ['Duplicate', 'Duplicate'],
  ['worksforme', 'Cannot reproduce'],
  ["Won't Fix", "Won't do"],
  ['wontfix', "Won't do"],
  ['Not A Problem', "Won't do"],
  ['somethingelse', 'Done'],
  [null, 'Done'],
])('reads the resolution %s as %s', async (resolution, expected) => {
  const [issue] = pastOf(await loadHistory(fileOf(ticket({ resolution })), world));
  expect(issue?.resolution).toBe(expected);
});

it('adds the components that the world does not have, once', async () => {
  const lines = ['kitchen', 'kitchen', 'scheduler'].map((component, id) => ticket({ id, component }));
  const { jira } = await loadHistory(fileOf(...lines), world);
  expect(jira.components.length).toBe(world.jira.components.length + 1);
  expect(jira.components.at(-1)).toMatchObject({ name: 'kitchen', projectKey: 'OPS' });
});

it('numbers tickets in the order of their creation, below those that stay', async () => {
  const years = ['2019', '2012', '2015'];
  const lines = years.map((year, id) => ticket({ id, created: `${year}-01-01T00:00:00Z`, closed: null }));
  const loaded = await loadHistory(fileOf(...lines), world);
  expect(pastOf(loaded).map(({ key, created }) => [key, created.slice(0, 4)])).toEqual([
    ['OPS-1', '2012'],
    ['OPS-2', '2015'],
    ['OPS-3', '2019'],
  ]);
  for (const ids of [loaded.jira.issues.map(({ id }) => id), loaded.jira.issues.map(({ key }) => key)]) {
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it('spreads tickets without a date evenly over the five years before the world began', async () => {
  const lines = Array.from({ length: 5 }, (_, id) => ticket({ id, created: null, closed: null }));
  const ages = pastOf(await loadHistory(fileOf(...lines), world)).map(
    ({ created }) => (NOW.getTime() - Date.parse(created)) / (365 * 86_400_000),
  );
  expect(ages.map((years) => years.toFixed(2))).toEqual(['4.50', '3.50', '2.50', '1.50', '0.50']);
});

it('replaces the past and keeps the present: open incidents, requests, pages, people', async () => {
  const loaded = await loadHistory(fileOf(ticket()), world);
  const staying = world.jira.issues.filter((issue) => !pastOf(world).includes(issue));
  expect(loaded.jira.issues.slice(1).map(({ key }) => key)).toEqual(staying.map(({ key }) => key));
  expect(loaded.jira.issues.find(({ key }) => key === world.jira.liveIncident)).toEqual(
    world.jira.issues.find(({ key }) => key === world.jira.liveIncident),
  );
  expect(loaded.confluence).toBe(world.confluence);
  expect(loaded.people).toBe(world.people);
});

it('drops links to incidents that are gone', async () => {
  const loaded = await loadHistory(fileOf(ticket()), world);
  const keys = new Set(loaded.jira.issues.map(({ key }) => key));
  const problem = (from: World) => from.jira.issues.find(({ type }) => type === ISSUE_TYPE.problem);
  expect(problem(world)?.links).not.toEqual([]);
  expect(problem(loaded)?.links).toEqual([]);
  for (const { to } of loaded.jira.issues.flatMap(({ links }) => links)) expect(keys).toContain(to);
});

it('cuts a summary that Jira would refuse and keeps it whole in the description', async () => {
  const summary = 'kettle '.repeat(60).trim();
  const [issue] = pastOf(await loadHistory(fileOf(ticket({ summary })), world));
  expect(issue?.summary).toHaveLength(255);
  expect(issue?.description).toContain(summary);
});

it('skips blank lines', async () => {
  expect(pastOf(await loadHistory(fileOf(ticket(), '', ticket({ id: 8 }), ''), world))).toHaveLength(2);
});

it.each([
  ['a line that is not JSON', '{"id": 3', /line 2.*not JSON/],
  ['a line without a summary', { id: 3 }, /line 2[\s\S]*summary/],
  ['a date that is none', ticket({ created: 'yesterday' }), /line 2[\s\S]*created/],
])('refuses %s and names the line', async (_, line, message) => {
  await expect(loadHistory(fileOf(ticket(), line), world)).rejects.toThrow(message);
});

it.each([
  [
    'a file that does not exist',
    join(folder, 'absent.jsonl'),
    /absent\.jsonl.*no such file[\s\S]*one JSON object a line/,
  ],
  ['a folder', folder, /is a folder: name a file in it/],
])('refuses %s and says what a history is', async (_, file, message) => {
  await expect(loadHistory(file, world)).rejects.toThrow(message);
});

it('refuses more tickets than there are numbers below those that stay', async () => {
  const small = {
    ...world,
    jira: { ...world.jira, issues: world.jira.issues.map((one) => ({ ...one, key: 'OPS-2' })) },
  };
  await expect(loadHistory(fileOf(ticket(), ticket({ id: 8 })), small)).rejects.toThrow(
    /2 tickets.*room for 1/,
  );
});

it.skipIf(!available)('loads a whole tracker (needs the shared datasets) within seconds', async () => {
  const startedAt = performance.now();
  const loaded = await loadHistory(DATASET, world);
  expect(pastOf(loaded)).toHaveLength(13_852);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});

it('keeps every ticket, in order of creation, whatever the dates are', async () => {
  const instant = fc
    .date({ min: new Date('1990-01-01'), max: NOW, noInvalidDate: true })
    .map((date) => date.toISOString());
  const dates = fc.record({ created: fc.option(instant), closed: fc.option(instant) });
  await fc.assert(
    fc.asyncProperty(fc.array(dates, { minLength: 1, maxLength: 20 }), async (all) => {
      const past = pastOf(await loadHistory(fileOf(...all.map((one, id) => ticket({ id, ...one }))), world));
      expect(past).toHaveLength(all.length);
      const created = past.map((issue) => issue.created);
      expect(created).toEqual([...created].sort());
      for (const issue of past) expect(issue.resolved && issue.resolved >= issue.created).toBe(true);
    }),
    { numRuns: 50 },
  );
});
