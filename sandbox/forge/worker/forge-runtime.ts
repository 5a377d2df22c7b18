import type { InvocationScope } from './invocation-scope';

/**
 * `global.__forge_runtime__` as `@forge/api` 8.3 reads it: `getAppContext`, metrics, web trigger URLs and `authorize`.
 * External authentication (`withProvider`) is not modelled: the list of its providers is empty, and `@forge/api` throws.
 */
export function forgeRuntime({ invocation, deadline }: InvocationScope) {
  return {
    appContext: invocation.appContext,
    contextAri: invocation.contextAri,
    aaid: invocation.accountId,
    lambdaContext: {
      getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    },
    metrics: {
      counter: () => ({ incr: () => undefined }),
      timing: () => ({ measure: () => ({ stop: () => undefined }) }),
    },
    tracing: { traceId: invocation.id, spanId: invocation.id.slice(0, 16) },
    externalAuth: [],
  };
}
