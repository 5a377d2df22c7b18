import { useEffect, useRef, useState } from 'react';

/**
 * The value of a field whose app answers later. The field shows what is typed at once; a value that comes back from
 * the app as the echo of an earlier keystroke does not overwrite the later ones, any other value from the app does.
 */
export function useEchoedValue<Value>(
  given: Value | undefined,
  initial: Value,
): [Value, (next: Value) => void] {
  const [shown, setShown] = useState(given ?? initial);
  const awaited = useRef<Value[]>([]);

  useEffect(() => {
    if (given === undefined) return;
    const echo = awaited.current.indexOf(given);
    if (echo >= 0) awaited.current.splice(0, echo + 1);
    else {
      awaited.current = [];
      setShown(given);
    }
  }, [given]);

  return [
    shown,
    (next) => {
      if (given !== undefined) awaited.current.push(next);
      setShown(next);
    },
  ];
}
