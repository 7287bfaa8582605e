import type { exportUnits as route } from '@junheng/contract';
import { findUnits } from '@junheng/database';
import type { UnitRow } from '@junheng/database';
import { chinaDay, ok } from '@junheng/kernel';
import type { Handler } from '../handler.ts';
import { describeExport, listSign } from '../workbook/describe-export.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import type { SheetColumn } from '../workbook/write-workbook.ts';
import { readLimits } from './read-limits.ts';
import {
  ownerships,
  schoolTypes,
  settlementAreas,
  stages,
  unitKinds,
  unitStatuses,
} from '@junheng/vocabulary';

/** More units than any district has: an export is never cut without a word. */
const ALL = 100_000;

const COLUMNS: readonly SheetColumn<UnitRow>[] = [
  {
    title: { zh: '名称', en: 'Name' },
    width: 28,
    cell: (unit, at) => (at === 'zh' ? unit.name : unit.nameEn),
  },
  { title: { zh: '类别', en: 'Kind' }, width: 12, cell: (unit, at) => unitKinds.labels[unit.kind][at] },
  { title: { zh: '单位代码', en: 'Code' }, width: 16, cell: (unit) => unit.code },
  { title: { zh: '上级单位', en: 'Belongs to' }, width: 20, cell: (unit) => unit.parentName },
  { title: { zh: '所在镇街', en: 'Town' }, width: 14, cell: (unit) => unit.townName },
  {
    title: { zh: '学校类型', en: 'Type of school' },
    width: 18,
    cell: (unit, at) => unit.schoolType && schoolTypes.labels[unit.schoolType][at],
  },
  {
    title: { zh: '学段', en: 'Stages' },
    width: 14,
    cell: (unit, at) => unit.stages.map((stage) => stages.labels[stage][at]).join(listSign[at]),
  },
  {
    title: { zh: '办学性质', en: 'Ownership' },
    width: 14,
    cell: (unit, at) => unit.ownership && ownerships.labels[unit.ownership][at],
  },
  {
    title: { zh: '城乡', en: 'Settlement' },
    width: 10,
    cell: (unit, at) => unit.area && settlementAreas.labels[unit.area][at],
  },
  { title: { zh: '设立年份', en: 'Founded' }, width: 10, cell: (unit) => unit.opened },
  { title: { zh: '经度', en: 'Longitude' }, width: 12, cell: (unit) => unit.lon },
  { title: { zh: '纬度', en: 'Latitude' }, width: 12, cell: (unit) => unit.lat },
  { title: { zh: '状态', en: 'Status' }, width: 8, cell: (unit, at) => unitStatuses.labels[unit.status][at] },
];

/** Writes the list of units, under the same filters and rights, into a workbook. */
export const handle: Handler<typeof route> = async ({ query }, context) => {
  const { limits } = await readLimits(context);
  const { items } = await findUnits(context.transaction, limits, { ...query, page: 1, pageSize: ALL });
  const name = { zh: '单位', en: 'Units' };
  const head = await describeExport(context, { name, day: chinaDay(context.clock), count: items.length });
  return ok(await writeWorkbook({ ...head, columns: COLUMNS, rows: items }));
};
