import type { RandomSource } from '../random-source.ts';
import { planPairs } from './plan-pairs.ts';
import { standardiseScores } from './balance-seats.ts';
import { dealOut, shareEvenly } from './seats.ts';
import type { SectionMode, SectionPupil, SectionRules } from './section-request.ts';
import { ELECTIVE_NAMES } from './subjects.ts';

/** Homerooms before balancing, and the electives each pupil walks to. */
export interface HomeroomDraft {
  /** The electives a homeroom keeps, and its pool: homerooms of one pool keep the same. */
  readonly homerooms: readonly {
    readonly electives: readonly number[];
    readonly pool: number;
    readonly name: string;
  }[];
  /** Homeroom of each pupil. */
  readonly of: readonly number[];
  /** Electives each pupil walks to, ascending. */
  readonly walks: readonly (readonly number[])[];
  /** True when the homerooms are those the pupils already have. */
  readonly areOld: boolean;
}

/** Pupils by combination, boys and girls apart and by score, so that dealing them out gives a similar mix. */
export function listByCombination(pupils: readonly SectionPupil[]): Map<string, number[]> {
  const scores = standardiseScores(pupils);
  const lists = new Map<string, number[]>();
  pupils.forEach((pupil, index) => {
    const key = pupil.choices.join();
    lists.set(key, [...(lists.get(key) ?? []), index]);
  });
  const order = (pupil: number): number =>
    (pupils[pupil]?.gender === 'female' ? 1000 : 0) + (scores[pupil] ?? 0);
  return new Map(
    [...lists]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, list]) => [key, list.toSorted((a, b) => order(a) - order(b))]),
  );
}

/** Cuts the pupils of a pool into homerooms: combination after combination, each dealt evenly to the homerooms it reaches. */
function cutPool(lists: readonly (readonly number[])[], homerooms: number): number[] {
  const total = lists.reduce((sum, list) => sum + list.length, 0);
  const free = shareEvenly(total, homerooms);
  const found: number[] = [];
  let at = 0;
  for (const list of lists) {
    const counts = free.map(() => 0);
    for (let rest = list.length; rest > 0;) {
      const taken = Math.min(rest, free[at] ?? 0);
      counts[at] = (counts[at] ?? 0) + taken;
      free[at] = (free[at] ?? 0) - taken;
      rest -= taken;
      if ((free[at] ?? 0) === 0) at += 1;
    }
    found.push(...dealOut(counts, list));
  }
  return found;
}

/** Makes homerooms for 定三, 定二走一 and 定一走二; for 全走班 keeps the old ones, or makes mixed ones where a pupil has none. */
export function formHomerooms(
  mode: SectionMode,
  pupils: readonly SectionPupil[],
  rules: SectionRules,
  random: RandomSource,
): HomeroomDraft {
  const lists = listByCombination(pupils);
  const kept: number[][] = pupils.map(() => []);
  if (mode === 'fixed3') pupils.forEach((pupil, index) => (kept[index] = [...pupil.choices]));
  if (mode === 'fixed1') pupils.forEach((pupil, index) => (kept[index] = pupil.choices.slice(0, 1)));
  if (mode === 'fixed2') {
    const scores = standardiseScores(pupils);
    const combinations = [...lists.values()].map((list) => ({
      electives: pupils[list[0] ?? 0]?.choices ?? [],
      count: list.length,
      girls: list.filter((pupil) => pupils[pupil]?.gender === 'female').length / list.length,
      score: list.reduce((sum, pupil) => sum + (scores[pupil] ?? 0), 0) / list.length,
    }));
    const plan = planPairs(combinations, ELECTIVE_NAMES.length, rules.homeroomSize, rules.classSize, random);
    [...lists.values()].forEach((list, combination) => {
      const options = [...(plan.counts[combination] ?? [])];
      dealOut(
        options.map(([, count]) => count),
        list,
      ).forEach(
        (option, index) => (kept[list[index] ?? 0] = [...(plan.pairs[options[option]?.[0] ?? 0] ?? [])]),
      );
    });
  }
  const walks = pupils.map((pupil, index) =>
    pupil.choices.filter((elective) => !kept[index]?.includes(elective)),
  );
  const areOld = mode === 'free' && pupils.every(({ homeroom }) => homeroom !== '');
  if (areOld) {
    const names = [...new Set(pupils.map(({ homeroom }) => homeroom))].toSorted((a, b) =>
      a.localeCompare(b, 'zh', { numeric: true }),
    );
    return {
      homerooms: names.map((name) => ({ electives: [], pool: 0, name })),
      of: pupils.map(({ homeroom }) => names.indexOf(homeroom)),
      walks,
      areOld,
    };
  }
  const pools = new Map<string, number[][]>();
  for (const list of lists.values()) {
    const byKept = new Map<string, number[]>();
    for (const pupil of list) {
      const key = (kept[pupil] ?? []).join();
      byKept.set(key, [...(byKept.get(key) ?? []), pupil]);
    }
    for (const [key, members] of byKept) pools.set(key, [...(pools.get(key) ?? []), members]);
  }
  const homerooms: { electives: number[]; pool: number; name: string }[] = [];
  const of = pupils.map(() => 0);
  [...pools]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .forEach(([key, members], pool) => {
      const all = members.flat();
      const count = Math.ceil(all.length / rules.homeroomSize.max);
      const first = homerooms.length;
      const electives = key === '' ? [] : key.split(',').map(Number);
      const cut = cutPool(members, count);
      all.forEach((pupil, index) => (of[pupil] = first + (cut[index] ?? 0)));
      for (let index = 0; index < count; index += 1)
        homerooms.push({ electives, pool, name: `${homerooms.length + 1}班` });
    });
  return { homerooms, of, walks, areOld };
}
