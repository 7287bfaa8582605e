import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { planInForce } from '../plan/plan-in-force.ts';
import type { ProjectKind } from '@junheng/vocabulary';
import type { StoredSource } from '@junheng/domain';

/** Buildings promised by number. */
export interface PromiseRow {
  readonly kind: ProjectKind;
  readonly schoolType: string;
  readonly year: number;
  readonly count: number;
  readonly source: StoredSource;
}

/** The plan whose projects are shown, with the whole of its text. */
export interface ProjectPlanRow {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly promises: PromiseRow[];
}

/** A plan by its id, or the one in force in a year, with its text and what it promises by number; undefined where there is none. */
export async function findProjectPlan(
  transaction: DistrictTransaction,
  districtId: string,
  filter: { readonly planId?: string | undefined; readonly year: number },
): Promise<ProjectPlanRow | undefined> {
  const id = filter.planId === undefined ? planInForce(districtId, filter.year) : sql`${filter.planId}`;
  const found = await sql<ProjectPlanRow>`
    select pl.id, pl.title, pl.title_en as "titleEn", pl.from_year as "from", pl.to_year as "to",
           coalesce((select x.text from plan_text x where x.district_id = pl.district_id and x.plan_id = pl.id), '') as text,
           coalesce((select json_agg(y) from (
             select b.kind, b.school_type as "schoolType", b.year, b.count, b.source from building_promise b
              where b.district_id = pl.district_id and b.plan_id = pl.id and b.dropped_in_version is null
              order by b.year, b.id) y), '[]') as promises
      from plan pl where pl.district_id = ${districtId} and pl.id = ${id}`.execute(transaction);
  return found.rows[0];
}
