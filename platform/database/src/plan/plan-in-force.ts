import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { StoredTable } from '../schema/plan-review-tables.ts';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { PlanLevel } from '@junheng/vocabulary';

/** A plan as lists and headings show it. */
export interface PlanRow {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly issuer: string;
  readonly number: string;
  readonly issued: string;
  readonly from: number;
  readonly to: number;
  readonly level: PlanLevel;
  readonly region: string;
}

/** Which plan: a named one, else the one in force in a year. */
export interface PlanChoice {
  readonly planId?: string | undefined;
  readonly year: number;
}

/**
 * Whether a plan (`p`) is of the district's own area: no region is told, or it is the district's. A bureau may keep the plans of
 * the districts below it and of the city above it beside its own.
 */
export function isOwnArea(districtId: string): RawBuilder<boolean> {
  const name = sql`(select d.name from district d where d.id = ${districtId})`;
  return sql<boolean>`(p.region = '' or right(p.region, length(${name})) = ${name} or left(${name}, length(p.region)) = p.region)`;
}

/**
 * The id of the plan in force in a year, as a subquery: of the published plans of the district's own area the one of the nearest
 * level (district, city, province), whose years hold it, the newest first; where none does, the newest of all. School plans and
 * yearly points are never it.
 */
export function planInForce(districtId: string, year: number): RawBuilder<string> {
  return sql`(
    select p.id from plan p
     where p.district_id = ${districtId} and p.state = 'published' and p.level in ('district', 'city', 'province')
     order by ${isOwnArea(districtId)} desc, p.level = 'district' desc, p.level = 'city' desc,
              (${year}::int between p.from_year and p.to_year) desc, p.from_year desc, p.id desc
     limit 1)`;
}

/** The id of the plan that a list is about, as SQL: the named one, else the one in force. */
export function chosenPlan(districtId: string, { planId, year }: PlanChoice): RawBuilder<string> {
  return planId === undefined ? planInForce(districtId, year) : sql`${planId}::uuid`;
}

/** The columns of `PlanRow` from `plan pl`. */
export const planColumns = sql`
  pl.id, pl.title, pl.title_en as "titleEn", pl.issuer, pl.number, pl.issued, pl.from_year as "from", pl.to_year as "to",
  pl.level, pl.region`;

/** The version of a plan that a judgement names. */
export interface JudgedVersionRow {
  readonly number: number;
  readonly hash: string;
}

/** A plan with the version whose targets and tasks are the ones in the tables now: its newest; null for a plan entered without one. */
export interface ChosenPlanRow extends PlanRow {
  readonly judgedVersion: JudgedVersionRow | null;
}

/** The plan that a list is about, with its version; undefined in a district without plans and for an id that is none of its plans. */
export async function findChosenPlan(
  transaction: DistrictTransaction,
  districtId: string,
  choice: PlanChoice,
): Promise<ChosenPlanRow | undefined> {
  const found = await sql<ChosenPlanRow>`
    select ${planColumns},
           (select json_build_object('number', v.number, 'hash', v.snapshot_hash) from plan_version v
             where v.district_id = pl.district_id and v.plan_id = pl.id order by v.number desc limit 1) as "judgedVersion"
      from plan pl
     where pl.district_id = ${districtId} and pl.id = ${chosenPlan(districtId, choice)}
       and pl.state = 'published'`.execute(transaction);
  return found.rows[0];
}

/** The plan in force in a year, or undefined in a district without plans. */
export async function findPlanInForce(
  transaction: DistrictTransaction,
  districtId: string,
  year: number,
): Promise<PlanRow | undefined> {
  const found = await sql<PlanRow>`
    select ${planColumns} from plan pl
     where pl.district_id = ${districtId} and pl.id = ${planInForce(districtId, year)}`.execute(transaction);
  return found.rows[0];
}

/** A plan's title, its whole text and the tables that the file of this text gave. */
export interface PlanText {
  readonly title: string;
  readonly text: string;
  readonly tables: readonly StoredTable[];
}

/** The title and the whole text of a plan, or undefined. A published plan is open to everybody in the district. */
export async function findPlanText(
  transaction: DistrictTransaction,
  districtId: string,
  planId: string,
): Promise<PlanText | undefined> {
  const found = await sql<PlanText>`
    select pl.title, coalesce(x.text, '') as text,
           coalesce((select d.tables from plan_document d
                      where d.district_id = pl.district_id and d.plan_id = pl.id and d.text = x.text
                        and d.tables is not null limit 1), '[]'::jsonb) as tables
      from plan pl left join plan_text x on x.district_id = pl.district_id and x.plan_id = pl.id
     where pl.district_id = ${districtId} and pl.id = ${planId}`.execute(transaction);
  return found.rows[0];
}
