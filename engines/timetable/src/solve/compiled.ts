/** How two lessons are bound to one another; a hard bond or one that costs. */
export const PAIR = {
  /** at least `a` days apart */
  spread: 0,
  /** on one day, at least `a` periods between */
  gap: 1,
  sameDay: 2,
  samePeriod: 3,
  sameStart: 4,
  /** the other begins where this ends, breaks aside (`a` = 1), or the other way round (`a` = 0) */
  follows: 5,
  /** the other is not later on the same day (`a` = 1), or not earlier (`a` = 0) */
  last: 6,
  overlap: 7,
  /** the other does not begin where this ends on the same half-day (`a` = 1), or the other way round (`a` = 0) */
  notNext: 8,
  /** on one day, one right after the other; elsewhere free (the joined half of a spread that costs) */
  joined: 9,
} as const;

/** What is counted on the days of a line. `a`, `b`, `c` are the parameters. */
export const TERM = {
  gapsWeek: 0,
  gapsDay: 1,
  /** at most `a` periods a day among those of mask `b` */
  loadMax: 2,
  /** at least `a` periods a day among those of mask `b`; `c` = 1: empty days are fine */
  loadMin: 3,
  inRow: 4,
  /** at most `a` days with periods of mask `b` */
  days: 5,
  early: 6,
  span: 7,
  /** at least `a` periods of mask `b` in the week */
  morning: 8,
  neighbourDays: 9,
  /** at most `a` periods of mask `b` in the week */
  weekMax: 10,
  /** no day with all periods of mask `b` */
  bothEnds: 11,
  /** day by day as many periods as line `b` */
  inStep: 12,
  /** at most `a` lessons at a time (a line that counts) */
  capacity: 13,
  /** holes from the start of the day, allowing `a` gaps a week and `b` late days, and days filled to `c`: a look ahead */
  compact: 14,
} as const;

/** Lists of numbers of changing length, one after another: those of `i` lie from `start[i]` to `start[i + 1]`. */
export interface Rows {
  readonly start: Int32Array;
  readonly item: Int32Array;
}

/** A problem as flat arrays. A node is one lesson, or several that begin together; a line is somebody or something with a day. */
export interface Compiled {
  readonly days: number;
  readonly periods: number;
  readonly slots: number;
  readonly nodes: number;
  readonly lines: number;
  /** Lessons of a node, by their place in the problem. */
  readonly lessonsOf: Rows;
  /** Longest lesson of a node, in periods. */
  readonly length: Int32Array;
  /** Lines of a node, and beside them for how many periods. */
  readonly nodeLines: Rows;
  readonly nodeLineLength: Int32Array;
  readonly lineNodes: Rows;
  /** 0: only looked at, 1: one lesson at a time, 2: up to its capacity. */
  readonly lineKind: Uint8Array;
  readonly capacity: Int32Array;
  /** How many lessons a node puts on the line at once, beside `nodeLines`. */
  readonly nodeLineDemand: Int32Array;
  /** line × slot: 1 where the capacity of a counting line holds. */
  readonly capacityAt: Uint8Array;
  /** line × slot: 1 where a room cannot be had. */
  readonly blockedAt: Uint8Array;
  /** What each line is, for messages. */
  readonly lineKeys: readonly string[];
  /** line × day: periods one is available in, as bits. */
  readonly available: Int32Array;
  /** day: periods that are breaks. */
  readonly breaks: Int32Array;
  readonly morning: number;
  /** node × slot: 1 where the node may begin. */
  readonly allowed: Uint8Array;
  readonly domain: Rows;
  /** node × slot: cost of beginning there. */
  readonly slotCost: Float64Array;
  readonly hasSlotCost: boolean;
  readonly pairs: Rows;
  readonly pairKind: Uint8Array;
  readonly pairA: Int32Array;
  readonly pairB: Int32Array;
  /** 0: hard. */
  readonly pairWeight: Float64Array;
  readonly hasSoftPairs: boolean;
  readonly terms: number;
  readonly termKind: Uint8Array;
  readonly termLine: Int32Array;
  readonly termA: Int32Array;
  readonly termB: Int32Array;
  readonly termC: Int32Array;
  readonly termWeight: Float64Array;
  readonly hardTerms: Rows;
  readonly softTerms: Rows;
  /** Lessons of a node that have their room still to be chosen: the demands, each with the lines it may take. */
  readonly demands: Rows;
  readonly demandLesson: Int32Array;
  readonly demandLength: Int32Array;
  readonly demandLines: Rows;
  /** The room of a lesson that can take only one. */
  readonly onlyRoom: readonly (string | undefined)[];
  /** Where a node was fixed, or −1. */
  readonly fixedStart: Int32Array;
}
