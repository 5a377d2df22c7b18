import { expect, it } from 'vitest';
import { paragraph } from '../../../src/domain/communication/rich-text';
import { AGENT, seedIssue } from '../../sandbox/jira/small-world';
import { jiraOverHttp } from './jira-over-http';

const BEFORE = '2026-11-19T10:00:00.000Z';
const LATER = '2026-11-20T11:00:00.000Z';

const comments = (count: number, at: string) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ at, author: AGENT, internal: true },
    body: `Still looking, ${index}.`,
  }));

/** Puts the same comment twice, and says what the second time asked Jira for. */
async function putTwice(others: ReturnType<typeof comments>) {
  const jira = await jiraOverHttp([seedIssue(1, { comments: others })]);
  const put = () =>
    jira.ticketingOf(AGENT).putInternalComment('OPS-1', 'update:1', [paragraph('We are on it.')]);
  const first = await put();
  const before = jira.requests.length;
  const second = await put();
  return { isSame: first.id === second.id, requests: jira.requests.slice(before) };
}

const READ = 'GET /rest/api/3/issue/OPS-1/comment';

it('does not write a comment again that says the same already', async () => {
  expect(await putTwice([])).toEqual({ isSame: true, requests: [READ] });
});

it('finds its own comment in one request, however many older ones there are', async () => {
  expect(await putTwice(comments(600, BEFORE))).toEqual({ isSame: true, requests: [READ] });
});

it('finds its own comment behind 499 newer ones', async () => {
  expect(await putTwice(comments(499, LATER))).toEqual({ isSame: true, requests: Array(5).fill(READ) });
});

it('looks for its own comment no further back than 500', async () => {
  const { requests } = await putTwice(comments(500, LATER));
  expect(requests.filter((request) => request === READ)).toHaveLength(5);
});
