// `npm start`: installs what running needs, builds what is stale, then serves (`junheng serve`), which migrates and fills the sample district.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root, sourceNode } from './ensure-install.mjs';

ensureInstalled({ withTests: false });
const { ensureWebBuilt } = await import('./web-build.mjs');
ensureWebBuilt();
const child = spawn(
  sourceNode(),
  [join(root, 'platform', 'cli', 'src', 'main.ts'), 'serve', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = signal === null ? code : 1;
});
