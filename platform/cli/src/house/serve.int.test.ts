import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient, signIn } from '@junheng/contract';
import { testDatabaseKind } from '@junheng/database/testing';

const main = join(import.meta.dirname, '..', 'main.ts');
/** One kind is enough: what differs between databases is tested below the command line. */
const isServer = testDatabaseKind() === 'postgres';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-serve-'));
});
afterAll(() => rm(folder, { recursive: true }));

function start(...words: string[]) {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [main, ...words, '--data', folder], {
    env: { ...env, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
  return { child, output };
}

async function ready(server: ReturnType<typeof start>): Promise<string> {
  for (let count = 0; count < 600; count += 1) {
    const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(server.output.out)?.[0];
    if (address !== undefined) return address;
    if (server.child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not ready: ${server.output.out}${server.output.err}`);
}

async function run(...words: string[]) {
  const { child, output } = start(...words);
  const [status] = (await once(child, 'close')) as [number];
  return { status, ...output };
}

test.skipIf(isServer)(
  '[S20] an empty start prints a one-time password, once; a second start is refused; a backup is made meanwhile',
  async () => {
    const first = start('serve', '--empty', '--port', '0');
    const address = await ready(first);
    const password = /一次性密码 ([\w-]+)/u.exec(first.output.out)?.[1] ?? '';
    const session = await createClient({ baseUrl: address }).call(signIn, {
      body: { userName: 'admin', password },
    });
    expect(session).toMatchObject({ ok: true, value: { mustChangePassword: true, role: 'administrator' } });
    const second = await run('serve', '--empty', '--port', '0');
    expect(second.status).toBe(2);
    expect(second.err).toContain('DATABASE_FOLDER_IN_USE');
    const doctor = await run('doctor', '--json');
    expect(doctor.status).toBe(0);
    const { findings } = JSON.parse(doctor.out) as { findings: { name: string; state: string }[] };
    expect(findings.filter(({ state }) => state === 'good').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['lock', 'files', 'versions']),
    );
    const backup = join(folder, 'running.backup.gz');
    expect((await run('backup', backup, '--json')).out).toContain('"account":1');
    expect(gunzipSync(await readFile(backup)).toString()).toContain('junheng-backup');
    const nowhere = await run('backup', join(folder, 'junheng.lock', 'x.backup.gz'));
    expect(nowhere.err).toContain('DATABASE_BACKUP_UNWRITABLE');
    first.child.kill('SIGTERM');
    expect(await once(first.child, 'exit')).toEqual([0, null]);
    expect(await readdir(folder)).not.toContain('junheng.lock');
    const again = start('serve', '--empty', '--port', '0');
    await ready(again);
    expect(again.output.out).not.toContain('一次性密码');
    again.child.kill('SIGINT');
    expect(await once(again.child, 'exit')).toEqual([0, null]);
  },
  240_000,
);

test.skipIf(isServer)(
  '[S13] backup and restore go round, and refuse what would lose data',
  async () => {
    const file = join(folder, 'all.backup.gz');
    expect((await run('backup', file, '--json')).out).toContain('"account":1');
    const refused = await run('restore', file, '--json');
    expect([refused.status, JSON.parse(refused.err)]).toMatchObject([2, { code: 'DATABASE_NOT_EMPTY' }]);
    expect((await run('restore', file, '--force')).status).toBe(0);
    expect((await run('serve', '--port', 'x')).err).toContain('SERVER_PORT_WRONG');
    expect((await run('backup')).err).toContain('CLI_USAGE_WRONG');
  },
  240_000,
);
