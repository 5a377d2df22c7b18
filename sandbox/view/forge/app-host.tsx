import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { EventBus } from './event-bus';
import { FlagBoard } from './flag-board';
import { Flags } from './flags';

/** What the app's modules on one page share. */
interface AppHost {
  flags: FlagBoard;
  events: EventBus;
  /** reloads what the product shows around the modules */
  refresh(): void;
}

const AppHostContext = createContext<AppHost | undefined>(undefined);

export function AppHostProvider({
  refresh,
  children,
}: {
  refresh: () => void;
  children: ReactNode;
}): ReactNode {
  const shared = useMemo(() => ({ flags: new FlagBoard(), events: new EventBus() }), []);
  const host = useMemo(() => ({ ...shared, refresh }), [shared, refresh]);
  return (
    <AppHostContext.Provider value={host}>
      {children}
      <Flags board={shared.flags} />
    </AppHostContext.Provider>
  );
}

export function useAppHost(): AppHost {
  const host = useContext(AppHostContext);
  if (host === undefined) throw new Error('A Forge module needs an AppHostProvider above it');
  return host;
}
