import { AsyncLocalStorage } from 'node:async_hooks';
import type { Invocation } from '../protocol';

/** The invocation that the running code belongs to, and whether the platform has given it up. */
export interface InvocationScope {
  invocation: Invocation;
  /** `performance.now()` at which the time limit is reached */
  deadline: number;
  /** aborted when the time limit is reached: a frozen function makes no more requests */
  ended: AbortSignal;
}

export const currentInvocation = new AsyncLocalStorage<InvocationScope>();

/** @throws Error outside an invocation, where the platform has nobody to act for */
export function requireInvocation(): InvocationScope {
  const scope = currentInvocation.getStore();
  if (!scope) throw new Error('Forge: there is no invocation: the platform cannot be reached at load time');
  return scope;
}
