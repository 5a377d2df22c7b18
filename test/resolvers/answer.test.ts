import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UpstreamError } from '../../src/ports';
import { answer } from '../../src/resolvers/answer';
import { Refusal } from '../../src/usecases/refusal';
import { phrase } from '../../src/wording';

const ENGLISH = { locale: 'en', timeZone: 'UTC' } as const;

const logged: string[] = [];
beforeEach(() => {
  logged.length = 0;
  vi.spyOn(console, 'error').mockImplementation((line: string) => void logged.push(line));
});
afterEach(() => vi.restoreAllMocks());

const outcomeOf = (error: unknown) => answer(ENGLISH, () => Promise.reject(error));

it('answers the value', async () => {
  expect(await answer(ENGLISH, async () => 7)).toEqual({ ok: true, value: 7 });
});

it('says what to do next when something is refused, and logs nothing', async () => {
  expect(await outcomeOf(new Refusal('not-found', phrase('errors.not-assessed')))).toEqual({
    ok: false,
    error: {
      code: 'not-found',
      message: 'This incident has not been assessed yet. Press “Assess” first.',
    },
  });
  expect(logged).toEqual([]);
});

it('names the field that is to be corrected', async () => {
  const refusal = new Refusal('invalid-input', phrase('errors.empty-update'), 'text');
  expect(await outcomeOf(refusal)).toMatchObject({ error: { code: 'invalid-input', field: 'text' } });
});

it.each([
  [new UpstreamError('jira', 'not-found', { detail: 'HTTP 404' }), /^Jira does not find this: .*Reload/],
  [new UpstreamError('confluence', 'not-found', { name: 'RUN' }), /^RUN does not exist, or you may not see/],
  [new UpstreamError('confluence', 'name-taken', { name: 'Postmortem' }), /^The name “Postmortem” .* taken/],
  [new UpstreamError('confluence', 'conflict', { detail: 'HTTP 409' }), /^Someone else changed this in Conf/],
  [new UpstreamError('jira', 'missing-scope'), /^Kaji lacks a permission in Jira\. A site administrator/],
  [
    new UpstreamError('raygun', 'missing-scope', { scope: 'metrics:pages' }),
    /scope metrics:pages\. Create a token/,
  ],
  [new UpstreamError('jira', 'unauthorised'), /^Jira does not let Kaji act for you yet\. Reload and allow/],
  [new UpstreamError('slack', 'unauthorised'), /^Slack refused the stored token\. A project administrator/],
])('tells %s in words that name the next step', async (error, words) => {
  const outcome = await outcomeOf(error);
  expect(outcome).toMatchObject({ ok: false, error: { code: error.code } });
  expect(outcome.ok ? '' : outcome.error.message).toMatch(words);
});

it('shows a fault as an id, under which the log has it with its causes', async () => {
  const outcome = await outcomeOf(new TypeError('x is not a function', { cause: new Error('the cause') }));
  const { faultId, message } = outcome.ok ? { faultId: '', message: '' } : outcome.error;
  expect(message).toContain(faultId);
  expect(message).not.toContain('not a function');
  expect(JSON.parse(logged.join(''))).toMatchObject({
    faultId,
    message: 'x is not a function',
    cause: { message: 'the cause' },
  });
});

it.each([
  new UpstreamError('kaji', 'refused', { detail: 'MAX_SIZE' }),
  new UpstreamError('jira', 'invalid-answer', { detail: 'fields.summary' }),
])('logs what is for the developers to look at: %s', async (error) => {
  await outcomeOf(error);
  expect(logged.join('')).toContain(error.message);
});
