/** A way of making files that are meant to cost the reader dearly. */
export interface HostileKind {
  readonly name: string;
  /** The name that such a file is handed in under. */
  readonly file: string;
  /** Makes one, larger with `level`, 1 to 7. */
  readonly make: (level: number) => Uint8Array;
}

/** How many levels each kind has. */
export const LEVELS = 7;
