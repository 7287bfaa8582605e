import type { Market } from '../market.ts';
import type { Overflow } from '../overflow/place-leftover.ts';
import type { Located } from '../read/read-homes.ts';
import type { Mechanism, Rules, Ties } from '../rules.ts';

/** A published file with the hash of what was sealed, and of the published copy where columns were left out. */
export interface FileHash {
  readonly name: string;
  /** Lower-case hex hash of the file as it stood in the folder. */
  readonly sealed: string;
  /** Lower-case hex hash of the published copy; equal to `sealed` unless columns were held back. */
  readonly published: string;
}

/** What a round was run with: everything that the outcome is a function of, and what names it. */
export interface RoundInputs {
  readonly market: Market;
  readonly rules: Rules;
  readonly mechanism: Mechanism;
  readonly ties: Ties;
  readonly seed: string;
  readonly files: readonly FileHash[];
  /** Lower-case hex hash of the program's source files. */
  readonly program: string;
  /** For full placement: where applicants and pools lie (in file order), or, where that is not published, what the transcript claims. */
  readonly leftover?:
    | { readonly homes: readonly Located[]; readonly schools: readonly Located[] }
    | { readonly claimed: Overflow };
}

/** What a round gave. */
export interface RoundOutcome {
  /** 32 bytes a ticket: by applicant (single ties) or by choice (multiple). */
  readonly tickets: Uint8Array;
  readonly isSingle: boolean;
  /** Order numbers of the choices under the rules of the mechanism. */
  readonly scores: Float64Array;
  readonly placed: Int32Array;
  readonly stageOf: Int32Array;
  readonly seats: Int32Array;
  /** Bound groups that a better-liked pool would still have taken. */
  readonly unsettled: number;
  /** By pool: choices of lower priority were barred, control lines included. */
  readonly floor: Float64Array;
  /** 1 for whoever joined its group after the draw; undefined where groups do not join. */
  readonly joined?: Uint8Array;
  /** Merkle root of the applicants' leaves, lower-case hex. */
  readonly root: string;
  /** Full placement of whoever was left, where the rules ask for it. */
  readonly overflow: Overflow | undefined;
}
