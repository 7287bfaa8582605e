import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterEach, expect, test } from 'vitest';
import { gridValue } from '@junheng/standards';
import { describeError } from '../describe-error.ts';
import { readStandardsFolder } from './read-standards-folder.ts';

const SCHOOLS = `code,name,type,ownership,area,opened,status,parent,countsAsSchool
A,第一小学,primary,public,urban,1990,open,,yes
B,实验学校,nineYear,public,town,2005-09-01,open,,
C,东山教学点,teachingSite,public,rural,1970,open,A,no
`;
const VALUES = `school,stage,year,item,value
A,primary,2024,pupils,400
B,whole,2024,sportsArea,9000.5
`;

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

type Files = Readonly<Record<string, string | Uint8Array>>;

async function read(files: Files): ReturnType<typeof readStandardsFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-test-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  return readStandardsFolder(folder);
}

/** The mistakes as `CODE file:line:column`. */
async function mistakes(files: Files): Promise<string[]> {
  const result = await read({ 'schools.csv': SCHOOLS, 'values.csv': VALUES, ...files });
  if (result.ok) return [];
  return result.error.map((error) => {
    const { file, line, column } = error.place ?? {};
    return `${error.code} ${[file, line, column].filter((part) => part !== undefined).join(':')}`;
  });
}

test('reads schools and values, with a byte order mark, quotation marks and any line ending', async () => {
  const values =
    '\uFEFFvalue,item,"school",year,stage\r\n"400",pupils,A,2024,primary\r\n,sportsArea,A,2024,primary\r\n';
  const result = await read({ 'schools.csv': SCHOOLS, 'values.csv': values });
  if (!result.ok) throw new Error(result.error[0]?.code);
  const { schools, values: grid } = result.value.data;
  expect(schools.map((school) => [school.code, school.countsAsSchool, school.opened])).toEqual([
    ['A', true, 1990],
    ['B', true, 2005],
    ['C', false, 1970],
  ]);
  expect(gridValue(grid, 0, 'primary', 'pupils', 2024)).toBe(400);
  expect(gridValue(grid, 0, 'primary', 'sportsArea', 2024)).toBeNaN();
});

test('GB18030 is recognised, names are read', async () => {
  const result = await read({ 'schools.csv': iconv.encode(SCHOOLS, 'gb18030'), 'values.csv': VALUES });
  if (!result.ok) throw new Error(result.error[0]?.code);
  expect(result.value.data.schools[0]?.name).toBe('第一小学');
  expect(await mistakes({ 'schools.csv': Uint8Array.of(0xff, 0xff, 0x80) })).toEqual([
    'STANDARDS_FILE_ENCODING_WRONG schools.csv',
  ]);
});

test('further columns are noted and ignored', async () => {
  const result = await read({
    'schools.csv': SCHOOLS,
    'values.csv': VALUES.replace('value', 'value,remark'),
  });
  expect(result.ok && result.value.notes.map((note) => [note.code, note.parameters['column']])).toEqual([
    ['STANDARDS_COLUMN_IGNORED', 'remark'],
  ]);
});

test('a school twice, wrong words, a site without a parent', async () => {
  expect(await mistakes({ 'schools.csv': `${SCHOOLS}A,重复,primary,public,urban,1990,open,,\n` })).toEqual([
    'STANDARDS_SCHOOL_TWICE schools.csv:5:1',
  ]);
  const wrong = SCHOOLS.replace('nineYear', 'nine').replace('rural', 'village').replace('2005-09-01', '05');
  expect(await mistakes({ 'schools.csv': wrong })).toEqual([
    'STANDARDS_CHOICE_WRONG schools.csv:3:3',
    'STANDARDS_YEAR_WRONG schools.csv:3:6',
    'STANDARDS_CHOICE_WRONG schools.csv:4:5',
  ]);
  expect(await mistakes({ 'schools.csv': SCHOOLS.replace('open,A,no', 'open,Z,no') })).toEqual([
    'STANDARDS_PARENT_UNKNOWN schools.csv:4:8',
  ]);
  expect(await mistakes({ 'schools.csv': SCHOOLS.replace('open,A,no', 'open,C,no') })).toEqual([
    'STANDARDS_PARENT_UNKNOWN schools.csv:4:8',
  ]);
});

test('unknown items are all listed, with the place of the first', async () => {
  const values = `${VALUES}A,primary,2024,apples,3\nA,primary,2024,pears,3\nA,primary,2023,apples,3\n`;
  const result = await read({ 'schools.csv': SCHOOLS, 'values.csv': values });
  if (result.ok) throw new Error('it should be refused');
  expect(result.error).toHaveLength(1);
  const [error] = result.error;
  expect(error).toMatchObject({
    code: 'STANDARDS_ITEM_UNKNOWN',
    place: { file: 'values.csv', line: 4, column: 4 },
  });
  expect(error?.parameters['items']).toBe('apples (4)、pears (5)');
  expect(await mistakes({ 'county.csv': 'item,year,value,evidence\nG1,2024,1,\nG16,2024,1,\n' })).toEqual([
    'STANDARDS_ITEM_UNKNOWN county.csv:3:1',
  ]);
});

test('text in a number column, negative pupils, fractions of pupils, repeated rows, unknown schools', async () => {
  const lines = [
    'A,primary,2024,sportsArea,三千',
    'A,primary,2024,backboneTeachers,-2',
    'A,primary,2023,pupils,40.5',
    'A,primary,2024,pupils,401',
    'Z,primary,2024,pupils,1',
    'A,primary,24,books,1',
    'A,primary,2024,books,"1,20"',
    'A,middle,2024,books,1',
  ];
  expect(await mistakes({ 'values.csv': `${VALUES}${lines.join('\n')}\n` })).toEqual([
    'STANDARDS_NUMBER_WRONG values.csv:4:5',
    'STANDARDS_NUMBER_NEGATIVE values.csv:5:5',
    'STANDARDS_COUNT_NOT_WHOLE values.csv:6:5',
    'STANDARDS_VALUE_TWICE values.csv:7:4',
    'STANDARDS_SCHOOL_UNKNOWN values.csv:8:1',
    'STANDARDS_YEAR_WRONG values.csv:9:3',
    'STANDARDS_NUMBER_WRONG values.csv:10:5',
    'STANDARDS_CHOICE_WRONG values.csv:11:2',
  ]);
});

test('a stage that does not belong to the type of school', async () => {
  expect(
    await mistakes({ 'values.csv': `${VALUES}A,junior,2024,pupils,3\nB,senior,2024,pupils,3\n` }),
  ).toEqual(['STANDARDS_STAGE_WRONG values.csv:4:2', 'STANDARDS_STAGE_WRONG values.csv:5:2']);
  const classes = 'school,stage,year,grade,class,pupils\nA,junior,2024,7,1,40\nA,primary,2024,1,1,四十\n';
  expect(await mistakes({ 'classes.csv': classes })).toEqual([
    'STANDARDS_STAGE_WRONG classes.csv:2:2',
    'STANDARDS_NUMBER_WRONG classes.csv:3:6',
  ]);
});

test('missing files and columns, an open quotation mark', async () => {
  const only = await read({ 'schools.csv': SCHOOLS });
  expect(only.ok ? [] : only.error.map((error) => [error.code, error.place])).toEqual([
    ['STANDARDS_FILE_MISSING', { file: 'values.csv' }],
  ]);
  expect(await mistakes({ 'values.csv': VALUES.replace('item', 'thing') })).toEqual([
    'STANDARDS_COLUMN_MISSING values.csv:1:1',
  ]);
  expect(await mistakes({ 'values.csv': `${VALUES}"A,primary\n` })).toEqual([
    'STANDARDS_ROW_BROKEN values.csv:4:1',
  ]);
});

test('every mistake has a sentence without open parameters', async () => {
  const result = await read({
    'schools.csv': SCHOOLS,
    'values.csv': `${VALUES}A,primary,2024,sportsArea,三千\n`,
  });
  if (result.ok) throw new Error('it should be refused');
  for (const error of result.error) expect(describeError(error).message).not.toMatch(/\{\w+\}/u);
});

test('whatever the files hold, they are read or refused with a listed code, never a crash', async () => {
  const cell = fc.constantFrom(
    'A',
    'B',
    'primary',
    'whole',
    '2024',
    'pupils',
    'sportsArea',
    '',
    '-1',
    '3',
    '三',
    '"',
    '1e9',
    'x,y',
  );
  const line = fc.array(cell, { maxLength: 7 }).map((cells) => cells.join(','));
  const body = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
  await fc.assert(
    fc.asyncProperty(body, body, fc.uint8Array({ maxLength: 12 }), async (schools, values, bytes) => {
      const result = await read({
        'schools.csv': SCHOOLS + schools,
        'values.csv': `school,stage,year,item,value\n${values}`,
        'county.csv': bytes,
      });
      return result.ok || result.error.every((error) => describeError(error).message !== error.code);
    }),
    { numRuns: 60 },
  );
});
