import type { BindSource, DataArea, Stage } from '@junheng/vocabulary';

/** What a goal is measured in, as far as it tells one source from another. */
export type UnitFamily =
  'share' | 'count' | 'people' | 'money' | 'area' | 'length' | 'time' | 'ratio' | 'speed' | 'none';

/**
 * Words by which a name is known: each of `all` is a group of alternatives parted by `|` of which one must stand in it, none of
 * `without` may. A later group may stand before an earlier one.
 */
export interface Phrase {
  readonly all: readonly string[];
  readonly without?: string;
}

/** One figure that the catalogue knows: from which data it comes, by which words and units plans ask for it. */
export interface SourceEntry {
  /** Stands for one figure; entries that are asked by stage get the stage behind it. */
  readonly code: string;
  readonly source: BindSource;
  /** The area that holds the data; none for what is only typed or comes from outside. */
  readonly area: DataArea | null;
  readonly label: { readonly zh: string; readonly en: string };
  /** How it is computed: numerator and denominator in words. */
  readonly formula: { readonly zh: string; readonly en: string };
  readonly units: readonly UnitFamily[];
  readonly phrases: readonly Phrase[];
  /** The stages among which the name chooses; the code then ends with the stage. */
  readonly stages?: readonly Stage[];
}

/** Words of a phrase in short: `phrase('甲|乙', '丙')` knows a name with 甲 or 乙, and with 丙. */
export function phrase(...all: string[]): Phrase {
  return { all };
}

/** The same phrase, but not where one of these words stands. */
export function except(one: Phrase, without: string): Phrase {
  return { ...one, without };
}
