import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePathCounty } from '@junheng/standards';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCosts } from './read-costs.ts';
import { readLocks } from './read-locks.ts';
import { readScenario } from './read-scenario.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-path-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

test('costs: amounts a year, units of ten thousand yuan, columns in any order', async () => {
  const path = await file(
    'a.csv',
    'unit,change,perYear,yuan\n人,hireTeacher,120000,5000\n万元,buyEquipment,,10000\n㎡,buildArea,0,3200\n',
  );
  expect(await readCosts(path)).toEqual({
    ok: true,
    value: [
      { change: 'hireTeacher', yuan: 5000, perYear: 120_000 },
      { change: 'buyEquipment', yuan: 1, perYear: 0 },
      { change: 'buildArea', yuan: 3200, perYear: 0 },
    ],
  });
});

test('costs: yes and no in perYear say that the price is paid every year', async () => {
  const path = await file(
    'b.csv',
    'change,unit,yuan,perYear\nhireTeacher,person,120000,yes\nbuildArea,m2,3200,no\n',
  );
  expect(await readCosts(path)).toEqual({
    ok: true,
    value: [
      { change: 'hireTeacher', yuan: 0, perYear: 120_000 },
      { change: 'buildArea', yuan: 3200, perYear: 0 },
    ],
  });
});

test.each([
  ['paint,m2,5,0', 'STANDARDS_CHOICE_WRONG', 2, 1],
  ['hireTeacher,m2,5,0', 'STANDARDS_PATH_UNIT_WRONG', 2, 2],
  ['hireTeacher,person,,0', 'STANDARDS_FIELD_EMPTY', 2, 3],
  ['hireTeacher,person,much,0', 'STANDARDS_NUMBER_WRONG', 2, 3],
  ['hireTeacher,person,-5,0', 'STANDARDS_NUMBER_NEGATIVE', 2, 3],
  ['hireTeacher,person,5,0\nhireTeacher,person,6,0', 'STANDARDS_VALUE_TWICE', 3, 1],
  ['hireTeacher,person,5,yes\nbuildArea,m2,6,12', 'STANDARDS_PATH_PER_YEAR_WRONG', 2, 4],
])('costs: %s is refused with code, line and column', async (lines, code, line, column) => {
  const path = await file('c.csv', `change,unit,yuan,perYear\n${lines}\n`);
  const read = await readCosts(path);
  if (read.ok) throw new Error('it was read');
  expect(read.error[0]).toMatchObject({ code, place: { file: 'c.csv', line, column } });
});

test('costs: a file without prices is refused', async () => {
  const read = await readCosts(await file('d.csv', 'change,unit,yuan,perYear\n'));
  expect(read).toMatchObject({ ok: false, error: [{ code: 'STANDARDS_PATH_COSTS_EMPTY' }] });
});

const county = makePathCounty({ schools: 5, seed: 1 });
const parent = county.schools.find((school) => !school.countsAsSchool);

test('locks: single schools, each school, all together, every change; a site stands for its parent', async () => {
  const path = await file(
    'locks.csv',
    `school,change,max\nS0001,buildArea,500\n*,hireTeacher,2\ntotal,moveTeacher,10\n${parent?.code},*,0\n`,
  );
  expect(await readLocks(path, county)).toEqual({
    ok: true,
    value: [
      { school: 'S0001', change: 'buildArea', max: 500 },
      { school: '*', change: 'hireTeacher', max: 2 },
      { school: 'total', change: 'moveTeacher', max: 10 },
      { school: parent?.parent, change: null, max: 0 },
    ],
  });
});

test('locks: an unknown school is refused with its line', async () => {
  const read = await readLocks(await file('e.csv', 'school,change,max\nX,buildArea,1\n'), county);
  expect(read).toMatchObject({
    ok: false,
    error: [{ code: 'STANDARDS_SCHOOL_UNKNOWN', place: { line: 2 } }],
  });
});

test('scenarios: caps and mergers in order, named after the file', async () => {
  const path = await file(
    'north.csv',
    'action,school,stage,pupils,into,year,keepsSite\ncap,S1,primary,300,S2,,\nmerge,S3,,,S2,2026,yes\n',
  );
  expect(await readScenario(path, [2025, 2026])).toEqual({
    ok: true,
    value: {
      name: 'north',
      steps: [
        { action: 'cap', school: 'S1', stage: 'primary', pupils: 300, into: 'S2' },
        { action: 'merge', school: 'S3', into: 'S2', year: 2026, keepsSite: true },
      ],
    },
  });
  expect(await readScenario(path, [2025])).toMatchObject({
    ok: false,
    error: [{ code: 'STANDARDS_PATH_SCENARIO_YEAR', place: { line: 3 } }],
  });
});
