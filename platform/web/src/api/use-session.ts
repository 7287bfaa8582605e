import { getSession } from '@junheng/contract';
import type { Session } from '@junheng/contract';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { ApiFailure, failureKind } from './api-failure.ts';
import { client } from './client.ts';
import { sessionKey } from './session-cache.ts';

/** Asks who is signed in; nobody is an answer (null), not a failure. */
export function useSessionQuery(): UseQueryResult<Session | null> {
  return useQuery<Session | null>({
    queryKey: sessionKey,
    queryFn: async ({ signal }) => {
      const result = await client.call(getSession, {}, { signal });
      if (result.ok) return result.value;
      const failure = new ApiFailure(result.error);
      if (failureKind(failure) === 'signedOut') return null;
      throw failure;
    },
    staleTime: 60_000,
  });
}

/** Who is signed in, below the shell, which shows pages only to people who are. */
export function useSession(): Session {
  const { data } = useSessionQuery();
  if (data === null || data === undefined) throw new Error('no session below the shell');
  return data;
}
