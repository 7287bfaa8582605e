/** A sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** How often one rule is broken at one place: what a hard rule forbids, or what a weighted one charges for. */
export interface Breach {
  readonly count: number;
  readonly elements: readonly string[];
  readonly message: Sentence;
}

/** A breach from its words. */
export function breach(count: number, elements: readonly string[], zh: string, en: string): Breach {
  return { count, elements, message: { zh, en } };
}
