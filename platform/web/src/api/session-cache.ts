import type { Session } from '@junheng/contract';
import type { QueryClient } from '@tanstack/react-query';

/** Where the cache keeps who is signed in; null when nobody is. */
export const sessionKey = ['access', 'get-session'] as const;

/** Who is signed in as far as this page knows. */
export function readSession(queryClient: QueryClient): Session | null | undefined {
  return queryClient.getQueryData<Session | null>(sessionKey);
}
