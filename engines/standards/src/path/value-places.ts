import type { SchoolGroup } from '../balance/merge-schools.ts';
import { splitShares } from '../balance/split-common.ts';
import { readStageFigures } from '../balance/stage-figures.ts';
import type { StageFigures } from '../balance/stage-figures.ts';
import type { CountyData } from '../model/county-data.ts';
import { findItem } from '../model/items.ts';
import { OWN_STAGES, STAGES } from '../model/school.ts';
import type { School, Stage } from '../model/school.ts';
import { gridValue } from '../model/value-grid.ts';
import type { ValueStage } from '../model/value-grid.ts';

/** A cell of the county's values: the position of the school in the list, the stage, the item. */
export interface ValueCell {
  readonly school: number;
  readonly stage: ValueStage;
  readonly item: string;
}

/** Where an addition to an item of a group of schools is entered, and what share of it each stage gets. */
export interface ValuePlace {
  readonly cells: readonly ValueCell[];
  /** Null for the whole of a combined school. */
  readonly stage: Stage | null;
  readonly shares: ReadonlyMap<Stage, number>;
}

/** The figures of a group by stage, as the check itself reads them. */
export function figuresOf(data: CountyData, group: SchoolGroup, year: number): StageFigures {
  return readStageFigures(data.schools, group, data.values, year, STAGES);
}

/**
 * The places of an item in a group: one for the whole where a combined school reports it in common (its addition is split by
 * weighted pupils), else one for each stage. An item that nobody reports there has no place.
 */
export function findPlaces(
  data: CountyData,
  group: SchoolGroup,
  figures: StageFigures,
  item: string,
  year: number,
): ValuePlace[] {
  const value = (school: number, stage: ValueStage): number =>
    gridValue(data.values, school, stage, item, year);
  const own = (school: number): readonly Stage[] => OWN_STAGES[(data.schools[school] as School).type];
  const common = group.members.find(
    (school) => own(school).length > 1 && !Number.isNaN(value(school, 'whole')),
  );
  if (common !== undefined && findItem(item)?.split === 'weighted') {
    const weighted = figures.stages.filter((stage) => stage !== 'kindergarten');
    const shares = splitShares(
      Object.fromEntries(weighted.map((stage) => [stage, figures.figure('pupils', stage)])),
    );
    if (shares === null) return [];
    return [{ cells: [{ school: common, stage: 'whole', item }], stage: null, shares }];
  }
  return figures.stages.flatMap((stage): ValuePlace[] => {
    for (const school of group.members) {
      const hasStage =
        own(school).includes(stage) || gridValue(data.values, school, stage, 'pupils', year) > 0;
      if (!hasStage) continue;
      const isFirst = own(school).length === 1 && own(school)[0] === stage;
      const stages: ValueStage[] = [];
      if (!Number.isNaN(value(school, stage))) stages.push(stage);
      if (isFirst && !Number.isNaN(value(school, 'whole'))) stages.push('whole');
      if (stages.length === 0) continue;
      return [
        {
          cells: stages.map((at) => ({ school, stage: at, item })),
          stage,
          shares: new Map([[stage, 1]]),
        },
      ];
    }
    return [];
  });
}
