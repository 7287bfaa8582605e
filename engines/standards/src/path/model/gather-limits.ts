import type { PathRemark, PathRequest } from '../county-problem.ts';
import { TRAINED_KINDS } from '../path-measures.ts';
import type { PathLever, PathLimit, PathUnit } from '../path-problem.ts';

/** Figures of a unit that bound what can be done there; null when nobody reported them. */
export interface UnitStock {
  readonly teachers: number | null;
  readonly buildingArea: number | null;
}

/** People that one unit of a lever brings to the school: hired or taken 1, given −1, else none. */
function countsAsPerson(lever: PathLever): number {
  if (lever.change !== 'hireTeacher' && lever.change !== 'moveTeacher') return 0;
  return lever.way === 'out' ? -1 : 1;
}

/** Locks as people set them. A lock for every change at once is one limit for each change, since units differ. */
export function gatherLocks(request: PathRequest, levers: readonly PathLever[]): PathLimit[] {
  return request.locks.flatMap(({ school, change, max }): PathLimit[] => {
    const schools =
      school === '*'
        ? [...new Set(levers.map((lever) => lever.school))]
        : [school === 'total' ? null : school];
    const changes = change === null ? [...new Set(levers.map((lever) => lever.change))] : [change];
    return schools.flatMap((where) =>
      changes.flatMap((what): PathLimit[] => {
        const members = levers.flatMap((lever, index) => {
          const isHere = lever.change === what && (where === null || lever.school === where);
          // Over all schools a person who moves is counted once, where taken.
          return isHere && !(where === null && lever.way === 'out') ? [index] : [];
        });
        return members.length === 0
          ? []
          : [{ kind: 'lock', school: where, change: what, max, levers: members }];
      }),
    );
  });
}

/**
 * What there is to work with: nobody is trained twice for the same figure, so a figure never exceeds the teachers of the unit;
 * no more rooms are converted than the buildings have. Where the figure is not reported there is no such limit, and a remark says so.
 */
export function gatherStocks(
  units: readonly PathUnit[],
  stocks: readonly UnitStock[],
  levers: readonly PathLever[],
  items: readonly string[],
): { limits: PathLimit[]; remarks: PathRemark[] } {
  const limits: PathLimit[] = [];
  const uncounted = new Set<string>();
  const unbuilt = new Set<string>();
  const people = TRAINED_KINDS.map(({ item }) => items.indexOf(item)).filter((at) => at >= 0);
  units.forEach((unit, index) => {
    const here = levers.flatMap((lever, at) =>
      lever.school === unit.school && lever.stage === unit.stage ? [at] : [],
    );
    const teachers = stocks[index]?.teachers ?? null;
    if (teachers === null) {
      if (here.some((at) => levers[at]?.change === 'trainTeacher')) uncounted.add(unit.school);
      return;
    }
    for (const indicator of people) {
      const weighted = here.flatMap((at): [number, number][] => {
        const lever = levers[at] as PathLever;
        const comes = countsAsPerson(lever);
        const counts = lever.effects
          .filter((effect) => effect.indicator === indicator)
          .reduce((sum, effect) => sum + effect.amount, 0);
        return counts === comes ? [] : [[at, counts - comes]];
      });
      if (!weighted.some(([, weight]) => weight > 0)) continue;
      limits.push({
        kind: 'stock',
        school: unit.school,
        change: 'trainTeacher',
        max: teachers - (unit.now[indicator] ?? 0),
        levers: weighted.map(([at]) => at),
        weights: weighted.map(([, weight]) => weight),
      });
    }
  });
  const bySchool = new Map<string, number[]>();
  units.forEach((unit, index) => bySchool.set(unit.school, [...(bySchool.get(unit.school) ?? []), index]));
  const floorArea = items.indexOf('teachingFloorArea');
  for (const [school, members] of bySchool) {
    const converting = levers.flatMap((lever, at) =>
      lever.school === school && lever.change === 'convertArea' ? [at] : [],
    );
    if (converting.length === 0) continue;
    const areas = members.map((index) => stocks[index]?.buildingArea ?? null);
    if (areas.includes(null)) {
      unbuilt.add(school);
      continue;
    }
    const built = areas.reduce<number>((sum, area) => sum + (area ?? 0), 0);
    const used = members.reduce((sum, index) => sum + (units[index]?.now[floorArea] ?? 0), 0);
    const max = Math.max(0, built - used);
    limits.push({ kind: 'stock', school, change: 'convertArea', max, levers: converting });
  }
  const remarks: PathRemark[] = [];
  if (uncounted.size > 0) {
    remarks.push({ code: 'noTeacherCount', change: 'trainTeacher', schools: [...uncounted] });
  }
  if (unbuilt.size > 0)
    remarks.push({ code: 'noBuildingArea', change: 'convertArea', schools: [...unbuilt] });
  return { limits, remarks };
}
