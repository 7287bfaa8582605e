import type { Comparator } from '../plan-reading.ts';
import type { QuantityToken } from './token.ts';

/** A number read in its sentence; positions are within the block. */
export interface Figure {
  readonly token: QuantityToken;
  readonly name: string;
  readonly comparator: Comparator;
  /** The year stated for it in the sentence, or null. */
  readonly year: number | null;
  readonly isPast: boolean;
  readonly role: 'target' | 'standard' | 'reference' | 'forecast';
  readonly baseYear: number | null;
  readonly baseValue: number | null;
  readonly measure: 'increment' | 'cumulative' | null;
  readonly frequency: string | null;
  readonly condition: string | null;
  /** The figure this one is a part of (其中), as an index into the figures of the same block. */
  readonly partOf: number | null;
  readonly start: number;
  readonly end: number;
}

/** What a sentence is read against. */
export interface SentenceContext {
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  /** The section tells of the past. */
  readonly isPast: boolean;
  /** The year that 今年 means; null or absent where it cannot be told. */
  readonly thisYear?: number | null;
  /** The totals of the paragraphs before by unit: what a list of places or stages divides. */
  readonly totals?: ReadonlyMap<string, { readonly name: string }>;
  /** The title that the paragraph stands under, when it is short. */
  readonly heading?: string;
  /** The section states standing rules, which fall due in no year. */
  readonly isRule?: boolean;
}
