import { phrase } from '../../wording';
import type { SentUpdate } from '../communication/update';
import type { ResponseClock } from './response-clocks';

type Promised = Pick<SentUpdate, 'audience' | 'nextUpdateAt'>;

/**
 * The next word that is owed: of what the latest update to each audience promised, the earliest. A later update to the same
 * audience keeps the promise, whatever it promises itself. One clock or none, so that the list stays short.
 *
 * @param updates oldest first
 * @param now ISO 8601 UTC
 */
export function nextUpdateClock(updates: readonly Promised[], now: string): ResponseClock[] {
  const latest = new Map(updates.map((update) => [update.audience, update.nextUpdateAt]));
  const [next] = [...latest]
    .flatMap(([audience, dueAt]) => (dueAt === undefined ? [] : [{ audience, dueAt }]))
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  if (!next) return [];
  const { audience, dueAt } = next;
  const lateByMs = Date.parse(now) - Date.parse(dueAt);
  const name = phrase('response.clock-next-update', {
    audience: phrase(`communication.audience.${audience}`),
  });
  const shown = { id: 'next-update' as const, name, dueAt };
  return [lateByMs > 0 ? { ...shown, state: 'overdue', lateByMs } : { ...shown, state: 'due' }];
}
