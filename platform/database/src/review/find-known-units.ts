import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import type { StoredPlanFacts } from '../schema/plan-review-tables.ts';
import type { UnitKind } from '@junheng/vocabulary';

/** A unit as far as printed names are matched with it. */
export interface KnownUnitRow {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly shortName: string;
}

/** The open units of a district and its name, for matching the names that a plan prints. */
export async function findKnownUnits(
  transaction: DistrictTransaction,
  districtId: string,
): Promise<{ districtName: string; units: KnownUnitRow[] }> {
  const district = await sql<{ name: string }>`select name from district where id = ${districtId}`.execute(
    transaction,
  );
  const found = await sql<KnownUnitRow>`
    select id, kind, name, short_name as "shortName" from unit
     where district_id = ${districtId} and status = 'open'
     order by array_position(array['bureau', 'office', 'department', 'town', 'school', 'kindergarten'], kind), code`.execute(
    transaction,
  );
  return { districtName: district.rows[0]?.name ?? '', units: found.rows };
}

/** Which of some ids are no unit of the district. */
export async function findUnknownUnits(
  transaction: DistrictTransaction,
  districtId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await sql<{ id: string }>`
    select id from unit where district_id = ${districtId} and id = any(${[...ids]}::uuid[])`.execute(
    transaction,
  );
  const known = new Set(found.rows.map((row) => row.id));
  return ids.filter((id) => !known.has(id));
}

/** What is said of a published plan as a whole, or undefined: the facts with which an adjustment of it begins. */
export async function findPlanFacts(
  transaction: DistrictTransaction,
  districtId: string,
  planId: string,
): Promise<StoredPlanFacts | undefined> {
  const found = await sql<StoredPlanFacts>`
    select title, number, issuer, issued, from_year as "from", to_year as "to", level, region,
           owner_unit_id as "ownerUnitId", superior_plan_id as "superiorPlanId"
      from plan where district_id = ${districtId} and id = ${planId}`.execute(transaction);
  return found.rows[0];
}

/** Makes others wait who load the same bytes, until the transaction ends. */
export async function lockReviewOfFile(
  transaction: DistrictTransaction,
  districtId: string,
  sha256: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${districtId}/${sha256}`}, 0))`.execute(
    transaction,
  );
}
