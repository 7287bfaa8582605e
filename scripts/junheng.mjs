// `npm run -s junheng -- AREA VERB …`: installs what is missing, then hands over to the command line proper.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root, sourceNode } from './ensure-install.mjs';

ensureInstalled({ withTests: false });
const child = spawn(
  sourceNode(),
  [join(root, 'platform', 'cli', 'src', 'main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = signal === null ? code : 1;
});
