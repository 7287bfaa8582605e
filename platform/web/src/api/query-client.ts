import { QueryCache, QueryClient, MutationCache } from '@tanstack/react-query';
import { failureKind } from './api-failure.ts';
import { sessionKey } from './session-cache.ts';

/** A session that ended on the server ends on the page: the shell then leads to sign-in and back. */
function endSessionIfSignedOut(failure: unknown): void {
  if (failureKind(failure) === 'signedOut') queryClient.setQueryData(sessionKey, null);
}

/** The cache of what the server said. Figures are asked for again whenever a page is opened: they are never older than the data. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: endSessionIfSignedOut }),
  mutationCache: new MutationCache({ onError: endSessionIfSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, failure) => failureKind(failure) === 'offline' && count < 2,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
