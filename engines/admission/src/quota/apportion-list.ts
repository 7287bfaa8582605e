import { encodeUtf8 } from '@junheng/csv';
import { compareBytes } from '../text/text-table.ts';

/** How a list of shares becomes whole numbers. */
export type Rounding = 'largestRemainder' | 'sainteLague';

/** Equal claims to fewer places than claimants, and who got one. */
export interface ApportionTie {
  /** Whose places were shared out: '' for the totals of the claimants, else the senior school. */
  readonly of: string;
  /** Places that the equal claims were about. */
  readonly places: number;
  /** Everybody whose claim was equal, in the order in which the rule ranks them. */
  readonly among: readonly string[];
  /** The first of them, who got a place. */
  readonly given: readonly string[];
  /** What ranked them: the larger number first, equal ones by name (bytes of UTF-8). Never the order of the rows. */
  readonly rule: 'largerThenName';
}

/** Somebody who has a share: a name, unique in its list, and a weight ≥ 0. */
export interface Claimant {
  readonly name: string;
  readonly weight: number;
}

/** Whole places for each claimant, in their order, and the equal claims that a rule had to settle. */
export interface Apportioned {
  readonly given: readonly number[];
  readonly ties: readonly ApportionTie[];
}

/** Remainders and quotients closer than this are equal: far below what whole numbers of pupils can differ by. */
const EQUAL = 1e-9;

/**
 * Divides `total` whole places over weights ≥ 0. `largestRemainder` (Hamilton): floors of the exact shares, what is left to the largest remainders;
 * `sainteLague` (Webster): one by one to the largest weight / (2 given + 1). Among equal claims the larger weight goes first, then the name,
 * and the tie is told.
 */
export function apportionList(
  total: number,
  claimants: readonly Claimant[],
  rounding: Rounding,
): Apportioned {
  const sum = claimants.reduce((all, { weight }) => all + weight, 0);
  if (sum <= 0) return { given: claimants.map(() => 0), ties: [] };
  const ranked = claimants.map((_, index) => index).toSorted((a, b) => compareClaimants(claimants, a, b));
  return rounding === 'sainteLague'
    ? apportionByQuotients(total, claimants, sum, ranked)
    : apportionByRemainders(total, claimants, sum, ranked);
}

/** The larger weight first, equal weights by name. */
export function compareClaimants(claimants: readonly Claimant[], a: number, b: number): number {
  const [first, second] = [claimants[a] as Claimant, claimants[b] as Claimant];
  return second.weight - first.weight || compareNames(first.name, second.name);
}

/** Compares names by their UTF-8 bytes. */
export function compareNames(a: string, b: string): number {
  const [first, second] = [encodeUtf8(a), encodeUtf8(b)];
  return compareBytes(first, 0, first.length, second, 0, second.length);
}

function apportionByRemainders(
  total: number,
  claimants: readonly Claimant[],
  sum: number,
  ranked: readonly number[],
): Apportioned {
  const exact = claimants.map(({ weight }) => (total * weight) / sum);
  const given = exact.map((share) => Math.floor(share + EQUAL));
  const left = total - given.reduce((all, share) => all + share, 0);
  const rest = exact.map((share, index) => share - (given[index] as number));
  const order = sortByClaim(ranked, rest);
  for (const index of order.slice(0, left)) given[index] = (given[index] as number) + 1;
  return { given, ties: findTie(claimants, order, rest, left) };
}

/** Largest claim first, equal claims in the order that the rule ranks them. */
function sortByClaim(ranked: readonly number[], claims: readonly number[]): number[] {
  return ranked.toSorted((a, b) => {
    const difference = (claims[b] as number) - (claims[a] as number);
    return Math.abs(difference) < EQUAL ? 0 : difference;
  });
}

/** The equal claims at the border between the `left` first of an order and the rest, if there are any. */
function findTie(
  claimants: readonly Claimant[],
  order: readonly number[],
  claims: readonly number[],
  left: number,
): ApportionTie[] {
  const [last, next] = [order[left - 1], order[left]];
  if (last === undefined || next === undefined) return [];
  const claim = claims[last] as number;
  if (Math.abs(claim - (claims[next] as number)) >= EQUAL) return [];
  const equal = order.filter((index) => Math.abs((claims[index] as number) - claim) < EQUAL);
  const given = equal.filter((index) => order.indexOf(index) < left);
  const nameOf = (index: number): string => claimants[index]?.name ?? '';
  const places = given.length;
  const [among, names] = [equal.map(nameOf), given.map(nameOf)];
  return [{ of: '', places, among, given: names, rule: 'largerThenName' }];
}

function apportionByQuotients(
  total: number,
  claimants: readonly Claimant[],
  sum: number,
  ranked: readonly number[],
): Apportioned {
  // Everybody has at least the floor of the exact share less one; starting there saves most of the steps.
  const given = claimants.map(({ weight }) => Math.max(0, Math.floor((total * weight) / sum) - 1));
  const quotientOf = (index: number, places: number): number =>
    (claimants[index]?.weight ?? 0) / (2 * places + 1);
  const steps: { readonly index: number; readonly quotient: number }[] = [];
  for (let left = total - given.reduce((all, share) => all + share, 0); left > 0; left -= 1) {
    let best = ranked[0] as number;
    let bestQuotient = -1;
    for (const index of ranked) {
      const quotient = quotientOf(index, given[index] as number);
      if (quotient > bestQuotient * (1 + EQUAL)) [best, bestQuotient] = [index, quotient];
    }
    steps.push({ index: best, quotient: bestQuotient });
    given[best] = (given[best] as number) + 1;
  }
  const border = steps.at(-1)?.quotient ?? 0;
  const isEqual = (quotient: number): boolean => Math.abs(quotient - border) <= border * EQUAL;
  const missed = ranked.filter((index) => border > 0 && isEqual(quotientOf(index, given[index] as number)));
  if (missed.length === 0) return { given, ties: [] };
  const winners = steps.filter((step) => isEqual(step.quotient)).map((step) => step.index);
  const equal = ranked.filter((index) => winners.includes(index) || missed.includes(index));
  const nameOf = (index: number): string => claimants[index]?.name ?? '';
  const [among, names] = [equal.map(nameOf), winners.map(nameOf)];
  return {
    given,
    ties: [{ of: '', places: winners.length, among, given: names, rule: 'largerThenName' }],
  };
}
