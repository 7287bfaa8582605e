import type { SystemJob } from '../background/job-definition.ts';

/**
 * Lets the embedded database look at tables that have changed much. It has nobody who does so by itself, and without it the planner takes
 * every table for an empty one and reads lists many times slower. A PostgreSQL server does this on its own.
 */
export const job: SystemJob = {
  scope: 'system',
  title: { zh: '更新数据库统计', en: 'Refresh the database’s statistics' },
  schedule: '*/10 * * * *',
  seconds: 120,
  retries: 0,
  retryAfter: 60,
  async run({ door, log }) {
    if (door.kind !== 'pglite') return;
    // Counters of changes are not kept there, but sizes are: a table that was never looked at, or has grown by a fifth since.
    const { rows } = await door.pool.query<{ name: string }>(
      `select format('%I', c.relname) as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_relation_size(c.oid) > 0
          and (c.reltuples < 0 or pg_relation_size(c.oid) / 8192 > c.relpages * 1.2) order by 1`,
    );
    for (const { name } of rows) await door.pool.query(`analyze public.${name}`);
    if (rows.length > 0) log.info({ tables: rows.length }, 'statistics refreshed');
  },
};
