/** A stretch of the text that belongs to an item: [start, end) in UTF-16 units of the whole text. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch in which the same marks hold; the shortest mark stands first, so that it is the one a click means. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
}

/** Marks that hold nothing of a stretch are none of its business. */
function touches(mark: Mark, start: number, end: number): boolean {
  return mark.start < end && mark.end > start && mark.start < mark.end;
}

/** Cuts [start, end) wherever a mark begins or ends, so that marks may lie over each other in any way. */
export function cutSegments(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const near = marks.filter((mark) => touches(mark, start, end));
  const cuts = new Set([start, end]);
  for (const mark of near) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const places = [...cuts].toSorted((left, right) => left - right);
  const byLength = near.toSorted((left, right) => left.end - left.start - (right.end - right.start));
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? start;
    const ids = byLength.filter((mark) => mark.start <= from && mark.end >= to).map((mark) => mark.id);
    return { start: from, end: to, ids: [...new Set(ids)] };
  });
}

/** Deals marks out to the stretches they touch, in one pass; both must be sorted by `start`, stretches apart from each other. */
export function dealMarks<M extends Mark>(
  stretches: readonly { readonly start: number; readonly end: number }[],
  marks: readonly M[],
): ReadonlyMap<number, readonly M[]> {
  const dealt = new Map<number, M[]>();
  let first = 0;
  for (const mark of marks) {
    while (first < stretches.length && (stretches[first]?.end ?? 0) <= mark.start) first += 1;
    for (let at = first; at < stretches.length; at += 1) {
      const { start, end } = stretches[at] ?? { start: 0, end: 0 };
      if (start >= mark.end) break;
      if (!touches(mark, start, end)) continue;
      const before = dealt.get(at);
      if (before === undefined) dealt.set(at, [mark]);
      else before.push(mark);
    }
  }
  return dealt;
}
