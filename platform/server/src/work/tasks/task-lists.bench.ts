import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as routes from '@junheng/contract';
import { migrateDatabase, openDatabase } from '@junheng/database';
import type { DatabaseDoor } from '@junheng/database';
import { timestamp, uuidV7Maker } from '@junheng/kernel';
import { sql } from 'kysely';
import type { Reader } from '../../handler.ts';
import { handle as getPlanHome } from '../../plan/plans/get-plan-home.ts';
import { fillSampleDistrict } from '../../sample/fill-sample-district.ts';
import { callOperation } from '../../testing/call-operation.ts';
import { handle as findTasks } from './find-tasks.ts';

const TASKS = 20_000;
const CALLS = 9;
const clock = { now: () => Date.now() };

/** Copies the sample's tasks, each with its duties, checkpoints and reports, until the plan in force holds so many. */
export async function multiplyTasks(door: DatabaseDoor, count: number): Promise<void> {
  await door.owner.transaction().execute(async (transaction) => {
    await sql`create temporary table copy_of as
      select t.id as old_id, t.district_id, gen_random_uuid() as new_id, n.n
        from task t cross join generate_series(1, ${count}::int / (select count(*)::int from task)) n(n)`.execute(
      transaction,
    );
    const copies = async (table: string, key: string): Promise<void> => {
      const columns = await sql<{ name: string }>`
        select column_name as name from information_schema.columns where table_name = ${table} and table_schema = 'public'
           and is_generated = 'NEVER'`.execute(transaction);
      const names = columns.rows.map(({ name }) => name);
      const values = names.map((name) => {
        if (name === key) return sql`c.new_id`;
        if (name === 'id') return sql`gen_random_uuid()`;
        if (table === 'task' && name === 'number') return sql`t.number + 1000 * c.n`;
        if (table === 'task' && (name === 'parent_id' || name === 'drawn_from_task_id')) return sql`null`;
        return sql`t.${sql.ref(name)}`;
      });
      await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
        select ${sql.join(values)} from ${sql.table(table)} t join copy_of c
            on c.district_id = t.district_id and c.old_id = t.${sql.ref(key)}`.execute(transaction);
    };
    await copies('task', 'id');
    for (const table of ['task_duty', 'task_milestone', 'task_report']) await copies(table, 'task_id');
  });
  await sql`analyze`.execute(door.owner);
}

async function findReader(door: DatabaseDoor): Promise<Reader> {
  const row = await door.owner
    .selectFrom('account as a')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.district_id', '=', 'a.district_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .select(['a.id', 'a.display_name', 'a.role', 'a.unit_id', 'a.district_id', 'u.kind', 'u.parent_id'])
    .where('u.kind', '=', 'bureau')
    .orderBy('a.user_name')
    .executeTakeFirstOrThrow();
  const unit = { unitId: row.unit_id, unitKind: row.kind, parentId: row.parent_id, parentKind: null };
  const { id: accountId, display_name: displayName, role, unit_id: unitId, district_id: districtId } = row;
  return { accountId, displayName, role, unitId, districtId, unit };
}

async function time(call: () => Promise<unknown>): Promise<string> {
  await call();
  const walls: number[] = [];
  const before = process.cpuUsage();
  for (let index = 0; index < CALLS; index += 1) {
    const start = performance.now();
    await call();
    walls.push(performance.now() - start);
  }
  const used = process.cpuUsage(before);
  walls.sort((left, right) => left - right);
  const cpu = (used.user + used.system) / 1000 / CALLS;
  return `median ${(walls[Math.floor(CALLS / 2)] ?? 0).toFixed(0)} ms, slowest ${(walls.at(-1) ?? 0).toFixed(0)} ms, processor ${cpu.toFixed(0)} ms`;
}

/** A plan of 20,000 tasks: its list, filtered and sorted, and the home page, in the embedded database. */
export const benches = [
  {
    name: 'lists of tasks',
    async run() {
      const folder = await mkdtemp(join(tmpdir(), 'junheng-bench-'));
      const opened = await openDatabase({ dataFolder: folder });
      if (!opened.ok) throw new Error(opened.error.code);
      const door = opened.value;
      try {
        await migrateDatabase(door);
        await fillSampleDistrict(door, { clock, makeId: uuidV7Maker(clock, randomBytes) });
        await multiplyTasks(door, TASKS);
        const who = { reader: await findReader(door), at: timestamp(clock) };
        const list = (query: object) => () =>
          callOperation(door, { route: routes.findTasks, handle: findTasks }, who, { query });
        const calls: [string, () => Promise<unknown>][] = [
          ['first page', list({})],
          ['first page, those behind, by due day', list({ state: 'behind', sort: 'due' })],
          ['page 100', list({ page: 100 })],
          ['words “学校”', list({ q: '学校' })],
          ['home', () => callOperation(door, { route: routes.getPlanHome, handle: getPlanHome }, who)],
        ];
        const rows: { what: string; goal: string; measured: string }[] = [];
        for (const [name, call] of calls)
          rows.push({ what: `${TASKS} tasks: ${name}`, goal: '300 ms', measured: await time(call) });
        return rows;
      } finally {
        await door.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
  },
];
