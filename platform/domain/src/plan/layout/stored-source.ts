import type { SourceKind } from '@junheng/vocabulary';

/** Where a figure came from, as stored: the contract's `Source`. */
export interface StoredSource {
  readonly kind: SourceKind;
  readonly text: string;
  readonly place: string;
  readonly span: readonly [number, number] | null;
}
/** A place in the text of a plan: its words and [start, end) in UTF-16 units. */
export interface StoredAnchor {
  readonly text: string;
  readonly place: string;
  readonly span: readonly [number, number];
}
