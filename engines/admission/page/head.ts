import type { Rules } from './round-shape.ts';

/** The first line of the transcript. */
export interface Head {
  readonly seed: string;
  readonly mechanism: string;
  readonly ties: string;
  readonly hash: 'sha256' | 'sm3';
  readonly rules: Rules;
  readonly files: readonly { readonly name: string; readonly sealed: string; readonly published: string }[];
  readonly root: string;
}
