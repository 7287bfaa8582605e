import { createClient } from '@junheng/contract';
import type { CallInput, CallReply, Route } from '@junheng/contract';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { ApiFailure } from './api-failure.ts';
import { queryClient } from './query-client.ts';
import { readSession } from './session-cache.ts';

/** The typed client of the page's own server. */
export const client = createClient({
  csrf: () => readSession(queryClient)?.csrfToken,
  language: currentLanguage,
});

/** Calls a route and gives its reply, or throws an `ApiFailure` for React Query to hold. */
export async function callOrThrow<R extends Route>(
  route: R,
  input: CallInput<R>,
  signal?: AbortSignal,
): Promise<CallReply<R>> {
  const result = await client.call(route, input, signal === undefined ? {} : { signal });
  if (!result.ok) throw new ApiFailure(result.error);
  return result.value;
}
