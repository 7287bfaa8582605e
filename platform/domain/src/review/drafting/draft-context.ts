import type { MakeId } from '@junheng/kernel';
import type { KnownUnit } from './match-unit.ts';
import type { Places } from './places.ts';
import type { PlanReadingForReview, ReadSpan } from './reading.ts';
import type { ReviewAnchor, ReviewItemOf, ReviewItemKind, ReviewPayloads } from '../review-item.ts';

/** What drafting the items of a review looks things up in. */
export interface DraftContext {
  readonly reading: PlanReadingForReview;
  readonly text: string;
  readonly units: readonly KnownUnit[];
  readonly districtName: string;
  readonly places: Places;
  readonly makeId: MakeId;
}

const LONGEST_QUOTE = 400;

/** A place of the text with its words. */
export function anchorOf({ text, places }: DraftContext, span: ReadSpan): ReviewAnchor {
  return {
    text: text.slice(span[0], Math.min(span[1], span[0] + LONGEST_QUOTE)),
    place: places.placeAt(span[0]),
    span: [span[0], span[1]],
  };
}

/** A pending item as it was read; its position is given when all are together. */
export function draftItem<Kind extends ReviewItemKind>(
  kind: Kind,
  id: string,
  payload: ReviewPayloads[Kind],
  span: ReadSpan,
  anchors: readonly ReviewAnchor[] = [],
): ReviewItemOf<Kind> {
  return {
    id,
    kind,
    position: 0,
    asRead: payload,
    payload,
    span: [span[0], span[1]],
    anchors,
    doubts: [],
    origin: 'read',
    decision: 'pending',
    decidedBy: null,
    decidedByAccountId: null,
    decidedAt: null,
    matchedId: null,
    version: 1,
  };
}

/** A number of the reading as decimal text with at most six decimals; null when it has too many digits to be kept. */
export function toDecimal(value: number | null): string | null {
  if (value === null || !Number.isFinite(value) || Math.abs(value) >= 1e15) return null;
  const text = value.toFixed(6).replace(/\.?0+$/u, '');
  return text === '-0' ? '0' : text;
}

/** Whether two stretches of text share a character; an empty one counts as the place it stands at. */
export function overlaps(left: ReadSpan, right: ReadSpan): boolean {
  return left[0] < Math.max(right[1], right[0] + 1) && right[0] < Math.max(left[1], left[0] + 1);
}
