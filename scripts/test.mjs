// `npm test`: installs what is missing, then hands over to the runner proper.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root, sourceNode } from './ensure-install.mjs';

ensureInstalled({ withTests: true });
const child = spawn(sourceNode(), [join(root, 'scripts', 'test.ts'), ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'inherit'],
  cwd: root,
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = signal === null ? code : 1;
});
