import type { DatabaseDoor } from '@junheng/database';
import { testId } from '@junheng/database/testing';

const AT = '2026-01-05T02:00:00.000Z';
const SHA = '0'.repeat(64);

/** For the walk: a paper with its file and a checkpoint of a task in which the unit of an account has no part, a message to the bureau, and a channel. */
export async function insertWalkWork(
  door: DatabaseDoor,
  districtId: string,
  userName: string,
): Promise<void> {
  const id = (word: string) => testId(`walk/${word}`, districtId);
  const run = (text: string, values: readonly unknown[]) => door.pool.query(text, [...values]);
  const { rows } = await door.pool.query<{ id: string }>(
    `select t.id::text as id from task t
      where t.district_id = $1 and not exists (
        select from task_duty d join account a on a.district_id = d.district_id and a.unit_id = d.unit_id
         where d.district_id = t.district_id and d.task_id = t.id and a.user_name = $2)
      order by t.number limit 1`,
    [districtId, userName],
  );
  const task = rows[0]?.id;
  if (task === undefined) throw new Error('every task is the unit’s own');
  await run(
    `insert into stored_file (district_id, id, file_name, media_type, size, sha256, purpose, uploaded_by, uploaded_at)
     values ($1, $2, '走查用的内部文件.pdf', 'application/pdf', 0, $3, 'taskPaper', '甲', $4)`,
    [districtId, id('file'), SHA, AT],
  );
  await run(
    `insert into task_paper (district_id, id, task_id, title, number, day, stored_file_id, recorded_by, recorded_at)
     values ($1, $2, $3, '走查用的实施意见', '云教发〔2026〕1号', '2026-01-05', $4, '甲', $5)`,
    [districtId, id('paper'), task, id('file'), AT],
  );
  await run(
    `insert into task_milestone (district_id, id, task_id, year, text, done_day, done_words, done_by, done_at)
     values ($1, $2, $3, 2025, '走查用的节点内容', '2025-12-01', '完成', '甲', $4)`,
    [districtId, id('checkpoint'), task, AT],
  );
  await run(
    `insert into inbox_message (district_id, id, unit_id, kind, once_key, zh, en, link, created_at)
     select $1, $2, u.id, 'urged', 'walk', '走查用的内部消息', 'walk', '/plan/tasks', $3
       from unit u where u.district_id = $1 and u.kind = 'bureau' limit 1`,
    [districtId, id('message'), AT],
  );
  await run(
    `insert into message_channel (district_id, id, kind, address, secret, active, created_at)
     values ($1, $2, 'webhook', 'https://robot.example.com/walk-channel', 'walk-secret', false, $3)`,
    [districtId, id('channel'), AT],
  );
}
