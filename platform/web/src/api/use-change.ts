import type { CallInput, CallReply, Route } from '@junheng/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { failureKind } from './api-failure.ts';
import { callOrThrow } from './client.ts';

/** Changes something by a route and refreshes what the pages show of that area, also after a conflict. */
export function useChange<R extends Route>(route: R): UseMutationResult<CallReply<R>, Error, CallInput<R>> {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: [route.area] });
  return useMutation({
    mutationFn: (input: CallInput<R>) => callOrThrow(route, input),
    // Not awaited: the part that asked may be gone once the page is refreshed, and it still has its word to say.
    onSuccess: () => {
      void refresh();
    },
    onError: (failure) => {
      if (failureKind(failure) === 'conflict') void refresh();
    },
  });
}
