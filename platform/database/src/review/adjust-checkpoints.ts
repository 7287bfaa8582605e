import { sql } from 'kysely';
import type { NewTask } from '@junheng/domain';
import { insertCheckpoints } from '../work/insert-checkpoints.ts';
import type { InsertContext } from '../insert-context.ts';

interface KnownCheckpoint {
  readonly id: string;
  readonly taskId: string;
  readonly year: number;
  readonly text: string;
  readonly due: string | null;
  readonly isDone: boolean;
}

/** Restates the checkpoints of tasks: those of the same year keep what was marked on them, further ones are added, and those not printed any more go unless they were reached. */
export async function adjustCheckpoints(context: InsertContext, tasks: readonly NewTask[]): Promise<void> {
  const { transaction, districtId } = context;
  const found = await sql<KnownCheckpoint>`
    select id, task_id as "taskId", year, text, due, done_day is not null as "isDone" from task_milestone
     where district_id = ${districtId} and task_id = any(${tasks.map((task) => task.id)}::uuid[])
     order by task_id, year, due, id`.execute(transaction);
  for (const task of tasks) {
    const known = found.rows.filter((row) => row.taskId === task.id);
    const used = new Set<string>();
    for (const milestone of task.milestones) {
      const { year, text, due = null, source = null } = milestone;
      const same = (row: KnownCheckpoint): boolean => !used.has(row.id) && row.year === year;
      const match = known.find((row) => same(row) && row.text === text) ?? known.find(same);
      if (match === undefined) {
        await insertCheckpoints(context, [{ ...milestone, taskId: task.id, due }]);
        continue;
      }
      used.add(match.id);
      await sql`
        update task_milestone
           set text = ${text}, due = ${due}::date, source = ${source === null ? null : JSON.stringify(source)}::jsonb,
               version = version + 1
         where district_id = ${districtId} and id = ${match.id}`.execute(transaction);
    }
    const gone = known.filter((row) => !used.has(row.id) && !row.isDone).map((row) => row.id);
    if (gone.length > 0) {
      await sql`delete from task_milestone where district_id = ${districtId} and id = any(${gone}::uuid[])`.execute(
        transaction,
      );
    }
  }
}
