import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { keepQuietly } from '../../observability/keep-quietly';
import type { Deadline } from '../../ports/deadline';
import type { RecordKind, Store } from '../../ports/store';
import { UpstreamError } from '../../ports/upstream-error';

const LIFETIME_SECONDS = 60;
/** The store's limit of one value. @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/ */
const MOST_BYTES = 240 * 1024;
/** Longer than a question may take: a claim that is older belongs to an invocation that died. */
const TURN_SECONDS = 20;
const LOOK_AGAIN_MS = 250;

const turnRecord = { name: 'raygun-asking', schema: z.object({ by: z.string() }) };

/** How an answer is kept, and read again. */
export interface Keeping<Value, Schema extends z.ZodType> {
  kind: RecordKind<Schema>;
  /** `undefined` for an answer that is better asked for again */
  toRecord(value: Value): z.input<Schema> | undefined;
  fromRecord(record: z.output<Schema>): Value;
}

interface Patience {
  store: Store;
  deadline: Deadline;
}

export interface Question {
  /** of the answer in the store */
  id: string;
  /** questions with the same turn are asked one after the other, whoever asks them */
  turn: string;
}

/**
 * Answers from the store while they are a minute young. However many want the same answer at the same time, in however many
 * invocations: one asks, the others wait for what it keeps; and of different questions with one turn none is asked
 * before the other is answered.
 * @throws UpstreamError `timed-out` when the time ends before the turn comes
 */
export async function askOnce<Value, Schema extends z.ZodType>(
  { store, deadline }: Patience,
  { kind, toRecord, fromRecord }: Keeping<Value, Schema>,
  { id, turn }: Question,
  ask: () => Promise<Value>,
): Promise<Value> {
  while (deadline.remainingMs() > 0) {
    const kept = await store.read(kind, id);
    if (kept !== undefined) return fromRecord(kept);
    if (await store.writeIfAbsent(turnRecord, turn, { by: randomUUID() }, TURN_SECONDS)) {
      try {
        const value = await ask();
        const record = toRecord(value);
        const fits = Buffer.byteLength(JSON.stringify(record ?? '')) <= MOST_BYTES;
        if (record !== undefined && fits)
          await keepQuietly(() => store.write(kind, id, record, LIFETIME_SECONDS));
        return value;
      } finally {
        await keepQuietly(() => store.remove(turnRecord, turn));
      }
    }
    await turnChanges({ store, deadline }, turn);
  }
  throw new UpstreamError('raygun', 'timed-out');
}

/**
 * Waits until whoever has the turn gives it up. Only the small record is looked at: the store counts a read once for every
 * 10 KB, and an expired answer may still be there.
 */
async function turnChanges({ store, deadline }: Patience, turn: string): Promise<void> {
  const holder = await store.read(turnRecord, turn);
  let now = holder;
  while (now && now.by === holder?.by && deadline.remainingMs() > 0) {
    await pause(Math.min(LOOK_AGAIN_MS, deadline.remainingMs()));
    now = await store.read(turnRecord, turn);
  }
}
