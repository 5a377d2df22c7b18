import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Clock } from '../../ports/clock';
import type { RecordKind, Store } from '../../ports/store';

const LIFETIME_SECONDS = 60;
/** The store's limit of one value. @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/ */
const MOST_BYTES = 240 * 1024;
/** Longer than a measurement takes: a claim that is older belongs to an invocation that died. */
const CLAIM_SECONDS = 20;
const LOOK_AGAIN_MS = 250;
/** Who has waited so long asks, too: a person waits for the answer. */
const LONGEST_WAIT_MS = 6_000;

const claimRecord = { name: 'raygun-asking', schema: z.object({ at: z.iso.datetime() }) };

/** How an answer is kept, and read again. */
export interface Keeping<Value, Schema extends z.ZodType> {
  kind: RecordKind<Schema>;
  /** `undefined` for an answer that is better asked for again */
  toRecord(value: Value): z.input<Schema> | undefined;
  fromRecord(record: z.output<Schema>): Value;
}

/**
 * Answers from the store while they are a minute young. However many want the same answer at the same time, in however many
 * invocations: one asks, the others wait for what it keeps.
 */
export async function askOnce<Value, Schema extends z.ZodType>(
  { store, clock }: { store: Store; clock: Clock },
  { kind, toRecord, fromRecord }: Keeping<Value, Schema>,
  id: string,
  ask: () => Promise<Value>,
): Promise<Value> {
  const claimId = `${kind.name}:${id}`;
  for (let waitedMs = 0; waitedMs < LONGEST_WAIT_MS; waitedMs += LOOK_AGAIN_MS) {
    const kept = await store.read(kind, id);
    if (kept !== undefined) return fromRecord(kept);
    const claim = { at: clock.now().toISOString() };
    if (await store.writeIfAbsent(claimRecord, claimId, claim, CLAIM_SECONDS)) {
      try {
        const value = await ask();
        const record = toRecord(value);
        const fits = Buffer.byteLength(JSON.stringify(record ?? '')) <= MOST_BYTES;
        if (record !== undefined && fits) await store.write(kind, id, record, LIFETIME_SECONDS);
        return value;
      } finally {
        await store.remove(claimRecord, claimId);
      }
    }
    await pause(LOOK_AGAIN_MS);
  }
  return ask();
}
