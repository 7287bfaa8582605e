/** Runs the house checks (all of scripts/checks, or those named); prints how much each saw. A check that saw nothing fails. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckResult } from './support/source-files.ts';

const folder = join(import.meta.dirname, 'checks');
const wanted = process.argv.slice(2);
let failed = 0;
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .toSorted()) {
  const name = file.slice(0, -3);
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const module = (await import(pathToFileURL(join(folder, file)).href)) as { check(): Promise<CheckResult> };
  const { seen, problems } = await module.check();
  const all = seen === 0 ? [...problems, 'it saw no files at all'] : problems;
  console.log(`${all.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${seen} seen, ${all.length} problem(s)`);
  for (const problem of all.slice(0, 60)) console.log(`       ${problem}`);
  if (all.length > 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
