import type { BuildingProject, BuildingProjectDetail } from '@junheng/contract';
import type { ProjectRow } from '@junheng/database';
import { isProvisionalName, judgeProject, schoolTypeOfProject, sumFunds } from '@junheng/domain';
import type { StageDays } from '@junheng/domain';
import { chinaDay, fixedClock } from '@junheng/kernel';
import type { Day } from '@junheng/kernel';
import { sourceOf } from '../plan/targets/judge-target-row.ts';

/** The day in China on which something was written down. */
function recordedOn(row: { readonly recordedAt: string }): Day {
  return chinaDay(fixedClock(Date.parse(row.recordedAt)));
}

/** The stages of a stored project as judging needs them. */
export function stageDaysOf(row: ProjectRow): StageDays[] {
  const moves = row.replans.map((move) => ({ ...move, recordedOn: recordedOn(move) }));
  // A stage whose days were all taken away keeps its moves, so that what was planned first is not forgotten.
  return row.stages.map((stage) => ({
    ...stage,
    replans: moves
      .filter((move) => move.stage === stage.stage)
      .map(({ before, after, recordedOn: day }) => ({ before, after, recordedOn: day })),
  }));
}

/** Judges a stored project on a cut-off day and lays it out as the contract has it. */
export function judgeProjectRow(row: ProjectRow, asOf: Day): BuildingProject {
  const judged = judgeProject(stageDaysOf(row), asOf);
  const reasons = new Map(row.stages.map(({ stage, reason }) => [stage, reason]));
  const funds = sumFunds(row.funds, asOf);
  return {
    id: row.id,
    planId: row.planId,
    number: row.number,
    name: row.name,
    isProvisional: isProvisionalName(row.name),
    formerName: row.names.at(-2)?.name ?? null,
    location: row.location,
    kind: row.kind,
    schoolStages: row.schoolStages as BuildingProject['schoolStages'],
    schoolType: schoolTypeOfProject({ name: row.name, stages: row.schoolStages }),
    keyYear: row.keyYear,
    landArea: row.landArea,
    floorArea: row.floorArea,
    places: row.places,
    unitId: row.unitId,
    unitName: row.unitName,
    townId: row.townId,
    townName: row.townName,
    lon: row.lon,
    lat: row.lat,
    duties: row.duties,
    source: sourceOf(row.source),
    stages: judged.stages.map((stage) => ({ ...stage, reason: reasons.get(stage.stage) ?? null })),
    currentStage: judged.currentStage,
    nextStage: judged.nextStage,
    state: judged.state,
    daysLate: judged.daysLate,
    gaps: [...judged.gaps],
    reason: judged.reason,
    funds: { ...funds, unknownYears: [...funds.unknownYears] },
    version: row.version,
  };
}

/** A stored project with its names, moves of planned days and money by year. */
export function describeProject(row: ProjectRow, asOf: Day): BuildingProjectDetail {
  return {
    ...judgeProjectRow(row, asOf),
    names: row.names,
    replans: row.replans.filter((move) => recordedOn(move) <= asOf),
    yearFunds: row.funds,
  };
}
