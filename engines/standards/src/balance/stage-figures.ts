import { findItem } from '../model/items.ts';
import { OWN_STAGES } from '../model/school.ts';
import type { School, Stage } from '../model/school.ts';
import type { Problem } from '../model/unit-table.ts';
import { gridValue } from '../model/value-grid.ts';
import type { ValueGrid } from '../model/value-grid.ts';
import type { SchoolGroup } from './merge-schools.ts';
import { splitShares } from './split-common.ts';

/** Figures of one group of schools by stage, and what was odd about them. */
export interface StageFigures {
  /** Stages that the group has or reports. */
  readonly stages: readonly Stage[];
  figure(item: string, stage: Stage): number;
  /** What the whole school has over some stages, for what a school may report as one figure (posts, staff). */
  schoolFigure(item: string, stages: readonly Stage[]): number;
  readonly problems: readonly Problem[];
}

/** What an authority counts for a school and not for its stages: one figure for the whole is enough. */
const SCHOOL_ITEMS: readonly string[] = ['staff', 'approvedPosts', 'filledPosts'];

/**
 * Adds up a school and its sites by stage and splits what a combined school holds in common.
 * A missing part makes the sum missing (NaN); `whole` in a school of one stage is that stage's figure.
 */
export function readStageFigures(
  schools: readonly School[],
  group: SchoolGroup,
  grid: ValueGrid,
  year: number,
  allStages: readonly Stage[],
): StageFigures {
  const problems: Problem[] = [];
  const ownStages = (member: number): readonly Stage[] => OWN_STAGES[(schools[member] as School).type];
  const has = (member: number, stage: Stage): boolean =>
    ownStages(member).includes(stage) || gridValue(grid, member, stage, 'pupils', year) > 0;
  const stages = allStages.filter((stage) => group.members.some((member) => has(member, stage)));
  const isCombined = (member: number): boolean => ownStages(member).length > 1;

  const ownFigure = (member: number, item: string, stage: Stage): number => {
    const own = gridValue(grid, member, stage, item, year);
    const whole = gridValue(grid, member, 'whole', item, year);
    if (Number.isNaN(whole)) return own;
    if (isCombined(member)) return Number.isNaN(own) && findItem(item)?.split === 'weighted' ? 0 : own;
    if (ownStages(member)[0] !== stage || Number.isNaN(own) || own === whole) {
      return ownStages(member)[0] === stage ? whole : own;
    }
    problems.push({
      code: 'STANDARDS_WHOLE_DIFFERS',
      parameters: { school: (schools[member] as School).code, stage, item, year },
    });
    return Number.NaN;
  };
  const addOwn = (item: string, stage: Stage): number => {
    let sum = 0;
    for (const member of group.members) if (has(member, stage)) sum += ownFigure(member, item, stage);
    return sum;
  };
  const combined = group.members.filter(isCombined);
  const weighted = stages.filter((stage) => stage !== 'kindergarten');
  const pupils = new Map(stages.map((stage) => [stage, addOwn('pupils', stage)]));
  const shares = splitShares(
    Object.fromEntries(weighted.map((stage) => [stage, nullable(pupils.get(stage) ?? Number.NaN)])),
  );
  const figure = (item: string, stage: Stage): number => {
    const own = item === 'pupils' ? (pupils.get(stage) ?? Number.NaN) : addOwn(item, stage);
    let common = 0;
    let isCommon = false;
    for (const member of combined) {
      const whole = gridValue(grid, member, 'whole', item, year);
      if (Number.isNaN(whole)) continue;
      isCommon = true;
      common += whole;
    }
    if (!isCommon || findItem(item)?.split !== 'weighted') {
      if (isCommon && Number.isNaN(own) && !SCHOOL_ITEMS.includes(item)) {
        const school = (schools[group.root] as School).code;
        problems.push({ code: 'STANDARDS_STAGE_NOT_REPORTED', parameters: { school, stage, item, year } });
      }
      return own;
    }
    return own + common * (shares?.get(stage) ?? Number.NaN);
  };
  const memberFigure = (member: number, item: string, wanted: readonly Stage[]): number => {
    const stagesHere = wanted.filter((stage) => has(member, stage));
    const parts = stagesHere.map((stage) => gridValue(grid, member, stage, item, year));
    const sum = parts.reduce((total, part) => total + part, 0);
    const whole = gridValue(grid, member, 'whole', item, year);
    if (Number.isNaN(whole) || sum === whole) return sum;
    if (Number.isNaN(sum)) return whole;
    problems.push({
      code: 'STANDARDS_WHOLE_DIFFERS',
      parameters: {
        school: (schools[member] as School).code,
        stage: stagesHere[0] ?? 'whole',
        item,
        year,
      },
    });
    return Number.NaN;
  };
  const schoolFigure = (item: string, wanted: readonly Stage[]): number =>
    group.members.reduce((total, member) => total + memberFigure(member, item, wanted), 0);
  return { stages, figure, schoolFigure, problems };
}

function nullable(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
