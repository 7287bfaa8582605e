/** How a value is held against a threshold. */
export type Comparator = '≥' | '>' | '≤' | '<' | '=';

/**
 * Slack that absorbs the representation of decimals in binary, relative to the threshold:
 * 17.4 m² for 3 pupils must meet 5.8. It is ten orders of magnitude below the three decimals that are shown.
 */
export const REPRESENTATION_SLACK = 1e-12;

/** Whether an unrounded value satisfies `value comparator threshold`. Neither may be NaN. */
export function compareValue(value: number, comparator: Comparator, threshold: number): boolean {
  const slack = REPRESENTATION_SLACK * Math.max(1, Math.abs(threshold));
  switch (comparator) {
    case '≥':
      return value >= threshold - slack;
    case '>':
      return value > threshold + slack;
    case '≤':
      return value <= threshold + slack;
    case '<':
      return value < threshold - slack;
    case '=':
      return Math.abs(value - threshold) <= slack;
  }
}
