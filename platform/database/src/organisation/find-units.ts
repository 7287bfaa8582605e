import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { makePage } from '../page.ts';
import type { Page } from '../page.ts';
import { allOf, isUnitVisible } from './scope-condition.ts';
import type { Limits } from './scope-condition.ts';
import { unitColumns, unitJoins } from './unit-row.ts';
import type { UnitRow } from './unit-row.ts';

/** How lists of units may be sorted. */
export type UnitSort = 'name' | '-name' | 'kind' | 'opened' | '-opened';

/** Filters of a list of units; a filter left out filters nothing. */
export interface UnitFilter {
  /** Looks into both names, the short name and the code, and at the beginning of the pinyin. */
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly schoolType?: string | undefined;
  readonly stage?: string | undefined;
  readonly ownership?: string | undefined;
  readonly area?: string | undefined;
  readonly townId?: string | undefined;
}

const KIND_ORDER = sql`array_position(array['bureau', 'office', 'department', 'town', 'school', 'kindergarten'], u.kind)`;
const NAME_ORDER = sql`u.sort_key collate "C", u.code collate "C"`;
const ORDERS: Readonly<Record<UnitSort, RawBuilder<unknown>>> = {
  name: NAME_ORDER,
  '-name': sql`u.sort_key collate "C" desc, u.code collate "C" desc`,
  kind: sql`${KIND_ORDER}, ${NAME_ORDER}`,
  opened: sql`u.opened nulls last, ${NAME_ORDER}`,
  '-opened': sql`u.opened desc nulls last, ${NAME_ORDER}`,
};

function conditionsOf(limits: Limits, filter: UnitFilter): RawBuilder<boolean> {
  const conditions = [sql<boolean>`u.district_id = ${limits.districtId}`];
  if (limits.scope.kind !== 'district') conditions.push(isUnitVisible('u.id', limits));
  const words = filter.q?.trim().toLowerCase() ?? '';
  if (words !== '') {
    conditions.push(
      sql<boolean>`(strpos(lower(u.name), ${words}) > 0 or strpos(lower(u.name_en), ${words}) > 0
        or strpos(lower(u.short_name), ${words}) > 0 or strpos(lower(u.code), ${words}) > 0
        or starts_with(replace(u.sort_key, ' ', ''), ${words.replaceAll(' ', '')}))`,
    );
  }
  if (filter.kind !== undefined) conditions.push(sql<boolean>`u.kind = ${filter.kind}`);
  if (filter.schoolType !== undefined) conditions.push(sql<boolean>`u.school_type = ${filter.schoolType}`);
  if (filter.stage !== undefined) conditions.push(sql<boolean>`${filter.stage}::text = any(u.stages)`);
  if (filter.ownership !== undefined) conditions.push(sql<boolean>`u.ownership = ${filter.ownership}`);
  if (filter.area !== undefined) conditions.push(sql<boolean>`u.area = ${filter.area}`);
  if (filter.townId !== undefined) conditions.push(sql<boolean>`u.town_id = ${filter.townId}`);
  return allOf(conditions);
}

/** A page of the units within the reader's scope, and how many there are under the same filters. `page` counts from 1. */
export async function findUnits(
  transaction: DistrictTransaction,
  limits: Limits,
  query: UnitFilter & { readonly sort: UnitSort; readonly page: number; readonly pageSize: number },
): Promise<Page<UnitRow>> {
  const where = conditionsOf(limits, query);
  const found = await sql<UnitRow & { total: number }>`
    select ${unitColumns}, count(*) over () as total from ${unitJoins} where ${where}
     order by ${ORDERS[query.sort]} limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}
  `.execute(transaction);
  return makePage(found.rows, query.page, async () => {
    const count = await sql<{ total: number }>`
      select count(*) as total from unit u where ${where}`.execute(transaction);
    return count.rows[0]?.total ?? 0;
  });
}
