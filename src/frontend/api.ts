import { events, makeInvoke, view } from '@forge/bridge';
import type { Definitions } from '../contract';

/** The only place that calls the backend. */
export const invoke = makeInvoke<Definitions>();

/**
 * What the app's views on one page tell each other: `opened` (who is assessing?), `assessing`, `failed` (to assess),
 * `changed` (an assessment was made, a severity decided, something written).
 */
export type News = 'opened' | 'assessing' | 'failed' | 'changed';

const NEWS = 'kaji.news';
/** An event comes back to the view that emitted it. */
const SELF = crypto.randomUUID();

export function announce(news: News): void {
  void events.emit(NEWS, { news, from: SELF });
}

/** The ticket was written to: the app's other views follow, and its fields, comments and links are read again. */
export function announceTicketChange(): void {
  announce('changed');
  void view.refresh();
}

/**
 * What another view tells.
 * @returns ends the subscription
 */
export function onNews(listener: (news: News) => void): () => void {
  const subscription = events.on(NEWS, (told?: { news: News; from: string }) => {
    if (told && told.from !== SELF) listener(told.news);
  });
  return () => void subscription.then(({ unsubscribe }) => unsubscribe());
}
