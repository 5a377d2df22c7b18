import { createHash } from 'node:crypto';
import { keepQuietly } from '../../observability/keep-quietly';
import type { Deadline } from '../../ports/deadline';
import type { Store } from '../../ports/store';
import type { UserMonitoring } from '../../ports/user-monitoring';
import { askOnce } from './answer-cache';
import { createCallLedger } from './call-ledger';
import { deploymentsKeeping, observedKeeping } from './kept-answers';
import { memorySchema, NOTHING_KNOWN } from './memory';
import { connectRaygun, type RaygunOptions } from './raygun';

/** Measurements since the same quarter of an hour are one: Raygun's finest buckets are no finer. */
const WINDOW_STEP_MS = 15 * 60_000;
const MEMORY_KEPT_SECONDS = 24 * 60 * 60;
/** Of the time that is left: what was found has yet to be read as the viewer, kept and shown. */
const SHARE_OF_TIME = 2 / 3;
/** Shorter than a turn lasts, so that nobody else begins before this one has ended. */
const LONGEST_QUESTION_MS = 16_000;

/** by token and application */
const memoryRecord = { name: 'raygun-memory', schema: memorySchema };

/**
 * Raygun, asked sparingly: answers are shared for a minute by all who ask about an application, what is known of sessions
 * is not asked for again, measurements with one token come one after the other, and a day's calls are counted. The store
 * gets pseudonyms and counts only, and is told apart by token: who has no token for an application gets no answer of it.
 *
 * @param options.isRoutine nobody waits for it, and it comes again: it leaves the day's calls to what somebody waits for
 */
export function createUserMonitoring(
  options: RaygunOptions & { store: Store; isRoutine?: boolean },
): UserMonitoring {
  const { store, clock, deadline, token, applicationId = '', isRoutine = false } = options;
  const tokenName = createHash('sha256').update(token).digest('hex').slice(0, 16);
  const connectionId = `${tokenName}:${applicationId}`;
  const ledger = createCallLedger(store, clock, tokenName);

  /** Each question has a connection of its own, whose calls are counted when it is answered, or is not. */
  async function counted<Value>(
    share: Deadline,
    ask: (raygun: ReturnType<typeof connectRaygun>) => Promise<Value>,
  ) {
    await ledger.admit({ isRoutine });
    const raygun = connectRaygun({ ...options, deadline: share.part({ atMostMs: LONGEST_QUESTION_MS }) });
    try {
      return await ask(raygun);
    } finally {
      await keepQuietly(() => ledger.record(raygun.usage()));
    }
  }

  const shareOfTime = () => deadline.part({ share: SHARE_OF_TIME });

  return {
    async observe({ startedAt, now }) {
      const from = new Date(quarterOf(Math.min(Date.parse(startedAt), Date.parse(now)))).toISOString();
      // Whatever the incident and the application: Raygun counts the calls of a token together.
      const question = { id: `${connectionId}:${from}`, turn: tokenName };
      const share = shareOfTime();
      return askOnce({ store, deadline: share }, observedKeeping, question, () =>
        counted(share, async (raygun) => {
          const known = await store.read(memoryRecord, connectionId);
          const { observed, memory } = await raygun.observe({ from, to: now }, known ?? NOTHING_KNOWN);
          await keepQuietly(() => store.write(memoryRecord, connectionId, memory, MEMORY_KEPT_SECONDS));
          return observed;
        }),
      );
    },
    async recentDeployments() {
      const question = { id: connectionId, turn: `deployments:${connectionId}` };
      const share = shareOfTime();
      return askOnce({ store, deadline: share }, deploymentsKeeping, question, () =>
        counted(share, (raygun) => raygun.recentDeployments()),
      );
    },
    applications: () => counted(shareOfTime(), (raygun) => raygun.applications()),
  };
}

function quarterOf(instant: number): number {
  return Math.floor(instant / WINDOW_STEP_MS) * WINDOW_STEP_MS;
}
