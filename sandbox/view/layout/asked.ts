import { useCallback, useEffect, useState } from 'react';

/** The state of something asked from the site. */
export type Asked<Value> =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown }
  | { state: 'ready'; value: Value };

/**
 * Asks at the first drawing and whenever `question` changes.
 *
 * @returns the answer's state, and a function that asks again while the old answer stays on the page
 */
export function useAsked<Value>(
  question: string,
  ask: () => Promise<Value>,
): [Asked<Value>, () => Promise<void>] {
  const [asked, setAsked] = useState<Asked<Value>>({ state: 'loading' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` stands for everything that `ask` depends on
  const askAgain = useCallback(async () => {
    try {
      setAsked({ state: 'ready', value: await ask() });
    } catch (error) {
      setAsked({ state: 'failed', error });
    }
  }, [question]);

  useEffect(() => {
    setAsked({ state: 'loading' });
    void askAgain();
  }, [askAgain]);

  return [asked, askAgain];
}
