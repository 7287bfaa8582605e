import './shell.css';
import { Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useSessionQuery } from '../api/use-session.ts';
import type { PageRoute } from '../app/feature.ts';
import { FailureState } from '../components/failure-state.tsx';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { SourceOfAddress } from '../components/sources/source-of-address.tsx';
import { useCommonWords } from '../i18n/use-common-words.ts';
import { mayOpen, mustSetUp } from '../api/may-open.ts';
import { NavigationDrawer } from './navigation-drawer.tsx';
import { Navigation } from './navigation.tsx';
import { NoRightPage } from './no-right-page.tsx';
import { OfflineLine } from './offline-line.tsx';
import { Redirect } from './redirect.tsx';
import { TopBar } from './top-bar.tsx';

const SIGN_IN = '/sign-in';
const PASSWORD = '/password';

function useShownPages(): PageRoute[] {
  return useMatches().flatMap((match) => {
    const { page } = match.staticData as { page?: PageRoute };
    return page === undefined ? [] : [page];
  });
}

/** The frame around every page: who is signed in decides what is shown; nobody is led to sign-in and back. */
export function AppShell(): ReactElement {
  const say = useCommonWords();
  const { pathname, href } = useLocation();
  const { data: session, error, refetch } = useSessionQuery();
  const pages = useShownPages();
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);

  // The page that is drawn, not the address: while the next page loads, its predecessor keeps its own frame.
  const shown = pages[0]?.path ?? pathname;
  if (shown === SIGN_IN || pages[0]?.isOpen === true) {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <Outlet />
      </Suspense>
    );
  }
  if (session === undefined) {
    return (
      <main className="shell-main shell-alone">
        {error ? <FailureState failure={error} isPage onRetry={() => void refetch()} /> : <PageSkeleton />}
      </main>
    );
  }
  if (session === null) {
    return <Redirect to={SIGN_IN} back={pathname === '/' ? undefined : href} />;
  }
  if (mustSetUp(session) && shown !== PASSWORD) {
    return <Redirect to={PASSWORD} back={pathname === '/' ? undefined : href} />;
  }

  const isForbidden = pages.some((page) => !mayOpen(session, page));
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {say('skip')}
      </a>
      <TopBar
        session={session}
        hasAsOf={pages.some((page) => page.hasAsOf === true)}
        onOpenNavigation={() => setIsDrawerOpen(true)}
      />
      <OfflineLine />
      <div className="shell-body">
        <aside className="shell-side">{mustSetUp(session) ? null : <Navigation session={session} />}</aside>
        <main id="content" className="shell-main" tabIndex={-1}>
          {isForbidden ? (
            <NoRightPage />
          ) : (
            <Suspense fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          )}
          <SourceOfAddress />
        </main>
      </div>
      {isDrawerOpen ? <NavigationDrawer session={session} onClose={() => setIsDrawerOpen(false)} /> : null}
    </div>
  );
}
