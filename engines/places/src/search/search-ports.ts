import type { MipPort } from './mip-port.ts';

/** What a search takes from outside, since an engine has no clock and no threads. */
export interface SearchPorts {
  /** Milliseconds that only grow. */
  now(): number;
  /** Lets the machine do other things (hear a cancel, draw a line of progress); true when the search is to stop at once. */
  rest(): Promise<boolean>;
  readonly solver: MipPort;
  /** Told about each better plan: seconds since the start, its value and the bound. */
  note?(progress: { readonly seconds: number; readonly cost: number; readonly bound: number }): void;
}

/** How long a search goes on: wall-clock seconds, and rounds where given; the same seed and rounds give the same plan. */
export interface SearchBudget {
  readonly seconds: number;
  readonly seed: number;
  readonly iterations?: number;
}
