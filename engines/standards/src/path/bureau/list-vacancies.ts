import { buildUnitTable } from '../../balance/build-unit-table.ts';
import type { CountyData } from '../../model/county-data.ts';
import type { Pack } from '../../pack/pack.ts';

/**
 * Vacant posts of each judged school: approved less filled posts, 0 where more are filled. Null where either is not reported: what nobody
 * knows bounds nothing, and is told.
 */
export function listVacancies(
  pack: Pack,
  data: CountyData,
  year: number,
): ReadonlyMap<string, number | null> {
  const { table } = buildUnitTable(pack, data, year);
  const column = (item: string): Float64Array | undefined => table.items.get(item);
  return new Map(
    table.units.map(({ school }, row) => {
      const approved = column('schoolApprovedPosts')?.[row] ?? Number.NaN;
      const filled = column('schoolFilledPosts')?.[row] ?? Number.NaN;
      const vacant = Math.max(0, approved - filled);
      return [school, Number.isNaN(vacant) ? null : Math.floor(vacant)];
    }),
  );
}
