import { useProductContext } from '@forge/react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Reader } from '../../wording';
import { type Phrase, say } from '../wording';

const ReaderContext = createContext<Reader>({ locale: 'en', timeZone: 'UTC' });

/** Knows the viewer's language and time zone from the platform; draws nothing until they are known. */
export function ReaderProvider({ children }: { children: ReactNode }) {
  const context = useProductContext();
  const locale = context?.locale;
  const timeZone = context?.timezone;
  const reader = useMemo<Reader>(
    () => ({ locale: locale?.startsWith('ja') ? 'ja' : 'en', timeZone: timeZone ?? 'UTC' }),
    [locale, timeZone],
  );
  if (!context) return null;
  return <ReaderContext.Provider value={reader}>{children}</ReaderContext.Provider>;
}

export function useReader(): Reader {
  return useContext(ReaderContext);
}

/** Says phrases in the viewer's language. */
export function useSay(): (spoken: Phrase) => string {
  const reader = useReader();
  return (spoken) => say(spoken, reader);
}
