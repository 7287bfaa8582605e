/** Rasch: one slope for all; 2PL: a slope for each item; PCM: partial credit, more than two marks. */
export type ItemModelKind = 'rasch' | '2pl' | 'pcm';

/** Parameters in one vector: for Rasch and PCM the spread σ of ability first, then the intercepts; for 2PL slope and intercept of each item. */
export interface ItemLayout {
  readonly kind: ItemModelKind;
  /** Highest mark of each item. */
  readonly most: readonly number[];
  /** Where each item's parameters begin. */
  readonly starts: readonly number[];
  readonly size: number;
}

/** Lays out the parameters of a test. */
export function layOut(kind: ItemModelKind, most: readonly number[]): ItemLayout {
  const starts: number[] = [];
  let size = kind === '2pl' ? 0 : 1;
  for (const marks of most) {
    starts.push(size);
    size += kind === '2pl' ? 2 : marks;
  }
  return { kind, most, starts, size };
}

/** Log probabilities of the marks of item i at ability z (standard normal): `into[k]` = log P(mark k). */
export function logProbabilities(
  layout: ItemLayout,
  parameters: Float64Array,
  i: number,
  z: number,
  into: Float64Array,
): void {
  const at = layout.starts[i]!;
  const marks = layout.most[i]!;
  const slope = layout.kind === '2pl' ? parameters[at]! : parameters[0]!;
  let sum = 0;
  let largest = 0;
  into[0] = 0;
  for (let k = 1; k <= marks; k += 1) {
    sum += slope * z + parameters[layout.kind === '2pl' ? at + 1 : at + k - 1]!;
    into[k] = sum;
    if (sum > largest) largest = sum;
  }
  let total = 0;
  for (let k = 0; k <= marks; k += 1) total += Math.exp(into[k]! - largest);
  const shift = largest + Math.log(total);
  for (let k = 0; k <= marks; k += 1) into[k]! -= shift;
}
