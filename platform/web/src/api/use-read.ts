import type { CallInput, CallReply, Route } from '@junheng/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { callOrThrow } from './client.ts';

interface ReadOptions {
  /** Keeps the rows of the page before on the screen while the next ones come. */
  readonly keepsPrevious?: boolean;
  readonly isEnabled?: boolean;
  /** Milliseconds that the answer stays fresh; for what hardly changes. */
  readonly freshFor?: number;
}

/** Reads a route through the cache; the key is area, name and input, so that a change can refresh a whole area. */
export function useRead<R extends Route>(
  route: R,
  input: CallInput<R>,
  options: ReadOptions = {},
): UseQueryResult<CallReply<R>> {
  return useQuery({
    queryKey: [route.area, route.name, input],
    queryFn: ({ signal }) => callOrThrow(route, input, signal),
    enabled: options.isEnabled ?? true,
    ...(options.freshFor === undefined ? {} : { staleTime: options.freshFor }),
    ...(options.keepsPrevious === true ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<CallReply<R>>;
}
