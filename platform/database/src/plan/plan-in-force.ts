import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';

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
}

/**
 * The id of the plan in force in a year, as a subquery: the plan whose years hold it, the newest first; where none does, the newest of all.
 */
export function planInForce(districtId: string, year: number): RawBuilder<string> {
  return sql`(
    select p.id from plan p where p.district_id = ${districtId}
     order by (${year}::int between p.from_year and p.to_year) desc, p.from_year desc, p.id desc limit 1)`;
}

const planColumns = sql`
  pl.id, pl.title, pl.title_en as "titleEn", pl.issuer, pl.number, pl.issued, pl.from_year as "from", pl.to_year as "to"`;

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

/** The title and the whole text of a plan, or undefined. A published plan is open to everybody in the district. */
export async function findPlanText(
  transaction: DistrictTransaction,
  districtId: string,
  planId: string,
): Promise<{ title: string; text: string } | undefined> {
  const found = await sql<{ title: string; text: string }>`
    select pl.title, coalesce(x.text, '') as text
      from plan pl left join plan_text x on x.district_id = pl.district_id and x.plan_id = pl.id
     where pl.district_id = ${districtId} and pl.id = ${planId}`.execute(transaction);
  return found.rows[0];
}
