import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import { applyReading, readChoice } from './drafting/apply-reading.ts';
import { changedFields } from './judge-item.ts';
import { correctItem, findSeen, markDecided } from './decide-items.ts';
import type { Decider, ItemChange } from './decide-items.ts';
import type { ReviewEntry, ReviewItemOf, ReviewWriting } from './review-item.ts';

/** How a reviewer decides a doubt: one of its readings, or in words; items may be corrected with it. */
export interface DoubtAnswer {
  readonly itemId: string;
  readonly version: number;
  readonly chosen: number | null;
  readonly words: string;
  readonly corrections: readonly {
    readonly itemId: string;
    readonly version: number;
    readonly content: ReviewWriting;
  }[];
}

/** The later of two places that disagreed becomes an anchor of the first, which now says what holds. */
function mergePlaces(
  first: ReviewItemOf<'target'>,
  second: ReviewItemOf<'target'>,
  payload: ReviewItemOf<'target'>['payload'],
  by: Decider,
): ItemChange[] {
  const anchor = { text: second.payload.name, place: second.payload.place, span: second.span };
  const corrected = {
    ...first,
    payload,
    anchors: [...first.anchors, anchor, ...second.anchors],
  } as ReviewEntry;
  const decision = changedFields(corrected).length > 0 ? 'corrected' : 'accepted';
  return [
    { before: first, after: markDecided(corrected, { decision }, by) },
    { before: second, after: markDecided(second, { decision: 'rejected' }, by) },
  ];
}

/** When one of two goals has the other's year as a step of its path, the reading chosen becomes that step; undefined when it has not. */
function mergeStep(
  goal: ReviewItemOf<'target'>,
  other: ReviewItemOf<'target'>,
  doubt: ReviewItemOf<'doubt'>,
  chosen: number,
  by: Decider,
): ItemChange[] | undefined {
  const choice = readChoice(doubt.payload.readings[chosen] ?? '');
  const { year } = other.payload;
  if (choice === undefined || !goal.payload.path.some((point) => point.year === year)) return undefined;
  const path = goal.payload.path.map((point) =>
    point.year === year ? { ...point, value: choice.value } : point,
  );
  return mergePlaces(goal, other, { ...goal.payload, path }, by);
}

/** What choosing a reading changes in the items that the doubt concerns. Rejected items stay as they are. */
function applyChoice(
  items: readonly ReviewEntry[],
  doubt: ReviewItemOf<'doubt'>,
  chosen: number,
  by: Decider,
): ItemChange[] {
  const concerned = doubt.payload.itemIds
    .flatMap((id) => items.find((item) => item.id === id) ?? [])
    .filter((item) => item.decision !== 'rejected');
  const targets = concerned.filter((item) => item.kind === 'target');
  const [first, second] = targets;
  if (doubt.payload.code === 'goal-values-differ' && first !== undefined && second !== undefined) {
    const stepped =
      mergeStep(first, second, doubt, chosen, by) ?? mergeStep(second, first, doubt, chosen, by);
    if (targets.length === 2 && stepped !== undefined) return stepped;
    if (first.payload.year === second.payload.year && targets.length === 2) {
      const payload = applyReading(first, doubt.payload, chosen) as ReviewItemOf<'target'>['payload'];
      return mergePlaces(first, second, payload, by);
    }
    return [];
  }
  return concerned.flatMap((before) => {
    const payload = applyReading(before, doubt.payload, chosen);
    const written = { ...before, payload } as ReviewEntry;
    if (JSON.stringify(payload) === JSON.stringify(before.payload)) return [];
    return [{ before, after: { ...written, version: before.version + 1 } }];
  });
}

/**
 * Decides a doubt. Without corrections of the caller's own, the chosen reading is written into the items concerned; two
 * targets that said different things of one year become one with two anchors. Errors: PLAN_REVIEW_DOUBT_UNANSWERED,
 * PLAN_REVIEW_ITEM_NOT_FOUND, …_CHANGED, …_KIND_WRONG.
 */
export function resolveDoubt(
  items: readonly ReviewEntry[],
  answer: DoubtAnswer,
  by: Decider,
): Result<ItemChange[], AppError> {
  const seen = findSeen(items, answer);
  if (!seen.ok) return seen;
  const doubt = seen.value;
  if (doubt.kind !== 'doubt') return fail(appError('PLAN_REVIEW_ITEM_KIND_WRONG'));
  const { chosen, words } = answer;
  const hasReading = chosen !== null && doubt.payload.readings[chosen] !== undefined;
  if ((chosen !== null && !hasReading) || (chosen === null && words === '')) {
    return fail(appError('PLAN_REVIEW_DOUBT_UNANSWERED'));
  }
  const decided = { ...doubt, payload: { ...doubt.payload, chosen, words } };
  const changes: ItemChange[] = [
    { before: doubt, after: markDecided(decided, { decision: 'accepted' }, by) },
  ];
  for (const correction of answer.corrections) {
    const item = findSeen(items, correction);
    if (!item.ok) return item;
    const corrected = correctItem(items, item.value, correction.content, by);
    if (!corrected.ok) return corrected;
    changes.push({ before: item.value, after: corrected.value });
  }
  if (answer.corrections.length === 0 && chosen !== null) {
    changes.push(...applyChoice(items, doubt, chosen, by));
  }
  return ok(changes);
}
