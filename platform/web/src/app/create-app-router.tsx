import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import type { AnyRoute, AnyRouter } from '@tanstack/react-router';
import { AppShell } from '../shell/app-shell.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { isSourceKey } from '../components/sources/source-key.ts';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { RouteFailure } from '../shell/route-failure.tsx';
import type { Feature, PageRoute, ReadSearch } from './feature.ts';
import { dropUnknown, parseSearch, stringifySearch } from './search.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function readRootSearch(raw: Record<string, unknown>): Record<string, unknown> {
  const { asOf, source } = raw;
  return {
    asOf: typeof asOf === 'string' && DAY.test(asOf) && !Number.isNaN(Date.parse(asOf)) ? asOf : undefined,
    source: isSourceKey(source) ? source : undefined,
  };
}

/** What the shell reads of the page on the screen. */
export interface PageStaticData {
  readonly page?: PageRoute;
}

/** A page drops what nobody knows; a panel keeps the filters of the list beside it. */
function searchOfPage(page: PageRoute, isPanel: boolean): ReadSearch | undefined {
  return isPanel ? page.search : dropUnknown(page.search);
}

function addPages(parent: AnyRoute, pages: readonly PageRoute[], isPanel = false): AnyRoute {
  const routes = pages.map((page) => {
    const validateSearch = searchOfPage(page, isPanel);
    const route = createRoute({
      getParentRoute: () => parent,
      path: page.path,
      component: lazyRouteComponent(page.load, 'Page'),
      staticData: { page } satisfies PageStaticData as never,
      ...(validateSearch === undefined ? {} : { validateSearch }),
    }) as unknown as AnyRoute;
    return page.children === undefined ? route : addPages(route, page.children, true);
  });
  return parent.addChildren(routes) as AnyRoute;
}

/** Builds the router from the pages of all features. The cut-off day stays in the address from page to page. */
export function createAppRouter(features: readonly Feature[]): AnyRouter {
  const root = createRootRoute({
    component: AppShell,
    validateSearch: readRootSearch,
    search: { middlewares: [retainSearchParams(['asOf'] as never)] },
    notFoundComponent: NotFoundPage,
  }) as unknown as AnyRoute;
  return createRouter({
    routeTree: addPages(
      root,
      features.flatMap((feature) => feature.routes),
    ),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: RouteFailure,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    defaultPendingMs: 150,
  });
}
