import { z } from 'zod';
import { type Store, UpstreamError } from '../ports';
import { type Phrase, phrase } from '../wording';
import { Refusal } from './refusal';

const claimRecord = { name: 'claim', schema: z.object({ at: z.iso.datetime() }) };

/** Longer than a person's call may take, so that a claim outlives its work only when the work died. */
const CLAIM_SECONDS = 60;

/**
 * Does work that must not be done twice at the same time, e.g. when a button was pressed twice.
 * @param name of the work, e.g. `channel:10042`
 * @throws Refusal `conflict` while somebody else does it
 */
export async function exclusively<Value>(
  store: Store,
  name: string,
  what: Phrase,
  now: Date,
  work: () => Promise<Value>,
): Promise<Value> {
  const claimed = await store.writeIfAbsent(claimRecord, name, { at: now.toISOString() }, CLAIM_SECONDS);
  if (!claimed) throw new Refusal('conflict', phrase('errors.under-way', { what }));
  try {
    return await work();
  } finally {
    await release(store, name);
  }
}

/** The work is done by then, or has failed by itself: a claim that cannot be released changes neither, and expires. */
async function release(store: Store, name: string): Promise<void> {
  try {
    await store.remove(claimRecord, name);
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
  }
}

/**
 * The results of work that was begun side by side, once all of it has ended: under a claim nothing may still run when the
 * first failure is thrown, since the claim is given back then.
 * @throws the first failure, in the order given
 */
export async function allSettled<const Work extends readonly (Promise<unknown> | undefined)[]>(
  work: Work,
): Promise<{ -readonly [Index in keyof Work]: Awaited<Work[Index]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
