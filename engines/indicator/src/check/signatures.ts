import type { ValueType } from './value-type.ts';

/** What a function wants of one argument. */
export type Want = 'number' | 'condition' | 'text';

/** A function of the language: its arguments, how units are treated, and whether it gathers units into a group. */
export interface Signature {
  readonly wants: readonly Want[];
  /** How many of `wants`, from the end, may be left out. */
  readonly optional?: number;
  /** Whether the last argument may be repeated. */
  readonly repeats?: boolean;
  /** True for functions that turn values of units into one value of the group. */
  readonly aggregate?: boolean;
  /** Which arguments must have equal units. */
  readonly sameUnits?: readonly number[];
  /** Unit of the result: that of an argument, a fixed one, `perHundred` (first per hundred of the second), `plain10000`. */
  readonly unit: number | '%' | '1' | 'count' | 'perHundred' | 'ratio' | 'unscaled' | 'named';
  readonly kind?: ValueType['kind'];
}

/** The functions of the language. */
export const SIGNATURES: Readonly<Record<string, Signature>> = {
  perHundred: { wants: ['number', 'number'], unit: 'perHundred' },
  percent: { wants: ['number', 'number'], sameUnits: [0, 1], unit: '%' },
  toYuan: { wants: ['number'], unit: 'unscaled' },
  if: { wants: ['condition', 'number', 'number'], sameUnits: [1, 2], unit: 1 },
  least: { wants: ['number', 'number'], repeats: true, sameUnits: [0, 1], unit: 0 },
  greatest: { wants: ['number', 'number'], repeats: true, sameUnits: [0, 1], unit: 0 },
  floor: { wants: ['number'], unit: 0 },
  ceil: { wants: ['number'], unit: 0 },
  abs: { wants: ['number'], unit: 0 },
  orZero: { wants: ['number'], unit: 0 },
  /** The sum over the stages of the same school. */
  wholeSchool: { wants: ['number'], unit: 0 },
  isKnown: { wants: ['number'], unit: '1', kind: 'condition' },
  isType: { wants: ['text'], repeats: true, unit: '1', kind: 'condition' },
  isOwnership: { wants: ['text'], repeats: true, unit: '1', kind: 'condition' },
  isArea: { wants: ['text'], repeats: true, unit: '1', kind: 'condition' },
  isStage: { wants: ['text'], repeats: true, unit: '1', kind: 'condition' },
  sum: { wants: ['number'], aggregate: true, unit: 0 },
  ratioOfSums: { wants: ['number', 'number'], aggregate: true, unit: 'ratio' },
  count: { wants: ['condition'], optional: 1, aggregate: true, unit: '1' },
  share: { wants: ['condition', 'number'], optional: 1, aggregate: true, unit: '%' },
  mean: { wants: ['number', 'number'], optional: 1, aggregate: true, unit: 0 },
  sd: { wants: ['number', 'number'], optional: 1, aggregate: true, unit: 0 },
  cv: { wants: ['number', 'number'], optional: 1, aggregate: true, unit: '1' },
  min: { wants: ['number'], aggregate: true, unit: 0 },
  max: { wants: ['number'], aggregate: true, unit: 0 },
  quantile: { wants: ['number', 'number'], aggregate: true, unit: 0 },
  county: { wants: ['text'], unit: 'named' },
  previous: { wants: ['number'], unit: 0 },
};
