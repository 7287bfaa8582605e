import type { exportUnits as route } from '@junheng/contract';
import { findDistrict, findUnits } from '@junheng/database';
import type { UnitRow } from '@junheng/database';
import { chinaDay, ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import type { SheetColumn } from '../workbook/write-workbook.ts';
import { readLimits } from './read-limits.ts';
import { areaWords, kindWords, ownershipWords, schoolTypeWords, stageWords } from './unit-words.ts';

/** More units than any district has: an export is never cut without a word. */
const ALL = 100_000;

const COLUMNS: readonly SheetColumn<UnitRow>[] = [
  { title: '名称', width: 28, cell: (unit) => unit.name },
  { title: '类别', width: 10, cell: (unit) => kindWords[unit.kind] },
  { title: '代码', width: 16, cell: (unit) => unit.code },
  { title: '上级单位', width: 20, cell: (unit) => unit.parentName },
  { title: '所在镇街', width: 14, cell: (unit) => unit.townName },
  { title: '学校类型', width: 16, cell: (unit) => unit.schoolType && schoolTypeWords[unit.schoolType] },
  { title: '学段', width: 14, cell: (unit) => unit.stages.map((stage) => stageWords[stage]).join('、') },
  { title: '办学性质', width: 12, cell: (unit) => unit.ownership && ownershipWords[unit.ownership] },
  { title: '城乡', width: 8, cell: (unit) => unit.area && areaWords[unit.area] },
  { title: '建校年份', width: 10, cell: (unit) => unit.opened },
  { title: '经度', width: 12, cell: (unit) => unit.lon },
  { title: '纬度', width: 12, cell: (unit) => unit.lat },
  { title: '状态', width: 8, cell: (unit) => (unit.status === 'open' ? '正常' : '已撤销') },
];

/** Writes the list of units, under the same filters and rights, into a workbook. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { transaction, reader, clock } = context;
  const { limits } = await readLimits(context);
  const { items } = await findUnits(transaction, limits, { ...query, page: 1, pageSize: ALL });
  const district = await findDistrict(transaction, reader.districtId);
  const day = chinaDay(clock);
  return ok(
    await writeWorkbook({
      fileName: `单位_${day}.xlsx`,
      title: `${district?.name ?? ''}单位`,
      note: `来源:${district?.platform_name ?? ''};导出日期 ${day};共 ${items.length} 个;按当前筛选条件和本账号可见范围。`,
      columns: COLUMNS,
      rows: items,
    }),
  );
};
