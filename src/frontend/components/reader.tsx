import { useProductContext } from '@forge/react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { PhraseOf, Reader } from '../../wording';
import { say } from '../wording';

/** Says the phrases of the view's own catalogue, and of the one that all views share. */
interface Voice {
  say(spoken: PhraseOf<string>, reader: Reader): string;
}

interface Listener {
  reader: Reader;
  voice: Voice;
}

const SHARED_VOICE: Voice = { say };
const ListenerContext = createContext<Listener>({
  reader: { locale: 'en', timeZone: 'UTC' },
  voice: SHARED_VOICE,
});

/** Knows the viewer's language and time zone from the platform; draws nothing until they are known. */
export function ReaderProvider({ voice = SHARED_VOICE, children }: { voice?: Voice; children: ReactNode }) {
  const context = useProductContext();
  const locale = context?.locale;
  const timeZone = context?.timezone;
  const listener = useMemo<Listener>(
    () => ({
      reader: { locale: locale?.startsWith('ja') ? 'ja' : 'en', timeZone: timeZone ?? 'UTC' },
      voice,
    }),
    [locale, timeZone, voice],
  );
  if (!context) return null;
  return <ListenerContext.Provider value={listener}>{children}</ListenerContext.Provider>;
}

export function useReader(): Reader {
  return useContext(ListenerContext).reader;
}

/** Says phrases in the viewer's language. */
export function useSay(): (spoken: PhraseOf<string>) => string {
  const { reader, voice } = useContext(ListenerContext);
  return (spoken) => voice.say(spoken, reader);
}
