import { PAIR, TERM } from '../solve/compiled.ts';
import type { Compiled } from '../solve/compiled.ts';
import { countGaps } from '../solve/count-bits.ts';

/** Lessons that can stand for one another: the same lines, the same starts, and never two on one day. */
interface Kind {
  readonly node: number;
  readonly count: number;
}

/** A line whose gaps in the week are limited, with the kinds that fill it. */
interface Gaps {
  readonly line: number;
  readonly kinds: readonly number[];
  readonly most: number;
}

/** One way to fill a day: which kinds are held (as bits) and the gaps each line gets. */
interface Filling {
  readonly held: number;
  readonly gaps: readonly number[];
}

const MOST_KINDS = 9;
const MOST_FILLINGS = 20_000;
const MOST_STEPS = 40_000;

function listLines({ nodeLines }: Compiled, node: number): number[] {
  return [...nodeLines.item.subarray(nodeLines.start[node], nodeLines.start[node + 1])];
}

/** The kinds of a problem; undefined when there are too many. */
function findKinds(compiled: Compiled): Kind[] | undefined {
  const { nodes, domain, pairs, pairKind, pairA, pairWeight, length } = compiled;
  const listApart = (node: number): number[] => {
    const own = [node];
    for (let p = pairs.start[node] as number; p < (pairs.start[node + 1] as number); p++)
      if (pairKind[p] === PAIR.spread && pairWeight[p] === 0 && (pairA[p] ?? 0) > 0)
        own.push(pairs.item[p] as number);
    return own.toSorted((a, b) => a - b);
  };
  const byKey = new Map<string, number[]>();
  for (let node = 0; node < nodes; node++) {
    if (length[node] !== 1) return undefined;
    const starts = domain.item.subarray(domain.start[node], domain.start[node + 1]);
    const lines = listLines(compiled, node).filter((line) => compiled.lineKind[line] === 1);
    // Alike are those that are kept apart from the same others: all of a kind are kept apart from one another.
    const key = `${lines.join(' ')}|${starts.join(' ')}|${listApart(node).join(' ')}`;
    byKey.set(key, [...(byKey.get(key) ?? []), node]);
    if (byKey.size > MOST_KINDS) return undefined;
  }
  return [...byKey.values()].map((own) => ({ node: own[0] as number, count: own.length }));
}

/** Lines with a limit on gaps in the week; lines that are filled alike and can be had alike are looked at once. */
function findGaps(compiled: Compiled, kinds: readonly Kind[]): Gaps[] {
  const { terms, termKind, termWeight, termLine, termA, available, days } = compiled;
  const held = kinds.map(({ node }) => new Set(listLines(compiled, node)));
  const found = new Map<string, Gaps>();
  for (let term = 0; term < terms; term++) {
    if (termKind[term] !== TERM.gapsWeek || (termWeight[term] as number) > 0) continue;
    const line = termLine[term] as number;
    const own = held.flatMap((lines, kind) => (lines.has(line) ? [kind] : []));
    const most = termA[term] as number;
    const free = available.subarray(line * days, (line + 1) * days).join(' ');
    if (own.length > 0) found.set(`${own.join(' ')}|${free}|${most}`, { line, kinds: own, most });
  }
  return [...found.values()];
}

/** All fillings of a day that no other beats on every line, by the kinds held; undefined when there are too many. */
function fillDay(
  compiled: Compiled,
  day: number,
  kinds: readonly Kind[],
  clash: readonly (readonly boolean[])[],
  gaps: readonly Gaps[],
): Map<number, Filling[]> | undefined {
  const { allowed, available, days, periods, slots } = compiled;
  const at = kinds.map(() => -1);
  const fillings = new Map<number, Filling[]>();
  let seen = 0;
  const keep = (): void => {
    const own: number[] = [];
    for (const { line, kinds: filled, most } of gaps) {
      let mask = 0;
      for (const kind of filled) if ((at[kind] as number) >= 0) mask |= 1 << (at[kind] as number);
      const holes = countGaps(mask, available[line * days + day] as number);
      if (holes > most) return;
      own.push(holes);
    }
    const held = at.reduce((bits, period, kind) => (period < 0 ? bits : bits | (1 << kind)), 0);
    const isBeaten = (one: readonly number[], by: readonly number[]): boolean =>
      by.every((holes, i) => holes <= (one[i] as number));
    const known = fillings.get(held) ?? [];
    if (known.some((other) => isBeaten(own, other.gaps))) return;
    fillings.set(held, [...known.filter((other) => !isBeaten(other.gaps, own)), { held, gaps: own }]);
  };
  const fill = (kind: number): void => {
    if (seen > MOST_FILLINGS) return;
    if (kind === kinds.length) {
      seen += 1;
      keep();
      return;
    }
    at[kind] = -1;
    fill(kind + 1);
    const base = (kinds[kind] as Kind).node * slots + day * periods;
    for (let period = 0; period < periods; period++) {
      if (allowed[base + period] === 0) continue;
      if (at.some((other, j) => j < kind && other === period && clash[kind]?.[j] === true)) continue;
      at[kind] = period;
      fill(kind + 1);
    }
    at[kind] = -1;
  };
  fill(0);
  return seen > MOST_FILLINGS ? undefined : fillings;
}

/**
 * Proves that a few kinds of lessons, such as the blocks of walking classes, cannot be laid over the week so that nobody has
 * more gaps than allowed: all fillings of each day, then all ways to put days together. Rules that are not looked at can only
 * make it harder, so a proof stays a proof. False when there is a way or when it is too much to try.
 */
export function isImpossibleByDays(compiled: Compiled): boolean {
  const kinds = findKinds(compiled);
  if (kinds === undefined) return false;
  const gaps = findGaps(compiled, kinds);
  if (gaps.length === 0) return false;
  const { days, lineKind } = compiled;
  const lines = kinds.map(
    ({ node }) => new Set(listLines(compiled, node).filter((line) => lineKind[line] === 1)),
  );
  const clash = lines.map((one) => lines.map((other) => [...one].some((line) => other.has(line))));
  const filled: [number, Filling[]][][] = [];
  for (let day = 0; day < days; day++) {
    const fillings = fillDay(compiled, day, kinds, clash, gaps);
    if (fillings === undefined) return false;
    filled.push([...fillings]);
  }
  // Days with few ways first.
  filled.sort((a, b) => a.length - b.length);
  let steps = 0;
  const canFinish = (day: number, left: readonly number[], used: readonly number[]): boolean => {
    if (++steps > MOST_STEPS) return true;
    if (day === days) return left.every((count) => count === 0);
    for (const [held, ways] of filled[day] ?? []) {
      const rest = left.map((count, kind) => count - ((held >> kind) & 1));
      if (rest.some((count) => count < 0 || count > days - day - 1)) continue;
      for (const way of ways) {
        const sums = used.map((sum, i) => sum + (way.gaps[i] as number));
        if (sums.every((sum, i) => sum <= (gaps[i] as Gaps).most) && canFinish(day + 1, rest, sums))
          return true;
      }
    }
    return false;
  };
  return !canFinish(
    0,
    kinds.map(({ count }) => count),
    gaps.map(() => 0),
  );
}
