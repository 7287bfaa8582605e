import type { Market } from '../market.ts';
import { NO_CHOICE } from '../market.ts';

/** Who was moved, and how many groups could not join. */
export interface Joined {
  /** 1 for every child who got its place by joining. */
  readonly joined: Uint8Array;
  /** Groups whose members drew places and have no school among them that all of them chose. */
  readonly apart: number;
}

/**
 * Twins who drew apart join at one school (practice of 东莞 2023): of the pools that members drew and that every member chose, the one with
 * the smallest sum of ranks over the members (`isBetter`), else the largest; equal sums by the pool's name. Whoever moves there, a
 * member without a place too, gets a seat of its own beyond the seats of the pool; the seat it leaves stays free. Changes `placed`.
 */
export function joinGroups(market: Market, isBetter: boolean, placed: Int32Array): Joined {
  const { applicants } = market;
  const joined = new Uint8Array(applicants.count);
  const members = Array.from({ length: applicants.groups.count }, (): number[] => []);
  applicants.groupOf.forEach((group, applicant) => members[group]?.push(applicant));
  let apart = 0;
  for (const group of members) {
    const drawn = new Set(
      group.flatMap((member) => {
        const choice = placed[member] as number;
        return choice === NO_CHOICE ? [] : [market.choices.pool[choice] as number];
      }),
    );
    const isWhole = drawn.size <= 1 && group.every((member) => placed[member] !== NO_CHOICE);
    if (drawn.size === 0 || isWhole) continue;
    const target = chooseTarget(market, group, [...drawn], isBetter);
    if (target === undefined) {
      apart += 1;
      continue;
    }
    for (const [index, member] of group.entries()) {
      const choice = target[index] as number;
      if (placed[member] === choice) continue;
      placed[member] = choice;
      joined[member] = 1;
    }
  }
  return { joined, apart };
}

/** The choices by which the members of a group meet at one pool, in their order; undefined when no pool will do. */
function chooseTarget(
  market: Market,
  group: readonly number[],
  pools: readonly number[],
  isBetter: boolean,
): readonly number[] | undefined {
  const { names } = market.pools;
  const meetings = pools
    .map((pool) => ({ pool, at: group.map((member) => choiceOf(market, member, pool)) }))
    .filter(({ at }) => at.every((choice) => choice >= 0))
    .map(({ pool, at }) => ({
      pool,
      at,
      ranks: at.reduce((sum, choice) => sum + (market.choices.rank[choice] as number), 0),
    }))
    .toSorted((a, b) => (isBetter ? a.ranks - b.ranks : b.ranks - a.ranks) || names.compare(a.pool, b.pool));
  return meetings[0]?.at;
}

/** The choice by which an applicant named a pool, or −1. */
function choiceOf({ choices }: Market, applicant: number, pool: number): number {
  const end = choices.start[applicant + 1] as number;
  for (let choice = choices.start[applicant] as number; choice < end; choice += 1) {
    if (choices.pool[choice] === pool) return choice;
  }
  return -1;
}
