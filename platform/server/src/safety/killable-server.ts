import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SCRIPT = join(import.meta.dirname, '..', 'testing', 'server-process.ts');

/** A server process over a data folder or a PostgreSQL; it ends only by being killed. */
export interface KillableServer {
  readonly address: string;
  /** SIGKILL: nothing of the process runs any more. */
  kill(): Promise<void>;
}

/** Starts the server over a folder, or a PostgreSQL at an address, and waits until it answers. */
export async function startKillable(folder: string): Promise<KillableServer> {
  const child: ChildProcess = spawn(process.execPath, [SCRIPT, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  if (child.stdout === null) throw new Error('no output');
  const lines = createInterface({ input: child.stdout });
  const address = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    void ended.then(([code]) => reject(new Error(`the server ended with ${String(code)}`)));
  });
  return {
    address,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
