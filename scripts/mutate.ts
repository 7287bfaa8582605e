/**
 * `npm run mutate -- --count N --seed S [--only PATH]`: changes the pure floors one small thing at a time and says which changes no test
 * noticed. Each mutant is tried on the tests that come through its function, in this process's children. Mutants that change nothing
 * anybody could see are listed in scripts/mutate/equivalent.json with the reason and passed over. Last line: `killed K of N`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../platform/kernel/src/random.ts';
import { root } from './ensure-install.mjs';
import { findFunctions, functionAt } from './mutate/find-functions.ts';
import { findMutants } from './mutate/find-mutants.ts';
import type { Mutant } from './mutate/find-mutants.ts';
import { isPureSource } from './mutate/pure-sources.ts';
import { findReachedBy } from './mutate/reached-by.ts';
import type { ReachedBy } from './mutate/reached-by.ts';
import { describeMutant } from './mutate/describe-mutant.ts';
import { startChild } from './mutate/ask-child.ts';
import type { TestChild } from './mutate/ask-child.ts';
import { sourceFiles, trackedPaths } from './support/source-files.ts';

/** A mutant that no test can tell from the code, and why. */
interface Equivalent {
  readonly mutant: string;
  readonly reason: string;
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    at: { type: 'string', multiple: true, default: [] },
    workers: { type: 'string', default: '1' },
  },
});
const files = sourceFiles((path) => isPureSource(path) && path.includes(values.only));
const texts = new Map(files.map(({ path, text }) => [path, text]));
const textOf = (path: string): string => texts.get(path) ?? '';
const all = files.flatMap(({ path, text }) => findMutants(path, text));
const equivalents = JSON.parse(
  readFileSync(join(root, 'scripts', 'mutate', 'equivalent.json'), 'utf8'),
) as Equivalent[];
const reasons = new Map(equivalents.map(({ mutant, reason }) => [mutant, reason]));
const describe = (mutant: Mutant): string => describeMutant(textOf(mutant.path), mutant);
const lineOf = (mutant: Mutant): string =>
  `${mutant.path}:${textOf(mutant.path).slice(0, mutant.start).split('\n').length}`;

/** Draws without putting back; equivalent ones are set aside and another is drawn in their place. */
function draw(count: number, seed: number): { drawn: Mutant[]; setAside: Mutant[] } {
  const random = seededRandom(seed);
  const pool = [...all];
  const drawn: Mutant[] = [];
  const setAside: Mutant[] = [];
  while (drawn.length < count && pool.length > 0) {
    const [mutant] = pool.splice(random.below(pool.length), 1);
    if (mutant === undefined) break;
    (reasons.has(describe(mutant)) ? setAside : drawn).push(mutant);
  }
  return { drawn, setAside };
}

const testPaths = trackedPaths().filter(
  (path) => /\.test\.tsx?$/u.test(path) && !path.endsWith('.int.test.ts'),
);

/** The test files that come through the mutant or lie beside it: those beside it first, quick ones before slow ones. */
function testsFor({ path, start }: Mutant, { tests, took }: ReachedBy): string[] {
  const text = textOf(path);
  const at = functionAt(findFunctions(path, text), start);
  const folder = (name: string): string => name.split('/').slice(0, -1).join('/');
  const near = (test: string): number => {
    const [left, right] = [folder(path).split('/'), folder(test).split('/')];
    return left.findIndex((part, index) => part !== right[index]) + (folder(path) === folder(test) ? 100 : 0);
  };
  const cost = (test: string): number => (took[test] ?? 0) / (1 + Math.max(0, near(test)));
  const beside = testPaths.filter((test) => folder(test) === folder(path));
  const through = tests[`${path}#${at ?? 'module'}`] ?? [];
  return [...new Set([...beside, ...through])].toSorted((left, right) => cost(left) - cost(right));
}

const { drawn, setAside } =
  values.at.length > 0
    ? { drawn: all.filter((mutant) => values.at.includes(lineOf(mutant))), setAside: [] }
    : draw(Number(values.count), Number(values.seed));
process.stdout.write(`${all.length} mutants in ${files.length} files; ${drawn.length} drawn\n`);
const reachedBy = await findReachedBy();
let [next, killed] = [0, 0];
const survivors: string[] = [];

async function tryOne(child: TestChild, mutant: Mutant): Promise<'gone' | 'here'> {
  const tests = testsFor(mutant, reachedBy);
  const longest = Math.max(0, ...tests.map((test) => reachedBy.took[test] ?? 0));
  const answer =
    tests.length === 0 ? { failures: [] } : await child.ask({ mutant, tests }, 15_000 + 5 * longest);
  const how = answer === null ? 'it never ended' : (answer.failures[0] ?? null);
  if (how === null) survivors.push(`${lineOf(mutant)} ${describe(mutant)} (${tests.length} test files)`);
  else killed += 1;
  process.stdout.write(
    `${how === null ? 'LIVES ' : 'killed'} ${lineOf(mutant)} ${mutant.kind}${how === null ? '' : ` by ${how}`}\n`,
  );
  return answer === null ? 'gone' : 'here';
}

async function work(): Promise<void> {
  let child = await startChild();
  for (;;) {
    const mutant = drawn[next];
    next += 1;
    if (mutant === undefined) break;
    if ((await tryOne(child, mutant)) === 'gone') child = await startChild();
  }
  child.end();
}

await Promise.all(Array.from({ length: Number(values.workers) }, work));
if (survivors.length > 0) process.stdout.write(`\nNo test noticed:\n${survivors.toSorted().join('\n')}\n`);
for (const mutant of setAside)
  process.stdout.write(`passed over ${lineOf(mutant)}: ${reasons.get(describe(mutant)) ?? ''}\n`);
process.stdout.write(`\nkilled ${killed} of ${drawn.length}\n`);
process.exit(killed >= 0.9 * drawn.length && drawn.length > 0 ? 0 : 1);
