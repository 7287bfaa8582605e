import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { allOf, isUnitVisible } from '../organisation/scope-condition.ts';
import type { Limits } from '../organisation/scope-condition.ts';
import type { ProjectStageName } from '../schema/plan-work-tables.ts';
import { groupParts } from '../plan/group-parts.ts';
import { planInForce } from '../plan/plan-in-force.ts';
import { unitNamer } from '../plan/unit-namer.ts';
import type { UnitName } from '../plan/unit-namer.ts';
import type { DutyRole, ProjectKind } from '@junheng/vocabulary';
import type { StoredSource } from '@junheng/domain';

/** Which unit answers for a project, and as what. */
export interface ProjectDutyRow {
  readonly role: DutyRole;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitNameEn: string;
}

interface RecordedPart {
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** A building project with everything that judging and showing it needs. */
export interface ProjectRow {
  readonly id: string;
  readonly planId: string;
  readonly number: number;
  readonly name: string;
  /** Pinyin of the name. */
  readonly sortKey: string;
  readonly location: string;
  readonly kind: ProjectKind;
  readonly schoolStages: string[];
  readonly keyYear: number | null;
  readonly landArea: string | null;
  readonly floorArea: string | null;
  readonly places: number | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly townId: string | null;
  readonly townName: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly source: StoredSource;
  readonly version: number;
  readonly duties: ProjectDutyRow[];
  /** Names it has borne, by day, the present one last; empty while it has its first. */
  readonly names: (RecordedPart & { readonly name: string; readonly day: string; readonly reason: string })[];
  readonly stages: {
    readonly stage: ProjectStageName;
    readonly planned: string | null;
    readonly actual: string | null;
    readonly reason: string | null;
  }[];
  /** Moves of planned days, oldest first. */
  readonly replans: (RecordedPart & {
    readonly stage: ProjectStageName;
    readonly before: string;
    readonly after: string | null;
    readonly reason: string;
  })[];
  /** Money by year, in yuan. */
  readonly funds: (RecordedPart & {
    readonly year: number;
    readonly planned: string | null;
    readonly paid: string | null;
    readonly sourceText: string;
  })[];
}

/** Which projects: one by its id, those of a plan, or those of the plan in force in a year. Dropped ones are in no list. */
export interface ProjectFilter {
  readonly id?: string;
  readonly planId?: string | undefined;
  readonly year?: number;
}

/**
 * SQL that is true of the projects (`p`) that the reader may see: those in which the own unit or one below it has a duty, and those
 * that became one of these units.
 */
function isProjectVisible(limits: Limits): RawBuilder<boolean> {
  if (limits.scope.kind === 'district') return sql<boolean>`true`;
  return sql<boolean>`(${isUnitVisible('p.unit_id', limits)} or p.id in (
    select seen.building_project_id from building_project_duty seen
     where seen.district_id = ${limits.districtId} and ${isUnitVisible('seen.unit_id', limits)}))`;
}

function projectConditions(limits: Limits, filter: ProjectFilter): RawBuilder<boolean> {
  const { districtId } = limits;
  const conditions = [sql<boolean>`p.district_id = ${districtId}`, isProjectVisible(limits)];
  if (filter.id !== undefined) conditions.push(sql<boolean>`p.id = ${filter.id}`);
  else conditions.push(sql<boolean>`p.dropped_in_version is null`);
  if (filter.planId !== undefined) conditions.push(sql<boolean>`p.plan_id = ${filter.planId}`);
  else if (filter.year !== undefined)
    conditions.push(sql<boolean>`p.plan_id = ${planInForce(districtId, filter.year)}`);
  return allOf(conditions);
}

type Parts<Part> = (Part & { readonly of: string })[] | null;

interface Found {
  readonly projects:
    Omit<ProjectRow, 'duties' | 'names' | 'stages' | 'replans' | 'funds' | 'unitName' | 'townName'>[] | null;
  readonly duties: Parts<Omit<ProjectDutyRow, 'unitName' | 'unitNameEn'>>;
  readonly units: UnitName[] | null;
  readonly names: Parts<ProjectRow['names'][number]>;
  readonly stages: Parts<ProjectRow['stages'][number]>;
  readonly replans: Parts<ProjectRow['replans'][number]>;
  readonly funds: Parts<ProjectRow['funds'][number]>;
}

const recorded = sql`x.recorded_by as "recordedBy", x.recorded_at as "recordedAt"`;

/** SQL that gathers the rows of a part of the projects (`p`) as JSON. Names of tables and columns are code, never a request's. */
function partsOf(table: string, columns: RawBuilder<unknown>, order: string): RawBuilder<unknown> {
  return sql`(select json_agg(y) from (
    select x.building_project_id as "of", ${columns}
      from p join ${sql.table(table)} x on x.district_id = p.district_id and x.building_project_id = p.id
     order by ${sql.raw(order)}) y)`;
}

/** The projects within the reader's scope, by their number, each with duties, names, stages, moves and funds. One query; decimals come as text. */
export async function findProjects(
  transaction: DistrictTransaction,
  limits: Limits,
  filter: ProjectFilter,
): Promise<ProjectRow[]> {
  const found = await sql<Found>`
    with p as materialized (select p.* from building_project p where ${projectConditions(limits, filter)})
    select
      (select json_agg(y) from (
        select p.id, p.plan_id as "planId", p.number, p.name, p.sort_key as "sortKey", p.location, p.kind,
               p.stages as "schoolStages", p.key_year as "keyYear", p.land_area::text as "landArea",
               p.floor_area::text as "floorArea", p.places, p.unit_id as "unitId", p.town_id as "townId", p.lon, p.lat,
               p.source, p.version
          from p order by p.number, p.id) y) as projects,
      ${partsOf('building_project_duty', sql`x.role, x.unit_id as "unitId"`, 'x.position, x.id')} as duties,
      (select json_agg(json_build_array(u.id, u.name, u.name_en)) from unit u
        where u.district_id = ${limits.districtId} and (
          u.id in (select d.unit_id from p join building_project_duty d
                     on d.district_id = p.district_id and d.building_project_id = p.id)
          or u.id in (select p.unit_id from p) or u.id in (select p.town_id from p))) as units,
      ${partsOf('building_project_name', sql`x.name, x.day, x.reason, ${recorded}`, 'x.day, x.recorded_at collate "C", x.id')} as names,
      ${partsOf('building_project_stage', sql`x.stage, x.planned, x.actual, x.reason`, 'x.id')} as stages,
      ${partsOf('building_project_replan', sql`x.stage, x.planned_before as before, x.planned_after as after, x.reason, ${recorded}`, 'x.recorded_at collate "C", x.id')} as replans,
      ${partsOf('building_project_fund', sql`x.year, x.planned::text as planned, x.paid::text as paid, x.source_text as "sourceText", ${recorded}`, 'x.year')} as funds`.execute(
    transaction,
  );
  const row = found.rows[0];
  const [dutiesOf, namesOf, stagesOf] = [
    groupParts(row?.duties),
    groupParts(row?.names),
    groupParts(row?.stages),
  ];
  const [replansOf, fundsOf] = [groupParts(row?.replans), groupParts(row?.funds)];
  const nameUnit = unitNamer(row?.units);
  const unitName = (id: string | null): string | null =>
    id === null ? null : nameUnit({ unitId: id }).unitName;
  return (row?.projects ?? []).map((project) => ({
    ...project,
    unitName: unitName(project.unitId),
    townName: unitName(project.townId),
    duties: dutiesOf(project.id).map(nameUnit),
    names: namesOf(project.id),
    stages: stagesOf(project.id),
    replans: replansOf(project.id),
    funds: fundsOf(project.id),
  }));
}
