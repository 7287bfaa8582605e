/**
 * A server in a process of its own for the bench of readers. `real` is the product on the sample district;
 * `bare` is a Fastify handler over the same embedded database that reads the rows and sends them: the limit that no rule, right or check can beat.
 * Prints its address on one line; ends when its input ends.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '@junheng/server';
import Fastify from 'fastify';

const unlimited = { perMinute: 6_000_000, burst: 1_000_000 };
const folder = mkdtempSync(join(tmpdir(), 'junheng-readers-'));
const started = await startServer({
  place: { dataFolder: join(folder, 'data') },
  port: 0,
  firstFill: 'sample',
  rates: { address: unlimited, account: unlimited, signIn: unlimited },
});
if (!started.ok) throw new Error(started.error.code);
const server = started.value;
const { door, address } = server;
const bare = Fastify();
const queries: Record<string, string> = {
  units: 'select * from unit order by sort_key limit 50',
  targets:
    'select t.*, (select json_agg(v) from target_value v where v.district_id = t.district_id and v.target_id = t.id) as all_values from target t order by number limit 50',
  tasks:
    'select t.*, (select json_agg(r) from task_report r where r.district_id = t.district_id and r.task_id = t.id) as reports from task t order by number limit 50',
};
for (const [name, sql] of Object.entries(queries)) {
  bare.get(`/${name}`, async () => (await door.pool.query(sql)).rows);
}
const bareAddress = await bare.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${JSON.stringify({ real: address, bare: bareAddress })}\n`);
process.stdin.resume();
process.stdin.once('end', () => {
  void (async () => {
    await bare.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  })();
});
