import { events, makeInvoke, showFlag, view } from '@forge/bridge';
import type { Definitions } from '../contract';

/** The only place that calls the backend. */
export const invoke = makeInvoke<Definitions>();

/** Told when an assessment was made or a severity decided, so that the app's other views on the page follow. */
const CHANGED = 'kaji.assessment-changed';

export function announceChange(): void {
  void events.emit(CHANGED);
}

/** The ticket was written to: the app's other views follow, and its fields, comments and links are read again. */
export function announceTicketChange(): void {
  announceChange();
  void view.refresh();
}

/** Says the result of a pressed button to everybody, whatever they look at: it goes away by itself. */
export function announce(title: string, type: 'success' | 'warning'): void {
  showFlag({ id: crypto.randomUUID(), title, type, isAutoDismiss: true });
}

/** @returns ends the subscription */
export function onChange(listener: () => void): () => void {
  const subscription = events.on(CHANGED, listener);
  return () => void subscription.then(({ unsubscribe }) => unsubscribe());
}
