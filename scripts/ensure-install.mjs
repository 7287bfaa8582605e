// Runs on whatever Node the machine has, before anything is installed: plain JavaScript, built-in modules only.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's root folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stampFile = join(root, 'node_modules', '.junheng-install.json');
const lockFolder = join(root, '.install-lock');

function installed(withTests) {
  if (!existsSync(stampFile)) return false;
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
  return stamp.lock === lockHash() && (stamp.tests || !withTests);
}

function hadTests() {
  return existsSync(stampFile) && JSON.parse(readFileSync(stampFile, 'utf8')).tests === true;
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Installs what is missing (`npm ci`, test tools only when asked for); all chatter goes to standard error. Exits with 2 when it fails. */
export function ensureInstalled({ withTests: asked }) {
  // A clone that has the test tools keeps them when its packages change.
  const withTests = asked || hadTests();
  if (installed(withTests)) return;
  // Two commands may start at once in a fresh clone; the folder is made by exactly one of them.
  const deadline = Date.now() + 600_000;
  for (;;) {
    try {
      mkdirSync(lockFolder);
      break;
    } catch {
      if (Date.now() > deadline) {
        process.stderr.write(`Another install seems to be running; if not, remove ${lockFolder}\n`);
        process.exit(2);
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      if (installed(withTests)) return;
    }
  }
  try {
    process.stderr.write('Installing packages…\n');
    const result = spawnSync(
      'npm',
      ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(withTests ? [] : ['--omit=dev'])],
      {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
        env: { ...process.env, NODE_ENV: '' },
      },
    );
    if (result.status !== 0) {
      process.stderr.write('npm ci failed; see the lines above.\n');
      rmSync(lockFolder, { recursive: true, force: true });
      process.exit(2);
    }
    writeFileSync(stampFile, JSON.stringify({ lock: lockHash(), tests: withTests }));
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
}

/** The Node that runs the sources: the installed one (24) on Linux, else the one that runs now, which must be 22.18 or newer. */
export function sourceNode() {
  const own = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  process.stderr.write(`Junheng needs Node 22.18 or newer; this is ${process.versions.node}.\n`);
  process.exit(2);
}
