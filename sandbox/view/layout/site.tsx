import { type ReactNode, Suspense } from 'react';
import { openSession, SessionProvider } from '../site/session';
import { Answer, Waiting } from './answer';
import { useAsked } from './asked';
import { findPage } from './pages';
import { ProjectNavigation } from './project-navigation';
import { TopBar } from './top-bar';
import { UnmodelledBanner } from './unmodelled-banner';
import './site.css';

/** The whole page: who is signed in, the bar, the navigation, and the page for this address. */
export function Site(): ReactNode {
  const [session] = useAsked('session', openSession);
  const page = findPage(location.pathname);
  return (
    <Answer asked={session} what="the site">
      {(opened) => (
        <SessionProvider value={opened}>
          <a className="site-skip" href="#main">
            Skip to content
          </a>
          <TopBar />
          <UnmodelledBanner />
          <div className="site-body" data-bare={page.bare}>
            {!page.bare && <ProjectNavigation />}
            <main id="main" className="site-main">
              <Suspense fallback={<Waiting what="the page" />}>{page.draw()}</Suspense>
            </main>
          </div>
        </SessionProvider>
      )}
    </Answer>
  );
}
