import type { ReactNode } from 'react';
import { useSession } from '../site/session';

/** What is drawn outside the module's own element, in a layer above the page, says by itself which language it is in. */
export function InReadersLanguage({ children }: { children: ReactNode }): ReactNode {
  return (
    <div lang={useSession().me.locale} style={{ display: 'contents' }}>
      {children}
    </div>
  );
}
