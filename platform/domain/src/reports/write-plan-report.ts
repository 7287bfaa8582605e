import { yearOf } from '@junheng/kernel';
import type { ReportDocument } from './report-document.ts';
import type { ReportFacts, ReportUnit } from './report-facts.ts';
import { writeBriefing } from './write-briefing.ts';
import { writeMonthlySheet } from './write-monthly-sheet.ts';
import { writeStandingReport } from './write-standing-report.ts';
import { writeTaskDivision, writeYearSchedule } from './sections/write-task-tables.ts';
import { assessedUnits, writeUnitSheet } from './write-unit-sheet.ts';
import { writeYearlyPoints } from './write-yearly-points.ts';
import type { PlanReportFormat, PlanReportKind } from '@junheng/vocabulary';

/** The formats in which each kind can be had; the first is the usual one. */
export const formatsOfReport: Readonly<Record<PlanReportKind, readonly PlanReportFormat[]>> = {
  monitoring: ['docx', 'pdf'],
  midTerm: ['docx', 'pdf'],
  final: ['docx', 'pdf'],
  monthly: ['docx', 'pdf', 'xlsx'],
  briefing: ['docx', 'pdf'],
  unitSheet: ['docx', 'pdf', 'xlsx'],
  unitSheets: ['zip', 'xlsx'],
  division: ['docx', 'pdf', 'xlsx'],
  schedule: ['docx', 'pdf', 'xlsx'],
  points: ['docx', 'pdf'],
};

const byNumber = <Thing extends { readonly number: number; readonly id: string }>(
  things: readonly Thing[],
): Thing[] => things.toSorted((left, right) => left.number - right.number || (left.id < right.id ? -1 : 1));

/** Puts facts into the order of the plan, so that the order in which they were found changes nothing. */
function sortFacts(facts: ReportFacts): ReportFacts {
  const place = new Map(facts.targets.map((target) => [target.id, target.number]));
  return {
    ...facts,
    targets: byNumber(facts.targets),
    tasks: byNumber(facts.tasks),
    projects: byNumber(facts.projects),
    changes: facts.changes.toSorted(
      (left, right) => (place.get(left.targetId) ?? 0) - (place.get(right.targetId) ?? 0),
    ),
  };
}

/**
 * Writes a report from facts: one document, or one for each unit. Pure: the same facts in any order give the same documents.
 * `unit` is needed for a unit's sheet, `year` for yearly tables (default: the year of the cut-off day).
 */
export function writePlanReport(
  kind: PlanReportKind,
  unsorted: ReportFacts,
  options: { readonly unit?: ReportUnit | undefined; readonly year?: number | undefined } = {},
): ReportDocument[] {
  const facts = sortFacts(unsorted);
  const year = options.year ?? yearOf(facts.asOf);
  switch (kind) {
    case 'monthly':
      return [writeMonthlySheet(facts)];
    case 'briefing':
      return [writeBriefing(facts)];
    case 'unitSheet':
      return options.unit === undefined ? [] : [writeUnitSheet(facts, options.unit)];
    case 'unitSheets':
      return assessedUnits(facts).map((unit) => writeUnitSheet(facts, unit));
    case 'division':
      return [writeTaskDivision(facts)];
    case 'schedule':
      return [writeYearSchedule(facts, year)];
    case 'points':
      return [writeYearlyPoints(facts, year)];
    default:
      return [writeStandingReport(kind, facts)];
  }
}
