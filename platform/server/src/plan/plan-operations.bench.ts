import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as routes from '@junheng/contract';
import { migrateDatabase, openDatabase } from '@junheng/database';
import type { DatabaseDoor } from '@junheng/database';
import { timestamp, uuidV7Maker } from '@junheng/kernel';
import type { Reader } from '../handler.ts';
import { handle as findUnits } from '../organisation/find-units.ts';
import { fillSampleDistrict } from '../sample/fill-sample-district.ts';
import { callOperation } from '../testing/call-operation.ts';
import { handle as findTargets } from './targets/find-targets.ts';
import { handle as findTasks } from '../work/tasks/find-tasks.ts';
import { handle as getPlanHome } from './plans/get-plan-home.ts';

const WARM_UP = 50;
const CALLS = 200;
const clock = { now: () => Date.now() };

/** A leader of the bureau and a clerk of a school: who sees all, and who sees little. */
async function findReaders(door: DatabaseDoor): Promise<[string, Reader][]> {
  const found = await door.owner
    .selectFrom('account as a')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.district_id', '=', 'a.district_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .select(['a.id', 'a.display_name', 'a.role', 'a.unit_id', 'a.district_id', 'u.kind', 'u.parent_id'])
    .where('u.kind', 'in', ['bureau', 'school'])
    .orderBy('a.user_name')
    .execute();
  return (['bureau', 'school'] as const).flatMap((kind): [string, Reader][] => {
    const row = found.find((account) => account.kind === kind);
    if (row === undefined) return [];
    const unit = { unitId: row.unit_id, unitKind: row.kind, parentId: row.parent_id, parentKind: null };
    const { id: accountId, display_name: displayName, role, unit_id: unitId, district_id: districtId } = row;
    return [[kind, { accountId, displayName, role, unitId, districtId, unit }]];
  });
}

/** Wall time at the median and the 95th percentile and processor time of one call, milliseconds. */
async function time(call: () => Promise<unknown>): Promise<string> {
  for (let index = 0; index < WARM_UP; index += 1) await call();
  const walls: number[] = [];
  const before = process.cpuUsage();
  for (let index = 0; index < CALLS; index += 1) {
    const start = performance.now();
    await call();
    walls.push(performance.now() - start);
  }
  const used = process.cpuUsage(before);
  walls.sort((left, right) => left - right);
  const at = (share: number): string => (walls[Math.floor(walls.length * share)] ?? 0).toFixed(1);
  const cpu = (used.user + used.system) / 1000 / CALLS;
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, processor ${cpu.toFixed(1)} ms`;
}

/** The operations that people call all day, on the sample district in the embedded database, one call at a time, without HTTP. */
export const benches = [
  {
    name: 'plan operations',
    async run() {
      const folder = await mkdtemp(join(tmpdir(), 'junheng-bench-'));
      const opened = await openDatabase({ dataFolder: folder });
      if (!opened.ok) throw new Error(opened.error.code);
      const door = opened.value;
      const rows: { what: string; goal: string; measured: string }[] = [];
      try {
        await migrateDatabase(door);
        await fillSampleDistrict(door, { clock, makeId: uuidV7Maker(clock, randomBytes) });
        for (const [kind, reader] of await findReaders(door)) {
          const who = { reader, at: timestamp(clock) };
          const calls: [string, () => Promise<unknown>][] = [
            ['home', () => callOperation(door, { route: routes.getPlanHome, handle: getPlanHome }, who)],
            ['targets', () => callOperation(door, { route: routes.findTargets, handle: findTargets }, who)],
            ['tasks', () => callOperation(door, { route: routes.findTasks, handle: findTasks }, who)],
            ['units', () => callOperation(door, { route: routes.findUnits, handle: findUnits }, who)],
          ];
          for (const [name, call] of calls) {
            const goal = '50 readers a second leave 20 ms a call';
            rows.push({ what: `${name}, reader of a ${kind}`, goal, measured: await time(call) });
          }
        }
      } finally {
        await door.close();
        await rm(folder, { recursive: true, force: true });
      }
      return rows;
    },
  },
];
