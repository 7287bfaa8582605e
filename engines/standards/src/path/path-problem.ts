/** A kind of change that money buys, as `costs.csv` names it. */
export const PATH_CHANGES = [
  'hireTeacher',
  'moveTeacher',
  'trainTeacher',
  'buildArea',
  'convertArea',
  'enlargeSports',
  'buyEquipment',
  'addNetworkedClassroom',
] as const;
export type PathChange = (typeof PATH_CHANGES)[number];

/** What a change costs: `yuan` once for each unit, `perYear` in the year it is made and each later one. */
export interface PathCost {
  readonly change: PathChange;
  readonly yuan: number;
  readonly perYear: number;
  /** A price of this school's own; absent: of every other school. */
  readonly school?: string;
  /** The least that is worth a work of its own (8 m² is no project); absent: none. */
  readonly least?: number;
}

/** An indicator: value = numerator × per ÷ pupils. */
export interface PathIndicator {
  readonly code: string;
  readonly per: number;
}

/** A school's stage that is judged. Arrays run over the problem's indicators. */
export interface PathUnit {
  readonly school: string;
  readonly stage: string;
  readonly pupils: number;
  /** Numerators as they are today, in people, m², yuan or rooms. */
  readonly now: readonly number[];
  /** The smallest numerator that meets the threshold; null where the indicator does not judge this unit. */
  readonly meets: readonly (number | null)[];
  /** The smallest numerator that reaches the floor (85 % of the threshold). */
  readonly floors: readonly (number | null)[];
}

/** One limit of the coefficient of variation: an indicator over the units of a stage. */
export interface PathSpread {
  readonly indicator: number;
  readonly stage: string;
  readonly units: readonly number[];
  readonly limit: number;
}

/** What one unit of a lever adds to a unit's numerator. */
export interface PathEffect {
  readonly unit: number;
  readonly indicator: number;
  readonly amount: number;
}

/** Something that can be done at a school, in some amount ≥ 0. */
export interface PathLever {
  readonly school: string;
  /** Null where the whole of a combined school is changed. */
  readonly stage: string | null;
  readonly change: PathChange;
  /** What sort of teacher, or the empty text. */
  readonly kind: string;
  /** `in`/`out` for people who move; else `add`. */
  readonly way: 'add' | 'in' | 'out';
  /** Amounts are multiples of this; people and rooms have 1. */
  readonly step: number;
  /** Whether the model itself must keep to whole numbers (people, rooms). */
  readonly whole: boolean;
  /** Index of its cost, or null when it costs nothing (the giving side of a move). */
  readonly cost: number | null;
  /** Index of the pool in which people given and taken balance, or null. */
  readonly pool: number | null;
  readonly effects: readonly PathEffect[];
}

/** At most `max` of a change: a lock (set by people) or a stock (what there is): Σ weight × lever ≤ max. */
export interface PathLimit {
  readonly kind: 'lock' | 'stock';
  /** Code of the school, or null for all schools together. */
  readonly school: string | null;
  /** Null when the lock holds for every change. */
  readonly change: PathChange | null;
  readonly max: number;
  readonly levers: readonly number[];
  /** One a lever; absent means 1 for each. */
  readonly weights?: readonly number[];
}

/** The whole question: the cheapest amounts of the levers that make every unit and every spread pass by the last year. */
export interface PathProblem {
  readonly indicators: readonly PathIndicator[];
  readonly units: readonly PathUnit[];
  readonly spreads: readonly PathSpread[];
  readonly levers: readonly PathLever[];
  readonly limits: readonly PathLimit[];
  readonly costs: readonly PathCost[];
  /** How many indicators of a unit may stay between floor and threshold. */
  readonly mayMiss: number;
  /** Money that may be spent in each year, one entry a year; null is no limit. Its length is the number of years. */
  readonly budgets: readonly (number | null)[];
}
