import type { ReadHeading } from './reading.ts';

/** The outline of a document, asked by place. */
export interface Places {
  /** The heading that a place stands under, or null before the first. */
  headingAt(offset: number): ReadHeading | null;
  /** The titles above a heading, outermost first, without the document's own title. */
  pathOf(heading: ReadHeading): string[];
  /** The heading of a place in words: its path joined. */
  placeAt(offset: number): string;
  /** The parent of a heading, or null. */
  parentOf(heading: ReadHeading): ReadHeading | null;
}

const LONGEST_PLACE = 500;

/** Prepares an outline for being asked by place; the search is binary. */
export function makePlaces(outline: readonly ReadHeading[]): Places {
  const byId = new Map(outline.map((heading) => [heading.id, heading]));
  const sorted = outline
    .filter((heading) => heading.kind !== 'title')
    .toSorted((left, right) => left.span[0] - right.span[0]);
  const parentOf = (heading: ReadHeading): ReadHeading | null =>
    heading.parent === null ? null : (byId.get(heading.parent) ?? null);
  const pathOf = (heading: ReadHeading): string[] => {
    const path: string[] = [];
    for (
      let at = parentOf(heading);
      at !== null && at.kind !== 'title' && path.length < 12;
      at = parentOf(at)
    ) {
      path.unshift(at.title.slice(0, LONGEST_PLACE));
    }
    return path;
  };
  const headingAt = (offset: number): ReadHeading | null => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.span[0] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return sorted[low - 1] ?? null;
  };
  return {
    headingAt,
    pathOf,
    parentOf,
    placeAt: (offset) => {
      const heading = headingAt(offset);
      if (heading === null) return '';
      return [...pathOf(heading), heading.title].join(' › ').slice(-LONGEST_PLACE);
    },
  };
}
