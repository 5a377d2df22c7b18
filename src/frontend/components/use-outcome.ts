import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Outcome } from '../../contract';
import type { Reader } from '../../wording';
import { phrase, say } from '../wording';
import { useReader } from './reader';

export type Asked<Value> =
  | { state: 'loading' }
  | { state: 'failed'; failure: Failure }
  /** `failure`: it could not be read again, and the value is the earlier one */
  | { state: 'ready'; value: Value; failure?: Failure };

/** Calls the backend and always comes back with an outcome: where nothing answers (network, time limit), that is said. */
async function attempt<Value>(call: () => Promise<Outcome<Value>>, reader: Reader): Promise<Outcome<Value>> {
  try {
    return await call();
  } catch {
    return { ok: false, error: { code: 'unavailable', message: say(phrase('ui.no-answer'), reader) } };
  }
}

/**
 * Asks once when shown, and again by `reload`, keeping the earlier answer in view meanwhile and when that fails. An answer
 * that comes after a later one is dropped.
 * @param ask must keep its identity between renders
 */
export function useOutcome<Value>(ask: () => Promise<Outcome<Value>>): {
  asked: Asked<Value>;
  reload: () => Promise<void>;
  /** the same, quietly: a failure is kept to itself */
  readAgain: () => Promise<void>;
  show: (value: Value) => void;
} {
  const reader = useReader();
  const [asked, setAsked] = useState<Asked<Value>>({ state: 'loading' });
  const latest = useRef(0);
  const read = useCallback(
    async (keep: (outcome: Outcome<Value>) => boolean) => {
      latest.current += 1;
      const asking = latest.current;
      const outcome = await attempt(ask, reader);
      if (asking === latest.current && keep(outcome)) setAsked((before) => after(before, outcome));
    },
    [ask, reader],
  );
  const reload = useCallback(() => {
    setAsked((before) => (before.state === 'failed' ? { state: 'loading' } : before));
    return read(() => true);
  }, [read]);
  const readAgain = useCallback(() => read((outcome) => outcome.ok), [read]);
  useEffect(() => {
    void reload();
  }, [reload]);
  const show = useCallback((value: Value) => {
    latest.current += 1;
    setAsked({ state: 'ready', value });
  }, []);
  return { asked, reload, readAgain, show };
}

function after<Value>(before: Asked<Value>, outcome: Outcome<Value>): Asked<Value> {
  if (outcome.ok) return { state: 'ready', value: outcome.value };
  return before.state === 'ready'
    ? { ...before, failure: outcome.error }
    : { state: 'failed', failure: outcome.error };
}

/** Runs one action at a time and keeps how it ended, for a button and the message beside it. */
export function useAction<Value>(): {
  isRunning: boolean;
  failure?: Failure;
  done?: Value;
  run: (call: () => Promise<Outcome<Value>>, then?: (value: Value) => void) => Promise<Outcome<Value>>;
} {
  const reader = useReader();
  const [state, setState] = useState<{ isRunning: boolean; failure?: Failure; done?: Value }>({
    isRunning: false,
  });
  const run = useCallback(
    async (call: () => Promise<Outcome<Value>>, then?: (value: Value) => void) => {
      setState({ isRunning: true });
      const outcome = await attempt(call, reader);
      setState(
        outcome.ok ? { isRunning: false, done: outcome.value } : { isRunning: false, failure: outcome.error },
      );
      if (outcome.ok) then?.(outcome.value);
      return outcome;
    },
    [reader],
  );
  return { ...state, run };
}
