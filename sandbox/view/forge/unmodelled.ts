import { useSyncExternalStore } from 'react';

declare global {
  interface Window {
    /** What an app asked of the host that the host does not model; tests assert that it is empty. */
    __unmodelled: string[];
  }
}

window.__unmodelled = [];
const listeners = new Set<() => void>();
let published: readonly string[] = [];

/** Records, once each, what the host does not model, so that it is seen on the page and by tests. */
export function recordUnmodelled(what: string): void {
  if (window.__unmodelled.includes(what)) return;
  window.__unmodelled.push(what);
  published = [...window.__unmodelled];
  for (const listener of listeners) queueMicrotask(listener);
}

export function useUnmodelled(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => published,
  );
}
