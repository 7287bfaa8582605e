// Builds the web pages when what they are made of has changed since the last build. Runs before anything but npm's packages is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceNode } from './ensure-install.mjs';

const INPUTS = [
  'platform/web',
  'platform/contract/src',
  'platform/domain/src',
  'platform/kernel/src',
  'package-lock.json',
];
const stampFile = join(root, 'platform', 'web', 'dist', 'app', '.built-from');

function* filesBelow(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (name === 'node_modules' || name === 'dist' || /\.test\.tsx?$/u.test(name)) continue;
    yield* filesBelow(join(path, name));
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of filesBelow(join(root, input)))
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Builds the pages into platform/web/dist/app unless the build there was made from the same sources. Exits with 2 when the build fails. */
export function ensureWebBuilt() {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  process.stderr.write('Building the pages…\n');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = spawnSync(sourceNode(), [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'platform', 'web'),
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (result.status !== 0) {
    process.stderr.write('The pages could not be built; see the lines above.\n');
    process.exit(2);
  }
  writeFileSync(stampFile, wanted);
}
