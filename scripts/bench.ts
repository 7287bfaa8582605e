/**
 * `npm run bench [-- WORD…]`: runs the benchmarks (`*.bench.ts`) whose path holds one of the words, and prints a table:
 * what was measured, the goal, the figure, a peer on the same machine in the same run, and the ratio.
 */
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './ensure-install.mjs';
import { trackedPaths } from './support/source-files.ts';

/** One line of the table; every figure carries its unit. */
export interface BenchRow {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly peer?: string;
  readonly ratio?: string;
}

/** A benchmark: a file exports `benches: Bench[]`. */
export interface Bench {
  readonly name: string;
  run(): Promise<BenchRow[]>;
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const files = trackedPaths().filter(
  (path) => path.endsWith('.bench.ts') && (words.length === 0 || words.some((word) => path.includes(word))),
);
if (files.length === 0) {
  process.stderr.write(`No benchmark matches ${words.join(' ')}\n`);
  process.exit(2);
}
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`,
);
console.log('| what | goal | measured | peer | ratio |\n| --- | --- | --- | --- | --- |');
for (const file of files) {
  const { benches } = (await import(pathToFileURL(join(root, file)).href)) as { benches: Bench[] };
  for (const bench of benches) {
    for (const row of await bench.run()) {
      console.log(`| ${row.what} | ${row.goal} | ${row.measured} | ${row.peer ?? ''} | ${row.ratio ?? ''} |`);
    }
  }
}
process.exit(0);
