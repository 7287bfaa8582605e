/** A label at a height; labels too close are pushed apart. */
export interface ChartLabel {
  readonly y: number;
  readonly text: string;
  readonly colour: string;
}

/** Moves labels apart so that none overlaps another: at least `distance` units between them, inside the bounds, order kept. */
export function spreadLabels(
  labels: readonly ChartLabel[],
  distance: number,
  [top, bottom]: readonly [number, number],
): ChartLabel[] {
  const placed: ChartLabel[] = [];
  for (const label of labels.toSorted((left, right) => left.y - right.y)) {
    const above = placed.at(-1);
    const lowest = above === undefined ? top : above.y + distance;
    placed.push({ ...label, y: Math.max(label.y, lowest) });
  }
  for (let index = placed.length - 1, limit = bottom; index >= 0; index -= 1) {
    const label = placed[index];
    if (label === undefined) break;
    const y = Math.min(label.y, limit);
    placed[index] = { ...label, y };
    limit = y - distance;
  }
  return placed;
}
