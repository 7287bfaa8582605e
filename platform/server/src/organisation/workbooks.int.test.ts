import * as routes from '@junheng/contract';
import { insertSmallDistrict, openTestDatabase, smallReader, testId } from '@junheng/database/testing';
import type { TestDatabase } from '@junheng/database/testing';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileReply, Handler } from '../handler.ts';
import { handle as exportTargets } from '../plan/targets/export-targets.ts';
import { handle as exportTasks } from '../work/tasks/export-tasks.ts';
import { callOperation } from '../testing/call-operation.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { handle as exportUnits } from './export-units.ts';
import { handle as findUnits } from './find-units.ts';
import { handle as getDistrictMap } from './get-district-map.ts';
import { handle as getUnit } from './get-unit.ts';

const AT = '2026-11-21T02:00:00.000Z';
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
});
afterAll(() => database.close());

async function openSheet(file: FileReply): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.content as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

async function exportAs(
  route: typeof routes.exportUnits | typeof routes.exportTargets | typeof routes.exportTasks,
  handle: unknown,
  user: string,
  query: object = {},
  language: 'zh' | 'en' = 'zh',
): Promise<ExcelJS.Worksheet> {
  const operation = { route, handle: handle as Handler<typeof route> };
  const done = await callOperation(
    database.door,
    operation,
    { reader: smallReader(user), at: AT, language },
    { query },
  );
  if (!done.ok) throw new Error(done.error.code);
  return openSheet(done.value as unknown as FileReply);
}

test('[SP6] numbers are numbers, texts stay texts however they begin', async () => {
  const texts = ['=1+1', '+86', '-5', '@cmd', '普通'];
  const file = await writeWorkbook({
    language: 'zh',
    fileName: 'a.xlsx',
    title: '表',
    note: '来源',
    columns: [
      { title: { zh: '文字', en: '文字' }, width: 10, cell: (row: string) => row },
      { title: { zh: '数', en: '数' }, width: 10, cell: () => ({ decimal: '54.820' }) },
      { title: { zh: '计数', en: '计数' }, width: 10, cell: () => 3 },
      { title: { zh: '空', en: '空' }, width: 10, cell: () => null },
    ],
    rows: texts,
  });
  const sheet = await openSheet(file);
  for (const [index, text] of texts.entries()) {
    const row = sheet.getRow(4 + index);
    expect([row.getCell(1).type, row.getCell(1).value]).toEqual([ExcelJS.ValueType.String, text]);
    expect(row.getCell(1).numFmt).toBe('@');
    expect([row.getCell(2).value, row.getCell(2).numFmt, row.getCell(3).value]).toEqual([54.82, '0.000', 3]);
    expect(row.getCell(4).value).toBeNull();
  }
});

test('[SP6] a workbook begins with its title and where it comes from', async () => {
  const sheet = await exportAs(routes.exportTargets, exportTargets, 'head');
  expect(sheet.getCell(1, 1).value).toBe('云湖区规划目标');
  expect(sheet.getCell(2, 1).value).toContain('云湖区教育规划实施监测平台；截至 2026-11-21；共 3 项');
  expect(sheet.getRow(3).getCell(3).value).toBe('指标');
  const rate = sheet.getRow(4);
  expect(rate.getCell(3).value).toBe('学前三年毛入园率');
  expect([rate.getCell(7).value, rate.getCell(7).numFmt]).toEqual([92.5, '0.00']);
  expect(rate.getCell(9).value).toBe('≥98.0%');
  const english = await exportAs(routes.exportTargets, exportTargets, 'head', {}, 'en');
  expect(english.getCell(2, 1).value).toContain('Yunhu Education Plan Monitor; as of 2026-11-21; 3 rows');
  expect(english.getRow(3).getCell(3).value).toBe('Indicator');
});

test('[SP1] a workbook holds the rows of its list, whatever the page, and no more than the reader may see', async () => {
  const rowsOf = (sheet: ExcelJS.Worksheet): number => sheet.rowCount - 3;
  expect(rowsOf(await exportAs(routes.exportTasks, exportTasks, 'head', { pageSize: '1' }))).toBe(3);
  expect(rowsOf(await exportAs(routes.exportTasks, exportTasks, 'clerk.tenth'))).toBe(1);
  expect(rowsOf(await exportAs(routes.exportTargets, exportTargets, 'clerk.first'))).toBe(1);
  expect(rowsOf(await exportAs(routes.exportUnits, exportUnits, 'head', { pageSize: '2', page: '3' }))).toBe(
    9,
  );
  expect(rowsOf(await exportAs(routes.exportUnits, exportUnits, 'clerk.first'))).toBe(2);
  const list = await callOperation(
    database.door,
    { route: routes.findUnits, handle: findUnits },
    { reader: smallReader('clerk.first'), at: AT },
  );
  expect(list).toMatchObject({ ok: true, value: { total: 2 } });
});

test('[SP9] a unit outside the scope is not found; the outline of the towns is open to all', async () => {
  const who = { reader: smallReader('clerk.tenth'), at: AT };
  const operation = { route: routes.getUnit, handle: getUnit };
  const foreign = await callOperation(database.door, operation, who, { params: { id: testId('first') } });
  const missing = await callOperation(database.door, operation, who, { params: { id: testId('nothing') } });
  expect(foreign).toEqual(missing);
  expect(foreign).toMatchObject({ ok: false, error: { code: 'ORGANISATION_UNIT_NOT_FOUND' } });
  const own = await callOperation(database.door, operation, who, { params: { id: testId('tenth') } });
  expect(own).toMatchObject({ ok: true, value: { supportingTasks: 1, leadTasks: 0, children: [] } });
  const map = await callOperation(
    database.door,
    { route: routes.getDistrictMap, handle: getDistrictMap },
    who,
  );
  expect(map).toMatchObject({ ok: true, value: { name: '云湖区', towns: { type: 'FeatureCollection' } } });
});
