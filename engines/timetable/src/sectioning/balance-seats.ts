import type { RandomSource } from '../random-source.ts';
import type { SectionPupil } from './section-request.ts';
import type { SeatGroup, Seating } from './seats.ts';

/** Inside these a class counts as balanced; tighter than what is promised, so that rounding leaves room. */
const GENDER_SLACK = 0.035;
const SCORE_SLACK = 0.07;
const BOARDING_SLACK = 0.1;
const STEPS_FOR_EACH = 700;
/** What a pupil too many of one gender, or a tenth of a standard deviation for one pupil, counts beside two classmates parted. */
const BALANCE = 100;
const MATES = 0.12;
const PURITY = 0.1;

/** Mean, spread and shares of a set of pupils. */
interface Likeness {
  readonly girls: number;
  readonly score: number;
  readonly boarders: number;
}

/** Scores as standard deviations from the mean of all; 0 where there is none. */
export function standardiseScores(pupils: readonly SectionPupil[]): Float64Array {
  const known = pupils.flatMap(({ score }) => (score === undefined ? [] : [score]));
  const mean = known.reduce((sum, score) => sum + score, 0) / Math.max(1, known.length);
  const variance = known.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, known.length);
  const spread = Math.sqrt(variance) || 1;
  return Float64Array.from(pupils, ({ score }) => (score === undefined ? 0 : (score - mean) / spread));
}

/** Sums of every group, kept while pupils change seats. */
class Sums {
  readonly size: Float64Array;
  readonly girls: Float64Array;
  readonly score: Float64Array;
  readonly boarders: Float64Array;
  readonly #mates: Float64Array;
  readonly #alike: Float64Array;
  readonly #classes: number;
  readonly #combinations: number;

  constructor(groups: number, classes: number, combinations: number) {
    this.size = new Float64Array(groups);
    this.girls = new Float64Array(groups);
    this.score = new Float64Array(groups);
    this.boarders = new Float64Array(groups);
    this.#mates = new Float64Array(groups * classes);
    this.#alike = new Float64Array(groups * combinations);
    this.#classes = classes;
    this.#combinations = combinations;
  }

  /** Puts a pupil in (+1) or takes it out (−1); gives how many pairs of old classmates, and of equal combinations, that makes or parts. */
  change(group: number, pupil: PupilTraits, step: number): { mates: number; alike: number } {
    this.size[group] = (this.size[group] ?? 0) + step;
    this.girls[group] = (this.girls[group] ?? 0) + step * pupil.girl;
    this.score[group] = (this.score[group] ?? 0) + step * pupil.score;
    this.boarders[group] = (this.boarders[group] ?? 0) + step * pupil.boarder;
    const at = group * this.#classes + pupil.homeroom;
    const other = group * this.#combinations + pupil.combination;
    const mates = (this.#mates[at] ?? 0) + (step > 0 ? 0 : -1);
    const alike = (this.#alike[other] ?? 0) + (step > 0 ? 0 : -1);
    this.#mates[at] = (this.#mates[at] ?? 0) + step;
    this.#alike[other] = (this.#alike[other] ?? 0) + step;
    return { mates: pupil.homeroom === 0 ? 0 : step * mates, alike: step * alike };
  }
}

/** A pupil in numbers; homeroom 0 is none. */
interface PupilTraits {
  readonly girl: number;
  readonly score: number;
  readonly boarder: number;
  readonly homeroom: number;
  readonly combination: number;
}

function listTraits(pupils: readonly SectionPupil[]): PupilTraits[] {
  const scores = standardiseScores(pupils);
  const homerooms = new Map<string, number>([['', 0]]);
  const combinations = new Map<string, number>();
  const number = (map: Map<string, number>, key: string): number => {
    const known = map.get(key) ?? map.size;
    map.set(key, known);
    return known;
  };
  return pupils.map((pupil, index) => ({
    girl: pupil.gender === 'female' ? 1 : 0,
    score: scores[index] ?? 0,
    boarder: pupil.boarding === true ? 1 : 0,
    homeroom: number(homerooms, pupil.homeroom),
    combination: number(combinations, pupil.choices.join()),
  }));
}

/** What lies outside the slack, and more than in proportion, so that no class bears it all. */
function excess(value: number, slack: number): number {
  const beyond = Math.max(0, Math.abs(value) - slack);
  return beyond * (1 + beyond * 100);
}

/**
 * Exchanges pupils until parallel classes are alike in gender, score and boarding, and, as far as that allows, old classmates sit
 * together and homerooms hold few combinations. Two kinds of exchange keep every class its size and every pupil its subjects: two
 * pupils of one combination exchange all seats, or two pupils exchange seats in classes of one pool. Changes `seating` in place.
 * `effort`: 1, or a share of it for a first look.
 */
export function balanceSeats(
  pupils: readonly SectionPupil[],
  { groups, seats }: Seating,
  random: RandomSource,
  effort = 1,
): void {
  const traits = listTraits(pupils);
  const classes = Math.max(1, ...traits.map(({ homeroom }) => homeroom + 1));
  const combinations = Math.max(1, ...traits.map(({ combination }) => combination + 1));
  const sums = new Sums(groups.length, classes, combinations);
  seats.forEach((row, pupil) => {
    for (const group of row) if (group >= 0) sums.change(group, traits[pupil] as PupilTraits, 1);
  });
  const aims = groups.map((group) => findAim(group, pupils, traits));
  const judge = (group: number): number => {
    const size = sums.size[group] ?? 0;
    if (size === 0) return 0;
    const aim = aims[group] as Likeness;
    const girls = excess((sums.girls[group] ?? 0) / size - aim.girls, GENDER_SLACK);
    const score = excess(((sums.score[group] ?? 0) / size - aim.score) / 2, SCORE_SLACK / 2);
    const boarders = excess((sums.boarders[group] ?? 0) / size - aim.boarders, BOARDING_SLACK) * 0.3;
    return BALANCE * size * (girls + score + boarders);
  };
  const costs = groups.map((_, group) => judge(group));
  /** Exchanges a seat of two pupils and gives the change of cost apart from balance. */
  const exchange = (one: number, two: number, place: number, beside: number): number => {
    const from = seats[one]?.[place] ?? -1;
    const to = seats[two]?.[beside] ?? -1;
    if (from === to || from < 0 || to < 0) return 0;
    const first = traits[one] as PupilTraits;
    const second = traits[two] as PupilTraits;
    const steps = [
      sums.change(from, first, -1),
      sums.change(to, second, -1),
      sums.change(to, first, 1),
      sums.change(from, second, 1),
    ];
    (seats[one] as number[])[place] = to;
    (seats[two] as number[])[beside] = from;
    const isHomeroom = groups[from]?.kind === 'homeroom';
    return steps.reduce(
      (sum, { mates, alike }) => sum - MATES * mates - (isHomeroom ? PURITY * alike : 0),
      0,
    );
  };
  const partners = groupPupils(traits, combinations);
  const total = Math.round(effort * STEPS_FOR_EACH * pupils.length);
  for (let step = 0; step < total; step += 1) {
    const heat = 2 * (1 - step / total) ** 2 + 0.01;
    const one = random.below(pupils.length);
    const own = seats[one] as number[];
    const isWhole = random.below(2) === 0;
    const alike = partners[(traits[one] as PupilTraits).combination] as number[];
    const two = isWhole ? (alike[random.below(alike.length)] as number) : random.below(pupils.length);
    const other = seats[two] as number[];
    let [first, last, shift] = [0, own.length, 0];
    if (!isWhole) {
      first = random.below(own.length);
      last = first + 1;
      const pool = groups[own[first] ?? -1]?.pool;
      if (pool === undefined) continue;
      shift = other.findIndex((group) => groups[group]?.pool === pool) - first;
      if (shift + first < 0) continue;
    }
    const touched = new Set<number>();
    for (let place = first; place < last; place += 1) {
      const from = own[place] ?? -1;
      const to = other[place + shift] ?? -1;
      if (from !== to && from >= 0 && to >= 0) touched.add(from).add(to);
    }
    if (touched.size === 0) continue;
    let change = 0;
    for (let place = first; place < last; place += 1) change += exchange(one, two, place, place + shift);
    for (const group of touched) change += judge(group) - (costs[group] as number);
    if (change <= 0 || random.share() < Math.exp(-change / heat)) {
      for (const group of touched) costs[group] = judge(group);
      continue;
    }
    for (let place = first; place < last; place += 1) exchange(one, two, place, place + shift);
  }
}

/** What a class should be like: the pupils of its electives, averaged over them. */
function findAim(
  group: SeatGroup,
  pupils: readonly SectionPupil[],
  traits: readonly PupilTraits[],
): Likeness {
  const means = (group.electives.length === 0 ? [-1] : group.electives).map((elective) => {
    const own = traits.filter((_, pupil) => elective < 0 || pupils[pupil]?.choices.includes(elective));
    const mean = (value: (each: PupilTraits) => number): number =>
      own.reduce((sum, each) => sum + value(each), 0) / Math.max(1, own.length);
    return {
      girls: mean((each) => each.girl),
      score: mean((each) => each.score),
      boarders: mean((each) => each.boarder),
    };
  });
  const average = (value: (each: Likeness) => number): number =>
    means.reduce((sum, each) => sum + value(each), 0) / means.length;
  return {
    girls: average((each) => each.girls),
    score: average((each) => each.score),
    boarders: average((each) => each.boarders),
  };
}

function groupPupils(traits: readonly PupilTraits[], combinations: number): number[][] {
  const lists: number[][] = Array.from({ length: combinations }, () => []);
  traits.forEach(({ combination }, pupil) => lists[combination]?.push(pupil));
  return lists;
}
