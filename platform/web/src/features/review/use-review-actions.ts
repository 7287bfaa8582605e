import {
  acceptUndoubtedItems,
  addReviewItem,
  assignReviewUnit,
  decideReviewItems,
  resolveReviewDoubt,
  undoReviewStep,
} from '@junheng/contract';
import type { CallInput, ReviewContent, ReviewDuty, ReviewItem } from '@junheng/contract';
import { App } from 'antd';
import { useMemo, useState } from 'react';
import { ApiFailure } from '../../api/api-failure.ts';
import { useTellFailure } from '../../components/use-tell-failure.ts';
import { useReviewWords } from './use-review-words.ts';
import type { KnownReview } from './items/merge-review.ts';
import { isChangedMeanwhile, useReviewChange } from './use-review.ts';

type Resolution = Omit<CallInput<typeof resolveReviewDoubt>['body'], 'version'>;

/** Somebody else was faster with an item. */
export interface ItemConflict {
  readonly itemId: string;
  readonly by: string;
}

/** What a reviewer can do with the items of a review. Each call tells by its promise whether it was done. */
export interface ReviewActions {
  readonly isBusy: boolean;
  readonly conflict: ItemConflict | null;
  readonly decide: (item: ReviewItem, decision: 'accept' | 'reject' | 'reopen') => Promise<boolean>;
  readonly correct: (item: ReviewItem, content: ReviewContent) => Promise<boolean>;
  /** Says which unit a printed name means, or that one of a kind is to be made, in all items at once. */
  readonly assignUnit: (name: string, match: Pick<ReviewDuty, 'unitId' | 'create'>) => Promise<boolean>;
  readonly match: (item: ReviewItem, matchedId: string | null) => Promise<boolean>;
  readonly resolve: (item: ReviewItem, resolution: Resolution) => Promise<boolean>;
  readonly acceptUndoubted: (kind?: ReviewItem['kind']) => Promise<boolean>;
  readonly add: (content: ReviewContent, span: readonly [number, number]) => Promise<string | null>;
  readonly undo: () => Promise<boolean>;
  readonly forgetConflict: () => void;
}

/** The changes of a review, each told in one line when it cannot be made; a conflict is shown at its item instead. */
export function useReviewActions(known: KnownReview): ReviewActions {
  const { id, lastStep } = known.review;
  const say = useReviewWords();
  const tell = useTellFailure();
  const { message } = App.useApp();
  const [conflict, setConflict] = useState<ItemConflict | null>(null);
  const decideItems = useReviewChange(decideReviewItems, id);
  const resolveDoubt = useReviewChange(resolveReviewDoubt, id);
  const acceptAll = useReviewChange(acceptUndoubtedItems, id);
  const addItem = useReviewChange(addReviewItem, id);
  const undoStep = useReviewChange(undoReviewStep, id);
  const assign = useReviewChange(assignReviewUnit, id);
  const isBusy = [decideItems, resolveDoubt, acceptAll, addItem, undoStep, assign].some(
    ({ isPending }) => isPending,
  );
  const { mutateAsync: sendDecisions } = decideItems;
  const { mutateAsync: sendResolution } = resolveDoubt;
  const { mutateAsync: sendAcceptance } = acceptAll;
  const { mutateAsync: sendAddition } = addItem;
  const { mutateAsync: sendUndo } = undoStep;
  const { mutateAsync: sendUnit } = assign;
  return useMemo(() => {
    const refuse = (failure: unknown, itemId?: string): void => {
      if (!isChangedMeanwhile(failure) || !(failure instanceof ApiFailure)) tell(failure);
      else {
        const { parameters } = failure.error;
        const changedId = String(parameters['itemId'] ?? itemId ?? '');
        setConflict({ itemId: changedId, by: String(parameters['by'] ?? '') });
      }
    };
    const attempt = async <Reply>(sent: Promise<Reply>, itemId?: string): Promise<Reply | null> => {
      try {
        const reply = await sent;
        setConflict(null);
        return reply;
      } catch (failure) {
        refuse(failure, itemId);
        return null;
      }
    };
    const params = { id };
    type Decision = CallInput<typeof decideReviewItems>['body']['decisions'][number];
    const send = async (decisions: Decision[]) =>
      (await attempt(sendDecisions({ params, body: { decisions } }), decisions[0]?.itemId)) !== null;
    const seen = (item: ReviewItem) => ({ itemId: item.id, version: item.version });
    return {
      isBusy,
      conflict,
      decide: (item, decision) => send([{ ...seen(item), decision }]),
      correct: (item, content) => send([{ ...seen(item), decision: 'correct', content }]),
      assignUnit: async (name, { unitId, create }) => {
        const unitIds = unitId === null ? [] : [unitId];
        return (await attempt(sendUnit({ params, body: { name, unitIds, create } }))) !== null;
      },
      match: (item, matchedId) => send([{ ...seen(item), decision: 'match', matchedId }]),
      resolve: async (item, resolution) => {
        const input = {
          params: { id, itemId: item.id },
          body: { version: item.version, ...resolution },
        };
        return (await attempt(sendResolution(input), item.id)) !== null;
      },
      acceptUndoubted: async (kind) => {
        const reply = await attempt(
          sendAcceptance({ params, body: kind === undefined ? {} : { kinds: [kind] } }),
        );
        if (reply !== null) void message.success(say('acceptAll.done', { count: reply.items.length }));
        return reply !== null;
      },
      add: async (content, span) => {
        const reply = await attempt(sendAddition({ params, body: { content, span: [span[0], span[1]] } }));
        if (reply !== null) void message.success(say('add.done'));
        return reply === null ? null : (reply.items.find((item) => item.origin === 'added')?.id ?? '');
      },
      undo: async () => {
        if (lastStep === null) {
          void message.info(say('undo.nothing'));
          return false;
        }
        const reply = await attempt(sendUndo({ params, body: { number: lastStep.number } }));
        if (reply !== null) void message.success(say('undo.done'));
        return reply !== null;
      },
      forgetConflict: () => setConflict(null),
    };
  }, [
    id,
    isBusy,
    conflict,
    lastStep,
    message,
    say,
    sendAcceptance,
    sendAddition,
    sendDecisions,
    sendResolution,
    sendUndo,
    sendUnit,
    tell,
  ]);
}
