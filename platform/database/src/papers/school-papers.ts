import { schoolPaper } from '@junheng/records';
import type { RowOf } from '@junheng/records';
import { sql } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { insertRows } from '../insert-rows.ts';
import { isDutyVisible, isUnitVisible } from '../organisation/scope-condition.ts';
import type { Limits } from '../organisation/scope-condition.ts';
import { recordStore } from '../record-store.ts';
import type { InsertContext } from '../insert-context.ts';

export const schoolPaperStore = recordStore(schoolPaper);

/** What a paper shows beside its own fields: the name of its file, and the goals it serves that the reader may see. */
interface PaperAround {
  readonly fileName: string | null;
  readonly targets: { readonly id: string; readonly name: string; readonly nameEn: string }[];
}
export type SchoolPaperRow = RowOf<typeof schoolPaper> & PaperAround;

/** The papers that the reader may see, the newest first, or one of them. */
export function findSchoolPapers(
  transaction: DistrictTransaction,
  limits: Limits,
  id?: string,
): Promise<SchoolPaperRow[]> {
  const also = sql`
    (select f.file_name from stored_file f where f.district_id = r.district_id and f.id = r.stored_file_id) as "fileName",
    coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name, 'nameEn', t.name_en) order by t.number, t.id)
       from school_paper_target pt join target t on t.district_id = pt.district_id and t.id = pt.target_id
      where pt.district_id = r.district_id and pt.school_paper_id = r.id and t.dropped_in_version is null
        and ${isDutyVisible('target_duty', 't.id', limits)}), '[]') as targets`;
  return schoolPaperStore.find<PaperAround>(transaction, limits, {
    also,
    orderBy: sql`r.day desc, r.id`,
    ...(id === undefined ? {} : { id }),
  });
}

/** The open schools and kindergartens within the reader's scope, by name; teaching sites keep no papers of their own. */
export async function findPaperSchools(transaction: DistrictTransaction, limits: Limits) {
  return transaction
    .selectFrom('unit as u')
    .select(['u.id', 'u.name', 'u.name_en as nameEn'])
    .where('u.district_id', '=', limits.districtId)
    .where('u.kind', 'in', ['school', 'kindergarten'])
    .where('u.status', '=', 'open')
    .where(sql<boolean>`u.school_type is distinct from 'teachingSite'`)
    .where(isUnitVisible('u.id', limits))
    .orderBy('u.sort_key')
    .orderBy('u.id')
    .execute();
}

/** How many of these targets are in lists of the district today. */
export async function countKnownTargets(
  transaction: DistrictTransaction,
  districtId: string,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const { count } = await transaction
    .selectFrom('target')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('district_id', '=', districtId)
    .where('id', 'in', [...ids])
    .where('dropped_in_version', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Notes which goals a paper serves, each once. */
export function insertServedTargets(
  { transaction, districtId, makeId }: InsertContext,
  paperId: string,
  targetIds: readonly string[],
): Promise<void> {
  const pairs = [...new Set(targetIds)].map((targetId) => ({
    district_id: districtId,
    id: makeId(),
    school_paper_id: paperId,
    target_id: targetId,
  }));
  return insertRows(transaction, 'school_paper_target', pairs);
}
