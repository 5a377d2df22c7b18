import { useCallback, useEffect, useState } from 'react';
import type { Failure, Outcome } from '../../contract';

export type Asked<Value> =
  | { state: 'loading' }
  | { state: 'failed'; failure: Failure }
  | { state: 'ready'; value: Value; isReloading: boolean };

/** The platform itself failed to answer (network, time limit); the words come from it. */
function platformFailure(error: unknown): Failure {
  return { code: 'unavailable', message: error instanceof Error ? error.message : String(error) };
}

/** Calls the backend and always comes back with an outcome. */
export async function attempt<Value>(call: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await call();
  } catch (error) {
    return { ok: false, error: platformFailure(error) };
  }
}

/**
 * Asks once when shown, and again by `reload`, keeping the earlier answer in view meanwhile.
 * @param ask must keep its identity between renders
 */
export function useOutcome<Value>(ask: () => Promise<Outcome<Value>>): {
  asked: Asked<Value>;
  reload: () => Promise<void>;
  show: (value: Value) => void;
} {
  const [asked, setAsked] = useState<Asked<Value>>({ state: 'loading' });
  const reload = useCallback(async () => {
    setAsked((before) =>
      before.state === 'ready' ? { ...before, isReloading: true } : { state: 'loading' },
    );
    const outcome = await attempt(ask);
    setAsked(
      outcome.ok
        ? { state: 'ready', value: outcome.value, isReloading: false }
        : { state: 'failed', failure: outcome.error },
    );
  }, [ask]);
  useEffect(() => {
    void reload();
  }, [reload]);
  const show = useCallback((value: Value) => setAsked({ state: 'ready', value, isReloading: false }), []);
  return { asked, reload, show };
}

/** Runs one action at a time and keeps how it ended, for a button and the message beside it. */
export function useAction<Value>(): {
  isRunning: boolean;
  failure?: Failure;
  done?: Value;
  run: (call: () => Promise<Outcome<Value>>, then?: (value: Value) => void) => Promise<void>;
} {
  const [state, setState] = useState<{ isRunning: boolean; failure?: Failure; done?: Value }>({
    isRunning: false,
  });
  const run = useCallback(async (call: () => Promise<Outcome<Value>>, then?: (value: Value) => void) => {
    setState({ isRunning: true });
    const outcome = await attempt(call);
    setState(
      outcome.ok ? { isRunning: false, done: outcome.value } : { isRunning: false, failure: outcome.error },
    );
    if (outcome.ok) then?.(outcome.value);
  }, []);
  return { ...state, run };
}
