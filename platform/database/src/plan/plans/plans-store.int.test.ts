import { randomBytes } from 'node:crypto';
import { fixedClock, uuidV7Maker } from '@junheng/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DistrictTransaction } from '../../door/database-door.ts';
import { insertSmallDistrict, openTestDatabase, smallPlan, testId } from '../../testing/index.ts';
import type { TestDatabase } from '../../testing/index.ts';
import { claimTarget } from '../change-target.ts';
import { findTargets } from '../find-targets.ts';
import { insertPlan } from '../insert-plan.ts';
import { findChosenPlan } from '../plan-in-force.ts';
import { shareValues, stopSharing } from './change-links.ts';

const districtId = '990001';
let database: TestDatabase;
const run = <T>(work: (transaction: DistrictTransaction) => Promise<T>): Promise<T> =>
  database.door.inDistrict({ districtId }, work);

/** Ids of a further plan of the district: its own for what belongs to the plan, the district's for units and people. */
const idsOf = (word: string) => (name: string) =>
  /^(?:plan|rate|schools|classes|build|funds|train|.*[/].*)$/u.test(name)
    ? testId(`${word}/${name}`)
    : testId(name);

beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallDistrict(database.door);
  const makeId = uuidV7Maker(fixedClock(0), randomBytes);
  await run(async (transaction) => {
    for (const word of ['city', 'neighbour', 'second']) {
      const plan = smallPlan(idsOf(word));
      await insertPlan(
        { transaction, districtId, makeId },
        { ...plan, plan: { ...plan.plan, title: word, to: 2030 } },
      );
    }
    const set = (word: string, level: 'city' | 'district' | 'yearly', region: string) =>
      transaction
        .updateTable('plan')
        .set({ level, region })
        .where('id', '=', testId(`${word}/plan`))
        .execute();
    await set('city', 'city', '湖州市');
    await set('neighbour', 'district', '山阳区');
    await set('second', 'yearly', '');
  });
});
afterAll(() => database.close());

test('[D85] the plan in force is of the own area and the nearest level, never yearly points', async () => {
  const own = '云湖区教育发展规划（2024—2028年）';
  const titleIn = (year: number) =>
    run(async (transaction) => (await findChosenPlan(transaction, districtId, { year }))?.title);
  expect([await titleIn(2026), await titleIn(2030)]).toEqual([own, own]);
  const setOwn = (changes: { state?: 'published' | 'withdrawn'; region?: string }) =>
    run((transaction) =>
      transaction.updateTable('plan').set(changes).where('id', '=', testId('plan')).execute(),
    );
  for (const region of ['云湖', '湖州市云湖区', '云湖区']) {
    await setOwn({ region });
    expect([region, await titleIn(2026)]).toEqual([region, own]);
  }
  await setOwn({ state: 'withdrawn' });
  expect(await titleIn(2026)).toBe('neighbour');
  await setOwn({ state: 'published' });
});

test('[D86] linked targets have their values and versions together, also through a third', async () => {
  const ids = [testId('rate'), testId('second/rate'), testId('neighbour/rate')] as const;
  const rows = async () => {
    const found = await run((transaction) =>
      findTargets(
        transaction,
        { districtId, scope: { kind: 'district' } },
        { planIds: [testId('plan'), testId('second/plan'), testId('neighbour/plan')] },
      ),
    );
    return ids.map((id) => found.find((row) => row.id === id));
  };
  await run((transaction) => shareValues(transaction, districtId, [ids[0], ids[1]]));
  await run((transaction) => shareValues(transaction, districtId, [ids[1], ids[2]]));
  const linked = await rows();
  expect(linked.map((row) => row?.values.length)).toEqual([3, 3, 3]);
  expect(linked.map((row) => row?.links.length)).toEqual([2, 2, 2]);
  const claimed = await run((transaction) =>
    claimTarget(transaction, { districtId, id: ids[2], version: linked[2]?.version ?? 0 }),
  );
  expect(claimed).toBe(true);
  const late = await run((transaction) =>
    claimTarget(transaction, { districtId, id: ids[0], version: linked[0]?.version ?? 0 }),
  );
  expect(late).toBe(false);
  for (const [index, id] of ids.entries()) {
    await run((transaction) => stopSharing(transaction, districtId, id));
    const apart = await rows();
    expect(apart.map((row) => row?.values.length)).toEqual(index === 0 ? [1, 2, 2] : [1, 1, 1]);
  }
});
