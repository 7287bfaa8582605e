import type { CountyData, SchoolClass } from '../model/county-data.ts';
import { DERIVED_ITEMS } from '../model/derived-items.ts';
import { STAGES } from '../model/school.ts';
import type { School, Stage } from '../model/school.ts';
import type { Exemption, Problem, UnitIdentity, UnitTable } from '../model/unit-table.ts';
import type { Pack } from '../pack/pack.ts';
import { countClasses } from './class-figures.ts';
import { findDoubts } from './find-doubts.ts';
import { groupSchools } from './merge-schools.ts';
import type { SchoolGroup } from './merge-schools.ts';
import { readStageFigures } from './stage-figures.ts';
import type { StageFigures } from './stage-figures.ts';
import { findAbsence } from './take-part.ts';

/** The units of a county in one year, what was left out by which rule, and what looked wrong. */
export interface BuiltTable {
  readonly table: UnitTable;
  readonly exemptions: readonly Exemption[];
  readonly problems: readonly Problem[];
}

interface Row {
  readonly identity: UnitIdentity;
  readonly figures: ReadonlyMap<string, number>;
}

/**
 * Turns what a county reports into the units that a pack judges: sites merged into their parents, common figures split,
 * schools outside the scope, teaching sites under the minimum and stages without pupils left out, each by a named rule.
 */
export function buildUnitTable(pack: Pack, data: CountyData, year: number): BuiltTable {
  // A standard without school lines, such as funding, leaves no school out: it speaks of none.
  if (pack.scope.types.length === 0) {
    const none = new Map([...data.values.items, 'pupils'].map((item) => [item, new Float64Array(0)]));
    return { table: { units: [], items: none }, exemptions: [], problems: [] };
  }
  const exemptions: Exemption[] = [];
  const problems: Problem[] = [];
  const leaveOut = (school: School, stage: Stage | null, rule: string): void => {
    exemptions.push({ school: school.code, stage, indicator: null, rule });
  };
  const present = new Set<School>();
  data.schools.forEach((school, position) => {
    const absence = findAbsence(data, school, position, year);
    if (absence === null) present.add(school);
    else leaveOut(school, null, absence);
  });
  const { groups, orphans } = groupSchools(data.schools, (school) => present.has(school));
  for (const school of orphans)
    problems.push({ code: 'STANDARDS_PARENT_ABSENT', parameters: { school, year } });

  const classes = indexClasses(data.classes, year);
  const items = [...new Set(['pupils', ...data.values.items])];
  const rows: Row[] = [];
  for (const group of groups) {
    const school = data.schools[group.root] as School;
    const rule = findScopeRule(pack, school);
    if (rule !== null) {
      leaveOut(school, null, rule);
      continue;
    }
    const figures = readStageFigures(data.schools, group, data.values, year, STAGES);
    const minimum = pack.scope.teachingSiteMinimum;
    if (
      school.type === 'teachingSite' &&
      minimum !== null &&
      countPupils(figures, figures.stages) < minimum
    ) {
      leaveOut(school, null, 'teachingSiteMinimum');
      continue;
    }
    const stages = figures.stages.filter((stage) => pack.stages.includes(stage));
    for (const stage of stages)
      if (figures.figure('pupils', stage) === 0) leaveOut(school, stage, 'noPupils');
    const judged = stages.filter((stage) => figures.figure('pupils', stage) !== 0);
    for (const stage of judged) {
      const values = new Map(items.map((item) => [item, figures.figure(item, stage)]));
      if ([...values].every(([, value]) => Number.isNaN(value))) {
        problems.push({ code: 'STANDARDS_FORM_MISSING', parameters: { school: school.code, stage, year } });
      }
      problems.push(...findDoubts(school.code, stage, year, values));
      addDerived(values, school, figures, stage, judged, listClasses(data.schools, group, stage, classes));
      rows.push({ identity: identify(school, stage), figures: values });
    }
    problems.push(...figures.problems);
  }
  rows.sort((a, b) => compareUnits(a.identity, b.identity));
  const columns = new Map(
    [...items, ...DERIVED_ITEMS.map((item) => item.code)].map((item) => [
      item,
      Float64Array.from(rows, (row) => row.figures.get(item) ?? Number.NaN),
    ]),
  );
  return {
    table: { units: rows.map((row) => row.identity), items: columns },
    exemptions: exemptions.toSorted((a, b) => (a.school < b.school ? -1 : a.school > b.school ? 1 : 0)),
    problems: problems.toSorted((a, b) => (problemKey(a) < problemKey(b) ? -1 : 1)),
  };
}

function addDerived(
  values: Map<string, number>,
  school: School,
  figures: StageFigures,
  stage: Stage,
  judged: readonly Stage[],
  classes: readonly SchoolClass[],
): void {
  const compulsory = figures.stages.filter((candidate) => candidate === 'primary' || candidate === 'junior');
  values.set('opened', school.opened ?? Number.NaN);
  values.set('compulsoryPupils', countPupils(figures, compulsory));
  values.set('leadUnit', judged[0] === stage ? 1 : 0);
  values.set('schoolStaff', figures.schoolFigure('staff', judged));
  values.set('schoolApprovedPosts', figures.schoolFigure('approvedPosts', judged));
  values.set('schoolFilledPosts', figures.schoolFigure('filledPosts', judged));
  const counts = countClasses(stage, classes, figures.figure('pupils', stage));
  for (const [item, count] of Object.entries(counts)) values.set(item, count);
}

function countPupils(figures: StageFigures, stages: readonly Stage[]): number {
  return stages.reduce((sum, stage) => sum + figures.figure('pupils', stage), 0);
}

/** Classes of a year by school and stage. */
function indexClasses(classes: readonly SchoolClass[], year: number): ReadonlyMap<string, SchoolClass[]> {
  const index = new Map<string, SchoolClass[]>();
  for (const entry of classes) {
    if (entry.year !== year) continue;
    const key = `${entry.school} ${entry.stage}`;
    const list = index.get(key);
    if (list === undefined) index.set(key, [entry]);
    else list.push(entry);
  }
  return index;
}

function listClasses(
  schools: readonly School[],
  group: SchoolGroup,
  stage: Stage,
  index: ReadonlyMap<string, SchoolClass[]>,
): SchoolClass[] {
  return group.members.flatMap((member) => index.get(`${(schools[member] as School).code} ${stage}`) ?? []);
}

/** The rule by which a school is outside a pack's scope, or null. */
function findScopeRule(pack: Pack, school: School): string | null {
  if (!pack.scope.types.includes(school.type)) return 'scopeType';
  if (!pack.scope.ownerships.includes(school.ownership)) return 'scopeOwnership';
  return pack.scope.areas.includes(school.area) ? null : 'scopeArea';
}

function identify(school: School, stage: Stage): UnitIdentity {
  const { code, name, type, ownership, area } = school;
  return { school: code, name, stage, type, ownership, area };
}

function problemKey(problem: Problem): string {
  return `${problem.code} ${Object.values(problem.parameters).join(' ')}`;
}

/** Orders units by school code, then by stage from kindergarten to senior. */
export function compareUnits(
  a: { readonly school: string; readonly stage: Stage },
  b: { readonly school: string; readonly stage: Stage },
): number {
  if (a.school !== b.school) return a.school < b.school ? -1 : 1;
  return STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage);
}
