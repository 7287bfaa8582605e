/**
 * A server in a process of its own that a test may kill: over the data folder, or the PostgreSQL, of argument 1, filled with the sample at first. Prints its
 * address on one line.
 */
import { startServer } from '../start-server.ts';

const unlimited = { perMinute: 6_000_000, burst: 1_000_000 };
const given = process.argv[2] ?? '';
const started = await startServer({
  place: given.startsWith('postgres') ? { url: given } : { dataFolder: given },
  port: 0,
  firstFill: 'sample',
  runsJobs: false,
  // Rendering takes long on a machine that does much else.
  requestSeconds: 120,
  rates: { address: unlimited, account: unlimited, signIn: unlimited },
});
if (!started.ok) throw new Error(`${started.error.code} ${JSON.stringify(started.error.parameters)}`);
process.stdout.write(`${started.value.address}\n`);
