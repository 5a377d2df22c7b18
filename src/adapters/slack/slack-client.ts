import { z } from 'zod';
import type { Deadline } from '../../ports/deadline';
import { UpstreamError } from '../../ports/upstream-error';
import { exchange } from '../http/exchange';
import { readJson, retryAfterSeconds } from '../http/read-json';
import { slackError } from './slack-error';

export const SLACK_API = 'https://slack.com/api';
const CALL_TIMEOUT_MS = 6_000;

export interface SlackConnection {
  /** a bot token, `xoxb-…` */
  token: string;
  deadline: Deadline;
  fetch?: typeof fetch;
}

type Arguments = Record<string, string | number | boolean | object | undefined>;

export interface SlackClient {
  /** A method that reads: its arguments go into the query, because such methods do not take JSON. */
  read<Schema extends z.ZodType>(method: string, args: Arguments, schema: Schema): Promise<z.output<Schema>>;
  /** A method that changes something; never tried twice. */
  write<Schema extends z.ZodType>(method: string, args: Arguments, schema: Schema): Promise<z.output<Schema>>;
}

/** Slack answers HTTP 200 even to what it refuses; `ok` tells. */
const envelope = z.looseObject({
  ok: z.boolean(),
  error: z.string().optional(),
  needed: z.string().optional(),
});

/**
 * Slack's Web API over `fetch`.
 * @see https://docs.slack.dev/apis/web-api/
 */
export function createSlackClient({ token, deadline, fetch: send = fetch }: SlackConnection): SlackClient {
  async function call<Schema extends z.ZodType>(
    url: string,
    init: RequestInit,
    schema: Schema,
    isRepeatable: boolean,
  ): Promise<z.output<Schema>> {
    const answer = await exchange(
      { system: 'slack', deadline, timeoutMs: CALL_TIMEOUT_MS, isRepeatable },
      (signal) =>
        send(url, {
          ...init,
          signal,
          redirect: 'error',
          headers: { ...init.headers, authorization: `Bearer ${token}` },
        }),
    );
    if (answer.status === 429) {
      throw new UpstreamError('slack', 'rate-limited', { retryAfterSeconds: retryAfterSeconds(answer) });
    }
    if (answer.status >= 500) throw new UpstreamError('slack', 'unavailable');
    const { ok, error = 'unknown_error', needed } = readJson('slack', envelope, answer);
    if (!ok) throw slackError(error, needed);
    return readJson('slack', schema, answer);
  }

  return {
    read: (method, args, schema) =>
      call(`${SLACK_API}/${method}?${query(args)}`, { method: 'GET' }, schema, true),
    write: (method, args, schema) =>
      call(
        `${SLACK_API}/${method}`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify(args),
        },
        schema,
        false,
      ),
  };
}

function query(args: Arguments): URLSearchParams {
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
}
