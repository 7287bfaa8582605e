import { getPlanReview } from '@junheng/contract';
import type { CallInput, PlanReview, Route } from '@junheng/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { ApiFailure } from '../../api/api-failure.ts';
import { callOrThrow } from '../../api/client.ts';
import { hasLostItems, mergeReview } from './items/merge-review.ts';
import type { KnownReview } from './items/merge-review.ts';

const POLL_EVERY = 5_000;

/** Where the cache keeps a review: apart from the area's lists, so that a decision does not load everything again. */
function reviewKey(id: string): readonly string[] {
  return ['planReview', id];
}

/** Whether somebody else was faster: the review then shows what they did. */
export function isChangedMeanwhile(failure: unknown): boolean {
  return (
    failure instanceof ApiFailure &&
    ['PLAN_REVIEW_ITEM_CHANGED', 'CONTRACT_VERSION_STALE'].includes(failure.error.code)
  );
}

/** A review with its items; while it is open and on the screen, what others decide comes in every few seconds. */
export function useReview(id: string): UseQueryResult<KnownReview> {
  const queryClient = useQueryClient();
  const queryKey = reviewKey(id);
  return useQuery<KnownReview>({
    queryKey,
    queryFn: async ({ signal }) => {
      const before = queryClient.getQueryData<KnownReview>(queryKey);
      const ask = (since: number) =>
        callOrThrow(getPlanReview, { params: { id }, query: { since } }, signal) as Promise<PlanReview>;
      const reply = await ask(before?.seen ?? 0);
      const known = mergeReview(
        queryClient.getQueryData<KnownReview>(queryKey),
        reply,
        before === undefined ? 'whole' : 'since',
      );
      return hasLostItems(known) ? mergeReview(undefined, await ask(0), 'whole') : known;
    },
    structuralSharing: false,
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.review.state === 'open' ? POLL_EVERY : false),
  });
}

/** Changes a review by a route whose reply is the review, and puts the reply into what is known. */
export function useReviewChange<R extends Route>(
  route: R,
  id: string,
): UseMutationResult<PlanReview, Error, CallInput<R>> {
  const queryClient = useQueryClient();
  const queryKey = reviewKey(id);
  return useMutation({
    mutationFn: (input: CallInput<R>) => callOrThrow(route, input) as Promise<PlanReview>,
    onSuccess: (reply) => {
      queryClient.setQueryData<KnownReview>(queryKey, (before) => mergeReview(before, reply, 'change'));
      const known = queryClient.getQueryData<KnownReview>(queryKey);
      if (known !== undefined && hasLostItems(known)) void queryClient.invalidateQueries({ queryKey });
      void queryClient.invalidateQueries({ queryKey: ['plan', 'find-plan-documents'] });
      void queryClient.invalidateQueries({ queryKey: ['plan', 'check-plan-review'] });
    },
    onError: (failure) => {
      if (isChangedMeanwhile(failure)) void queryClient.invalidateQueries({ queryKey });
    },
  });
}
