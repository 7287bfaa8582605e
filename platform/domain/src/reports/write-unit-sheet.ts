import { breakTitle } from './sections/break-title.ts';
import { targetTable, taskTable } from './sections/annex-tables.ts';
import { paragraph } from './report-document.ts';
import type { Block, ReportDocument, ReportTable } from './report-document.ts';
import type { ReportDuty, ReportFacts, ReportUnit } from './report-facts.ts';
import { dayInWords, shortVersion } from './report-words.ts';
import { sayTargetCounts, sayTaskCounts } from './state-counts.ts';
import { projectTables } from './sections/write-project-section.ts';

const ROLE_NAMES = { lead: '牵头', supporting: '配合', responsible: '责任' } as const;

/** A unit and all units below it. */
export function unitAndBelow(units: readonly ReportUnit[], unitId: string): ReadonlySet<string> {
  const found = new Set([unitId]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const unit of units) if (unit.parentId !== null && found.has(unit.parentId)) found.add(unit.id);
  }
  return found;
}

/** The facts of one unit: what it or a unit below it has a part in. */
export function factsOfUnit(facts: ReportFacts, unitId: string): ReportFacts {
  const own = unitAndBelow(facts.units, unitId);
  const isOwn = (thing: { readonly duties: readonly ReportDuty[] }): boolean =>
    thing.duties.some((duty) => own.has(duty.unitId));
  const targets = facts.targets.filter(isOwn);
  const ids = new Set(targets.map((target) => target.id));
  return {
    ...facts,
    targets,
    tasks: facts.tasks.filter(isOwn),
    projects: facts.projects.filter(
      (project) => isOwn(project) || (project.unitId !== null && own.has(project.unitId)),
    ),
    promises: [],
    changes: facts.changes.filter((change) => ids.has(change.targetId)),
  };
}

/** Adds to each row what part the unit has in it. */
function withRole(
  table: ReportTable,
  things: readonly { readonly duties: readonly ReportDuty[] }[],
  own: ReadonlySet<string>,
): ReportTable {
  const roles = (duties: readonly ReportDuty[]): string =>
    [...new Set(duties.filter((duty) => own.has(duty.unitId)).map((duty) => ROLE_NAMES[duty.role]))].join(
      '、',
    );
  const [first, ...rest] = table.columns;
  if (first === undefined) return table;
  return {
    ...table,
    columns: [first, { title: '本单位职责', width: 8, align: 'center' }, ...rest],
    rows: table.rows.map((row, index) => [row[0] ?? '', roles(things[index]?.duties ?? []), ...row.slice(1)]),
  };
}

/** The sheet of one unit for its yearly assessment. */
export function writeUnitSheet(facts: ReportFacts, unit: ReportUnit): ReportDocument {
  const own = factsOfUnit(facts, unit.id);
  const ids = unitAndBelow(facts.units, unit.id);
  const { asOf } = facts;
  const blocks: Block[] = [
    paragraph(
      `${unit.name}承担《规划》指标${sayTargetCounts(own.targets)}；任务${sayTaskCounts(own.tasks)}。` +
        `数据不全的不计入完成，也不计入未完成。`,
    ),
    ...(own.targets.length === 0 ? [] : [withRole(targetTable(own), own.targets, ids)]),
    ...(own.tasks.length === 0 ? [] : [withRole(taskTable(own), own.tasks, ids)]),
    ...(own.projects.length === 0
      ? []
      : projectTables(own).map((table) => withRole(table, own.projects, ids))),
    { kind: 'signature', organ: facts.organ, day: asOf },
  ];
  return {
    title: [...breakTitle(facts.plan.title), `${unit.name}实施情况考核表`],
    subtitle: `（数据截至${dayInWords(asOf)}，规划${shortVersion(facts)}）`,
    isLandscape: true,
    isOnePage: false,
    fileName: `${unit.name}规划实施考核表_${asOf}`,
    asOf,
    organ: facts.organ,
    blocks,
  };
}

const ASSESSED = ['town', 'department', 'office'];

/** The units that get a sheet: towns, departments and offices with a part in the plan, in the order of the list. */
export function assessedUnits(facts: ReportFacts): ReportUnit[] {
  return facts.units.filter((unit) => {
    if (!ASSESSED.includes(unit.kind)) return false;
    const own = factsOfUnit(facts, unit.id);
    return own.targets.length + own.tasks.length + own.projects.length > 0;
  });
}
