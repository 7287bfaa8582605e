import { createAccount, getSession } from '@junheng/contract';
import { checkTrail } from '@junheng/database';
import { isLongRun, makeTestPlace, testDatabaseKind } from '@junheng/database/testing';
import { seededRandom } from '@junheng/kernel';
import { SAMPLE_PASSWORD } from '@junheng/sample';
import { expect, test } from 'vitest';
import { startServer } from '../start-server.ts';
import { sampleTemplate } from '../testing/sample-template.ts';
import { makeTestBrowser } from '../testing/start-test-server.ts';
import type { TestBrowser } from '../testing/start-test-server.ts';
import { startKillable } from './killable-server.ts';

/** Two kills see the second node go down in its work and come back; `npm test -- --long` kills more often. */
const KILLS = Number(process.env['JUNHENG_TEST_KILLS'] ?? (isLongRun() ? '20' : '2'));
const SEED = Number(process.env['JUNHENG_TEST_SEED'] ?? '20261201');
const MOST_MS = 1_500;
const isServer = testDatabaseKind() === 'postgres';
const unlimited = { perMinute: 6_000_000, burst: 1_000_000 };

/** Makes accounts one after the other until told to stop; answers the names that were confirmed, and how many calls failed. */
async function keepMaking(browser: TestBrowser, prefix: string, isOver: () => boolean) {
  const { unitId } = await browser.get(getSession, {});
  const confirmed: string[] = [];
  let failed = 0;
  for (let number = 0; !isOver(); number += 1) {
    const userName = `${prefix}-${number}`;
    const body = {
      userName,
      displayName: '甲',
      role: 'viewer' as const,
      unitId,
      password: 'Zf3-mossy-quill',
    };
    const made = await browser.client.call(createAccount, { body }).catch(() => null);
    if (made?.ok === true) confirmed.push(userName);
    else failed += 1;
  }
  return { confirmed, failed };
}

test.skipIf(!isServer)(
  `[S130] of two nodes on one PostgreSQL one is killed ${KILLS} times: nothing confirmed is lost, the other never fails, the chain holds`,
  { timeout: 900_000 },
  async () => {
    const random = seededRandom(SEED);
    const { place, remove } = await makeTestPlace(sampleTemplate);
    if (!('url' in place)) throw new Error('no server');
    const rates = { address: unlimited, account: unlimited, signIn: unlimited };
    const started = await startServer({ place, port: 0, runsJobs: false, rates });
    if (!started.ok) throw new Error(started.error.code);
    const steady = makeTestBrowser(started.value.address);
    await steady.signIn('admin', SAMPLE_PASSWORD);
    const promised: string[] = [];
    let isOver = false;
    const ofSteady = keepMaking(steady, 'steady', () => isOver);
    try {
      for (let round = 0; round < KILLS; round += 1) {
        const node = await startKillable(place.url);
        const browser = makeTestBrowser(node.address);
        await browser.signIn('admin', SAMPLE_PASSWORD);
        let isKilled = false;
        const work = keepMaking(browser, `round${round}`, () => isKilled);
        await new Promise((resolve) => setTimeout(resolve, 200 + random.next() * MOST_MS));
        await node.kill();
        isKilled = true;
        promised.push(...(await work).confirmed);
      }
      isOver = true;
      const { confirmed, failed } = await ofSteady;
      expect(failed).toBe(0);
      expect(promised.length).toBeGreaterThan(KILLS);
      const { rows } = await started.value.door.pool.query<{ name: string }>(
        `select user_name as name from account where user_name = any($1)`,
        [[...promised, ...confirmed]],
      );
      expect(rows).toHaveLength(promised.length + confirmed.length);
      const entries = await started.value.door.pool.query(
        `select a.id from account a where a.user_name = any($1) and not exists (
           select from audit_entry e where e.action = 'create-account' and e.entity_id = a.id::text)`,
        [[...promised, ...confirmed]],
      );
      expect(entries.rows).toEqual([]);
      expect((await checkTrail(started.value.door)).faults).toEqual([]);
      if (isLongRun() || process.env['JUNHENG_TEST_KILLS'] !== undefined)
        process.stderr.write(`${KILLS} kills, ${promised.length} + ${confirmed.length} confirmed, 0 lost\n`);
    } finally {
      isOver = true;
      await ofSteady.catch(() => undefined);
      await started.value.close();
      await remove();
    }
  },
);
