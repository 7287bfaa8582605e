/**
 * `node scripts/lines-of-area.ts [AREA …]`: lines written by hand for an area — over all floors and pages, neither blank nor comment,
 * without tests, words, migrations and generated files —, divided by its routes. The areas below are those that were measured before.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '../platform/contract/src/index.ts';
import { root } from './ensure-install.mjs';

interface Area {
  readonly files: RegExp;
  readonly routes: RegExp;
}

const AREAS: Readonly<Record<string, Area>> = {
  papers: {
    files:
      /(?:kinds\/school-paper|contract\/src\/papers\/|database\/src\/papers\/|schema\/school-paper-tables|server\/src\/papers\/|features\/papers\/|domain\/src\/papers\/)/u,
    routes: /school-paper/u,
  },
  channels: {
    files:
      /(?:kinds\/message-channel|contract\/src\/work\/channels|database\/src\/work\/channels|work\/channels\/(?:channel-area|check-channel|create-channel|find-channels|test-channel|update-channel)|features\/work\/inbox\/(?:channel|create-channel))/u,
    routes: /-channels?$/u,
  },
  accounts: {
    files: /(?:kinds\/account|features\/access\/(?:account|create-account|password-field|use-weakness))/u,
    routes: /-accounts?$/u,
  },
  views: {
    files:
      /(?:kinds\/list-view|contract\/src\/lists|database\/src\/lists|schema\/list-tables|server\/src\/lists\/list-view|saved-views)/u,
    routes: /-list-views?$/u,
  },
};

const isWritten = (file: string): boolean =>
  /^platform\/.*\.tsx?$/u.test(file) &&
  !/\.test\.|\.bench\.|-for-tests\.|\/words\.|shared-words|\/migrations\/|\/generated\/|\/testing\//u.test(
    file,
  );

/** Lines of code: neither blank nor of a comment alone. */
function countLines(file: string): number {
  const text = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//gu, '');
  return text.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
}

const listed = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
const asked = process.argv.slice(2);
for (const [name, area] of Object.entries(AREAS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const files = listed.filter((file) => isWritten(file) && area.files.test(file));
  const lines = files.reduce((sum, file) => sum + countLines(file), 0);
  const count = routes.filter((route) => area.routes.test(route.name)).length;
  process.stdout.write(
    `${name}: ${lines} lines in ${files.length} files, ${count} routes, ${Math.round(lines / count)} a route\n`,
  );
}
