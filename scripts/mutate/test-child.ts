/** A process that runs pure tests with one file changed, as its parent tells it; the parent ends it when a change never ends. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createVitest } from 'vitest/node';
import type { TestModule, TestSpecification, Vitest } from 'vitest/node';
import { root } from '../ensure-install.mjs';
import { applyMutant } from './find-mutants.ts';
import type { Mutant } from './find-mutants.ts';
import { countReached } from './find-functions.ts';
import { isPureSource } from './pure-sources.ts';

/** What the child is told: to run all tests and write down what each came through, or to try a mutant on some test files. */
export type ChildOrder =
  { readonly reachedFolder: string } | { readonly mutant: Mutant; readonly tests: readonly string[] };

/** What it answers: the tests that failed, the first of each file; how long each test file took, in milliseconds. */
export interface ChildAnswer {
  readonly failures: readonly string[];
  readonly took: Readonly<Record<string, number>>;
}

let mutant: Mutant | null = null;
let order: readonly string[] = [];
let ended: TestModule[] = [];
const isCounting = process.env['JUNHENG_REACHED'] !== undefined;

function keepEnded(module: TestModule): void {
  ended.push(module);
  process.send?.('alive');
}

class InGivenOrder {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
  sort(files: TestSpecification[]): TestSpecification[] {
    const at = ({ moduleId }: TestSpecification): number => order.indexOf(relative(root, moduleId));
    return files.toSorted((left, right) => at(left) - at(right));
  }
}

async function openVitest(): Promise<Vitest> {
  return createVitest(
    {
      root,
      config: false,
      watch: false,
      include: ['{engines,platform}/*/src/**/*.test.{ts,tsx}'],
      exclude: ['**/*.int.test.ts', '**/node_modules/**', '**/dist/**'],
      pool: 'threads',
      isolate: isCounting,
      // What was transformed for one mutant is not what another sees.
      fsModuleCache: false,
      maxWorkers: 1,
      bail: isCounting ? 0 : 1,
      // On a busy machine a slow test is not a failing one; what never ends is ended by the parent.
      testTimeout: 300_000,
      // Vitest remembers how modules ended in earlier runs; only those of this one count.
      reporters: [{ onTestModuleEnd: keepEnded }],
      ...(isCounting ? { setupFiles: ['scripts/mutate/record-reached.ts'] } : {}),
      sequence: { sequencer: InGivenOrder },
    },
    {
      plugins: [
        {
          name: 'mutate',
          enforce: 'pre',
          transform(code, id) {
            const path = relative(root, id);
            if (isCounting) return isPureSource(path) ? { code: countReached(path, code), map: null } : null;
            if (mutant === null || path !== mutant.path) return null;
            return { code: applyMutant(readFileSync(id, 'utf8'), mutant), map: null };
          },
        },
      ],
    },
  );
}

const vitest = await openVitest();
const all = await vitest.globTestSpecifications();

async function run(tests: readonly string[] | null): Promise<ChildAnswer> {
  order = tests ?? [];
  const chosen = all.filter(({ moduleId }) => tests === null || tests.includes(relative(root, moduleId)));
  ended = [];
  const { unhandledErrors } = await vitest.runTestSpecifications(chosen);
  const took: Record<string, number> = {};
  const failures: string[] = unhandledErrors.length > 0 ? ['an error nobody caught'] : [];
  for (const module of ended) {
    const path = relative(root, module.moduleId);
    took[path] = module.diagnostic().duration;
    if (module.state() !== 'failed') continue;
    const [test] = [...module.children.allTests('failed')];
    failures.push(`${path}: ${test?.fullName ?? module.errors()[0]?.message ?? 'failed'}`);
  }
  return { failures, took };
}

process.on('message', (told: ChildOrder) => {
  void (async () => {
    const isMutant = 'mutant' in told;
    mutant = isMutant ? told.mutant : null;
    if (isMutant) vitest.invalidateFile(join(root, told.mutant.path));
    const answer = await run(isMutant ? told.tests : null);
    if (isMutant) vitest.invalidateFile(join(root, told.mutant.path));
    process.send?.(answer);
  })();
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
