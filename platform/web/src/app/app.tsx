import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntdApp, ConfigProvider } from 'antd';
import { StrictMode, Suspense } from 'react';
import type { ReactElement } from 'react';
import { queryClient } from '../api/query-client.ts';
import { useLanguage } from '../i18n/words.ts';
import { ErrorBoundary } from '../shell/error-boundary.tsx';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { antdLocale } from './antd-locale.ts';
import { antdTheme } from './antd-theme.ts';
import { createAppRouter } from './create-app-router.tsx';
import { features } from './find-features.ts';
import { useIsDark } from './theme-mode.ts';

const router = createAppRouter(features);

/** The whole interface: language, colours, cache, router. */
export function App(): ReactElement {
  const language = useLanguage();
  const isDark = useIsDark();
  return (
    <StrictMode>
      <ConfigProvider
        locale={antdLocale(language)}
        theme={antdTheme(isDark)}
        button={{ autoInsertSpace: false }}
      >
        <AntdApp component={false}>
          <ErrorBoundary>
            <QueryClientProvider client={queryClient}>
              <Suspense fallback={<PageSkeleton />}>
                <RouterProvider router={router} />
              </Suspense>
            </QueryClientProvider>
          </ErrorBoundary>
        </AntdApp>
      </ConfigProvider>
    </StrictMode>
  );
}
