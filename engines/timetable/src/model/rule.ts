import type { Slot } from './problem.ts';

/** Which lessons a rule speaks of: every field given must match, one entry of a list is enough. Nothing given: all. */
export interface Selector {
  readonly ids?: readonly string[];
  readonly subjects?: readonly string[];
  readonly teachers?: readonly string[];
  /** Matches lessons of a group, of its parts and of what it is part of. */
  readonly groups?: readonly string[];
  readonly tags?: readonly string[];
  readonly length?: number;
}

/** Whose days a rule speaks of. A group stands for all its atoms. */
export type Who =
  { readonly teachers: 'all' | readonly string[] } | { readonly groups: 'all' | readonly string[] };

/** Every rule: hard without `weight`; with `weight` each breach costs that much. */
interface Common {
  readonly id?: string;
  readonly weight?: number;
  readonly note?: string;
}

/** Teachers, groups or rooms that cannot be had at certain times; `everybody` for breaks. 禁排、教研半天. */
export interface UnavailableRule extends Common {
  readonly type: 'unavailable';
  readonly teachers?: readonly string[];
  readonly groups?: readonly string[];
  readonly rooms?: readonly string[];
  readonly everybody?: true;
  readonly slots: readonly Slot[];
}

/** Lessons that may only begin at these times. 预排、班会、连堂不跨午休. */
export interface StartsRule extends Common {
  readonly type: 'starts';
  readonly lessons: Selector;
  readonly slots: readonly Slot[];
}

/** Lessons that may only lie within these times. */
export interface WithinRule extends Common {
  readonly type: 'within';
  readonly lessons: Selector;
  readonly slots: readonly Slot[];
}

/** Any two of the lessons lie at least `days` days apart; on one day, with `joined`, one right after the other. */
export interface SpreadRule extends Common {
  readonly type: 'spread';
  readonly lessons: Selector;
  readonly days: number;
  readonly joined?: boolean;
}

/** Any two of the lessons on one day have at least `periods` periods between them. */
export interface GapBetweenRule extends Common {
  readonly type: 'gapBetween';
  readonly lessons: Selector;
  readonly periods: number;
}

/** The lessons share their start, their day, or their period. 走班 blocks start together. */
export interface TogetherRule extends Common {
  readonly type: 'together';
  readonly lessons: Selector;
  readonly what: 'start' | 'day' | 'period';
}

/** No two of the lessons overlap. */
export interface ApartRule extends Common {
  readonly type: 'apart';
  readonly lessons: Selector;
}

/** `second` begins where `first` ends; only breaks may lie between. */
export interface FollowsRule extends Common {
  readonly type: 'follows';
  readonly first: string;
  readonly second: string;
}

/** Each of the lessons is the last of the day for its groups. */
export interface EndsDayRule extends Common {
  readonly type: 'endsDay';
  readonly lessons: Selector;
}

/** At most `max` of the lessons at one time (sports field, laboratories). Without slots: at any time. */
export interface CapacityRule extends Common {
  readonly type: 'capacity';
  readonly lessons: Selector;
  readonly max: number;
  readonly slots?: readonly Slot[];
}

/** Periods on one day or half-day, at most `max` and at least `min`; only lessons that match `lessons` count. */
export interface LoadRule extends Common {
  readonly type: 'load';
  readonly who: Who;
  readonly per: 'day' | 'halfDay';
  readonly max?: number;
  readonly min?: number;
  /** With `min`: a day without lessons is allowed. */
  readonly emptyAllowed?: boolean;
  readonly lessons?: Selector;
}

/** At most `max` periods without a pause. */
export interface InRowRule extends Common {
  readonly type: 'inRow';
  readonly who: Who;
  readonly max: number;
  readonly lessons?: Selector;
}

/** Free periods between the first and the last lesson of a day, at most `max`. Times when one is not available do not count. */
export interface GapsRule extends Common {
  readonly type: 'gaps';
  readonly who: Who;
  readonly per: 'week' | 'day';
  readonly max: number;
}

/** At most `max` days with lessons, or with lessons between periods `from` and `to` (both included). */
export interface DaysRule extends Common {
  readonly type: 'days';
  readonly who: Who;
  readonly max: number;
  readonly from?: number;
  readonly to?: number;
}

/** Days begin with the first period one is available; on at most `max` days with the second. */
export interface EarlyRule extends Common {
  readonly type: 'early';
  readonly who: Who;
  readonly max: number;
}

/** From the first to the last lesson of a day at most `max` periods. */
export interface SpanRule extends Common {
  readonly type: 'span';
  readonly who: Who;
  readonly max: number;
}

/** Lessons are held in one of these rooms. */
export interface RoomsRule extends Common {
  readonly type: 'rooms';
  readonly lessons: Selector;
  readonly rooms: readonly string[];
}

/** The lessons use at most `max` different rooms. */
export interface FewRoomsRule extends Common {
  readonly type: 'fewRooms';
  readonly lessons: Selector;
  readonly max: number;
}

/** Two of the lessons that follow one another are in one room. */
export interface SameRoomInRowRule extends Common {
  readonly type: 'sameRoomInRow';
  readonly lessons: Selector;
}

/** Between lessons in different buildings, or further apart than `metres`, at least `gaps` free periods. 走班距离. */
export interface WalkRule extends Common {
  readonly type: 'walk';
  readonly who: Who;
  readonly gaps: number;
  readonly metres?: number;
}

/** Changes of room from one lesson to the next on a day, at most `max`. 教室稳定. */
export interface RoomChangesRule extends Common {
  readonly type: 'roomChanges';
  readonly who: Who;
  readonly max: number;
}

/** For one group, lessons of `a` and of `b` never on one day. 科目互斥. */
export interface NotSameDayRule extends Common {
  readonly type: 'notSameDay';
  readonly a: Selector;
  readonly b: Selector;
}

/** For one group, no lesson of `second` right after one of `first`, unless lunch or a break lies between. 禁止相邻. */
export interface NotNextRule extends Common {
  readonly type: 'notNext';
  readonly first: Selector;
  readonly second: Selector;
}

/** Each series has at least `share` of its periods in the morning; every period short is one breach. 主科在上午. */
export interface MorningRule extends Common {
  readonly type: 'morning';
  readonly lessons: Selector;
  readonly share: number;
}

/** Series of `from` to `to` lessons: every pair of neighbouring days that are both used is one breach. 隔天. */
export interface NotNeighbourDaysRule extends Common {
  readonly type: 'notNeighbourDays';
  readonly lessons: Selector;
  readonly from: number;
  readonly to: number;
}

/** A teacher's series of one length keep step with the first: day by day, every period of difference is one breach. 教案平齐. */
export interface InStepRule extends Common {
  readonly type: 'inStep';
  readonly teachers: 'all' | readonly string[];
}

/** At most `first` first and `last` last periods a week; every one beyond is one breach. 首末节均衡. */
export interface EndsRule extends Common {
  readonly type: 'ends';
  readonly who: Who;
  readonly first: number;
  readonly last: number;
}

/** Not the first and the last period on one day; each such day is one breach. */
export interface NotBothEndsRule extends Common {
  readonly type: 'notBothEnds';
  readonly who: Who;
}

/** A rule as typed data, told by its `type`. */
export type Rule =
  | UnavailableRule
  | StartsRule
  | WithinRule
  | SpreadRule
  | GapBetweenRule
  | TogetherRule
  | ApartRule
  | FollowsRule
  | EndsDayRule
  | CapacityRule
  | LoadRule
  | InRowRule
  | GapsRule
  | DaysRule
  | EarlyRule
  | SpanRule
  | RoomsRule
  | FewRoomsRule
  | SameRoomInRowRule
  | WalkRule
  | RoomChangesRule
  | NotSameDayRule
  | NotNextRule
  | MorningRule
  | NotNeighbourDaysRule
  | InStepRule
  | EndsRule
  | NotBothEndsRule;
