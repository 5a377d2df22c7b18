import { useEffect, useState } from 'react';

const STEP_MS = 30_000;

/** The present, in milliseconds since 1970; what uses it is drawn again every half minute. */
export function useNow(): number {
  const [, setDrawn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setDrawn((count) => count + 1), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return Date.now();
}
