import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { gridValue } from '@junheng/standards';
import { command } from '../commands/standards/check.ts';
import { readStandardsFolder } from './read-standards-folder.ts';
import type { StandardsFolder } from './read-standards-folder.ts';

const SCHOOLS =
  'code,name,type,ownership,area,opened,status\nS1,第一小学,primary,public,urban,2000,open\nS2,九年,nineYear,public,rural,2000,open\n';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-forgiving-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

async function read(files: Readonly<Record<string, string | Uint8Array>>): Promise<StandardsFolder> {
  const found = await readStandardsFolder(await write(files));
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** Code and place of every mistake. */
async function mistakes(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const found = await readStandardsFolder(await write(files));
  if (found.ok) return [];
  return found.error.map(({ code, place }) => `${code} ${place?.file}:${place?.line}:${place?.column}`);
}

test('two header cells of one name, or of one meaning, are refused with file, line and column', async () => {
  const twice = {
    'schools.csv': SCHOOLS,
    'values.csv': 'school,stage,year,item,value,value\nS1,primary,2025,pupils,1,2\n',
  };
  expect(await mistakes(twice)).toEqual(['STANDARDS_COLUMN_TWICE values.csv:1:6']);
  const meaning = {
    ...twice,
    'values.csv': 'school,stage,year,item,value,数值\nS1,primary,2025,pupils,1,2\n',
  };
  expect(await mistakes(meaning)).toEqual(['STANDARDS_COLUMN_TWICE values.csv:1:6']);
  const folder = await write(twice);
  const result = await command.run({
    positionals: [folder],
    options: { standard: 'cn-compulsory-balance-2017', json: true } as never,
    resolve: (path) => path,
    print: () => expect.unreachable('no verdict'),
    note: () => undefined,
    signal: new AbortController().signal,
  });
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'STANDARDS_COLUMN_TWICE', place: { file: 'values.csv', line: 1, element: 'value' } },
  });
});

test('Chinese headers, words, codes and units are read where they are certain', async () => {
  const { data, notes } = await read({
    'schools.csv':
      '学校标识码,学校名称,办学类型,办别,城乡类型,开办年份,状态\nS1,第一小学,小学,公办,主城区,2000年9月,在办\nS2,九年,312,普惠性民办,220,2001,open\n',
    'values.csv':
      '学校标识码,学段,学年,统计项,数值\nS1,小学,2024-2025学年,在校生数,"1,000"\nS1,小学,2024,教学仪器设备资产值(万元),220.5\nS1,小学,2024,sportsArea,12亩\nS1,小学,2024,图书册数,*\nS1,小学,2024,班数,-1\nS1,primary,2024,teachingFloorArea,５０００㎡\n',
    'county.csv': '项目,年份,数值,佐证\nG14,2024,0.8%,\nG8,2024,-1,\n',
  });
  expect(
    data.schools.map(({ type, ownership, area, opened, status }) => [type, ownership, area, opened, status]),
  ).toEqual([
    ['primary', 'public', 'urban', 2000, 'open'],
    ['nineYear', 'inclusivePrivate', 'rural', 2001, 'open'],
  ]);
  const value = (item: string): number => gridValue(data.values, 0, 'primary', item, 2024);
  expect(['pupils', 'equipmentValue', 'sportsArea', 'teachingFloorArea'].map(value)).toEqual([
    1000, 2_205_000, 8000, 5000,
  ]);
  expect(['books', 'classes'].map(value)).toEqual([Number.NaN, Number.NaN]);
  expect(data.countyValues).toEqual([
    { item: 'G14', year: 2024, value: 0.8, isPercent: true, evidence: null },
    { item: 'G8', year: 2024, value: -1, evidence: null },
  ]);
  const said = notes.map(({ code, parameters, place }) => [code, parameters['count'], place?.line]);
  expect(said).toContainEqual(['STANDARDS_FIGURE_CONVERTED', 1, 3]);
  expect(said).toContainEqual(['STANDARDS_FIGURE_NONE', 2, 5]);
});

test('what could be two things is a mistake that names the cell', async () => {
  const schools = (cell: string): Record<string, string> => ({
    'schools.csv': `code,name,type,ownership,area,opened,status\nS1,甲,${cell},public,urban,2000,open\n`,
    'values.csv': 'school,stage,year,item,value\nS1,primary,2024,pupils,1\n',
  });
  expect(await mistakes(schools('中学'))).toEqual(['STANDARDS_CHOICE_WRONG schools.csv:2:3']);
  const values = (item: string, cell: string): Record<string, string> => ({
    'schools.csv': SCHOOLS,
    'values.csv': `school,stage,year,item,value\nS1,primary,2024,${item},${cell}\n`,
  });
  expect(await mistakes(values('sportsArea', '12万元'))).toEqual(['STANDARDS_NUMBER_WRONG values.csv:2:5']);
  expect(await mistakes(values('equipmentValue(万元)', '12元'))).toEqual([
    'STANDARDS_NUMBER_WRONG values.csv:2:5',
  ]);
  expect(await mistakes(values('pupils', '1,000'))).toEqual(['STANDARDS_ROW_TOO_WIDE values.csv:2:6']);
  expect(await mistakes(values('sportsArea', '1.2.3'))).toEqual(['STANDARDS_NUMBER_WRONG values.csv:2:5']);
});

test('the same folder in UTF-16, GB18030, with semicolons and a sep= line gives the same county', async () => {
  const values = 'school,stage,year,item,value\nS1,primary,2024,pupils,1000\nS2,whole,2024,books,7\n';
  const expected = await read({ 'schools.csv': SCHOOLS, 'values.csv': values });
  const wide = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
  const others: readonly Record<string, string | Uint8Array>[] = [
    { 'schools.csv': wide(SCHOOLS.replaceAll(',', '\t')), 'values.csv': wide(values) },
    { 'schools.csv': `sep=;\r\n${SCHOOLS.replaceAll(',', ';')}`, 'values.csv': values.replaceAll(',', ';') },
    {
      'schools.csv': Buffer.concat([
        Buffer.from('code,name,type,ownership,area,opened,status\nS1,'),
        Buffer.from('b5dad2bbd0a1d1a7', 'hex'),
        Buffer.from(',primary,public,urban,2000,open\nS2,'),
        Buffer.from('bec5c4ea', 'hex'),
        Buffer.from(',nineYear,public,rural,2000,open\n'),
      ]),
      'values.csv': values,
    },
  ];
  for (const files of others) expect((await read(files)).data).toEqual(expected.data);
});

test('a doubtful figure is listed with its cell, and a share that could be 100 times larger decides nothing', async () => {
  const folder = await write({
    'schools.csv': SCHOOLS,
    'values.csv':
      'school,stage,year,item,value\nS1,primary,2024,pupils,1000\nS1,primary,2024,equipmentValue,220\nS1,primary,2024,sportsArea,8000\n',
    'county.csv': 'item,year,value,evidence\nG14,2024,0.95,\nG1,2024,1,\n',
  });
  let text = '';
  await command.run({
    positionals: [folder],
    options: { standard: 'cn-compulsory-balance-2017', json: true } as never,
    resolve: (path) => path,
    print: (part) => {
      text += part;
    },
    note: () => undefined,
    signal: new AbortController().signal,
  });
  const check = JSON.parse(text) as {
    problems: { code: string; file?: string; line?: number; column?: number }[];
    countyItems: { code: string; verdict: string }[];
  };
  const placeOf = (code: string): unknown => {
    const found = check.problems.find((problem) => problem.code === code);
    return found === undefined ? undefined : `${found.file}:${found.line}:${found.column}`;
  };
  expect(placeOf('STANDARDS_FIGURE_SMALL')).toBe('values.csv:3:5');
  expect(placeOf('STANDARDS_SHARE_DOUBTFUL')).toBe('county.csv:2:3');
  expect(check.countyItems.find((item) => item.code === 'G14')?.verdict).toBe('unknown');
});
