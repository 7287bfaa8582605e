import type { ReaderScope } from '@junheng/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DatabaseDoor } from '../door/database-door.ts';
import { insertSmallDistrict, openTestDatabase, testId } from '../testing/index.ts';
import type { TestDatabase } from '../testing/index.ts';
import { findReaderUnit } from './find-reader-unit.ts';
import { findUnit } from './find-unit.ts';
import { findUnits } from './find-units.ts';
import type { UnitFilter, UnitSort } from './find-units.ts';

const BY_KIND = [
  '教育局',
  '规划科',
  '基础教育科',
  '区财政局',
  '东山镇',
  '西河镇',
  '东山教学点',
  '第一小学',
  '第十小学',
];
const districtId = '990001';
const WHOLE: ReaderScope = { kind: 'district' };
const FIRST: ReaderScope = { kind: 'units', rootUnitId: testId('first') };
let database: TestDatabase;
let door: DatabaseDoor;
beforeAll(async () => {
  database = await openTestDatabase();
  door = database.door;
  await insertSmallDistrict(door);
  await insertSmallDistrict(door, '990002');
});
afterAll(() => database.close());

async function list(
  scope: ReaderScope,
  filter: UnitFilter & { sort?: UnitSort; page?: number; pageSize?: number } = {},
) {
  const page = await door.inDistrict({ districtId }, (transaction) =>
    findUnits(transaction, { districtId, scope }, { sort: 'kind', page: 1, pageSize: 50, ...filter }),
  );
  return { total: page.total, names: page.items.map((unit) => unit.shortName) };
}

test('[D50] units come by kind, then by pinyin, the same on both databases', async () => {
  expect(await list(WHOLE)).toEqual({ total: 9, names: BY_KIND });
  expect((await list(WHOLE, { sort: '-opened', kind: 'school' })).names).toEqual([
    '第十小学',
    '东山教学点',
    '第一小学',
  ]);
});

test('[D51] [X4] a reader of one school gets that school and what lies below it', async () => {
  expect(await list(FIRST)).toEqual({ total: 2, names: ['东山教学点', '第一小学'] });
  expect(await list(FIRST, { pageSize: 1, page: 2 })).toEqual({ total: 2, names: ['第一小学'] });
  expect(await list(FIRST, { pageSize: 1, page: 9 })).toEqual({ total: 2, names: [] });
  expect(await list({ kind: 'units', rootUnitId: testId('tenth', '990002') })).toEqual({
    total: 0,
    names: [],
  });
  const get = (word: string, scope: ReaderScope) =>
    door.inDistrict({ districtId }, (transaction) =>
      findUnit(transaction, { districtId, scope }, testId(word)),
    );
  expect(await get('tenth', FIRST)).toBeUndefined();
  expect(await get('first', FIRST)).toMatchObject({
    parentName: '云湖区教育局',
    townName: '东山镇',
    children: [{ id: testId('site'), name: '东山教学点', nameEn: 'site', kind: 'school' }],
    leadTasks: 1,
    supportingTasks: 0,
    targets: 1,
  });
});

test('[X4] a tree that bites its tail ends, and shows nothing from outside the ring', async () => {
  const undo = new Error('undone');
  const seen: string[] = [];
  await door
    .inDistrict({ districtId }, async (transaction) => {
      await transaction
        .updateTable('unit')
        .set({ parent_id: testId('site') })
        .where('district_id', '=', districtId)
        .where('id', '=', testId('first'))
        .execute();
      const page = await findUnits(
        transaction,
        { districtId, scope: FIRST },
        { sort: 'kind', page: 1, pageSize: 50 },
      );
      seen.push(...page.items.map((unit) => unit.shortName));
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  expect(seen).toEqual(['东山教学点', '第一小学']);
});

test('[D51] filters narrow the list and its count alike', async () => {
  expect((await list(WHOLE, { q: '第一' })).total).toBe(1);
  expect((await list(WHOLE, { q: 'yunhuqudi' })).total).toBe(2);
  expect((await list(WHOLE, { schoolType: 'teachingSite' })).names).toEqual(['东山教学点']);
  expect((await list(WHOLE, { stage: 'primary', area: 'urban', ownership: 'public' })).total).toBe(2);
  expect((await list(WHOLE, { townId: testId('east') })).total).toBe(3);
  expect((await list(WHOLE, { q: `' or true --` })).total).toBe(0);
  expect((await list(WHOLE, { q: '%' })).total).toBe(0);
});

test('[D51] the unit of a reader comes with the kind of its parent', async () => {
  const find = (word: string) =>
    door.inDistrict({ districtId }, (transaction) =>
      findReaderUnit(transaction, { districtId, unitId: testId(word) }),
    );
  expect(await find('planning')).toMatchObject({ unitKind: 'office', parentKind: 'bureau' });
  expect(await find('nothing')).toBeUndefined();
});
