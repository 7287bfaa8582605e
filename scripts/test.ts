/**
 * `npm test [-- STAGE… --long]`: everything that must hold before a change lands, in stages that run beside each other; the last line
 * counts them. Each tool that answers yes or no (format, lint, types, generated files, each house check, the documents) counts as one
 * test. What a stage printed appears when it has ended.
 */
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './ensure-install.mjs';
import { addCounts, countVitest } from './support/count-tests.ts';
import type { TestCount } from './support/count-tests.ts';
import { addTimes, makeProcessorMeter } from './support/processor-meter.ts';
import type { ProcessorTime } from './support/processor-meter.ts';
import { runBeside } from './support/run-beside.ts';
import { startTestPostgres } from './support/test-postgres.ts';

const scratch = mkdtempSync(join(tmpdir(), 'junheng-test-'));
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const node = process.execPath;
const running = new Set<ReturnType<typeof spawn>>();
const takeTime = makeProcessorMeter();

/** What a stage may use: where its lines go, its own folder, and a way to run programs whose time is counted. */
interface StageDesk {
  readonly say: (line: string) => void;
  readonly run: (
    command: string,
    words: readonly string[],
    environment?: Record<string, string>,
  ) => Promise<number | null>;
  readonly countTime: () => void;
}

interface Stage {
  readonly after?: readonly string[];
  /** About how long it takes; the longest begin first. */
  readonly seconds: number;
  /** The word that chooses it on the command line; its own name unless told. */
  readonly of?: string;
  readonly work: (desk: StageDesk, name: string) => Promise<TestCount>;
}

interface StageResult {
  readonly name: string;
  readonly count: TestCount;
  readonly wall: number;
  readonly time: ProcessorTime | null;
}

async function yesOrNo(desk: StageDesk, name: string, command: string, words: readonly string[]) {
  const status = await desk.run(command, words);
  desk.say(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

function tool(
  seconds: number,
  name: string,
  command: string,
  words: readonly string[],
  after: string[] = [],
): Stage {
  return { seconds, after, work: (desk) => yesOrNo(desk, name, command, words) };
}

async function vitest(
  desk: StageDesk,
  name: string,
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<TestCount> {
  const report = join(scratch, `${name}.json`);
  const status = await desk.run(
    bin('vitest'),
    [
      'run',
      '--maxWorkers=1',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...words,
    ],
    environment,
  );
  const read = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as Parameters<typeof countVitest>[0])
    : null;
  return countVitest(read, status);
}

async function onPostgres(desk: StageDesk, name: string, words: readonly string[]): Promise<TestCount> {
  const postgres = await startTestPostgres();
  try {
    return await vitest(desk, name, words, {
      JUNHENG_TEST_DATABASE: 'postgres',
      JUNHENG_TEST_POSTGRES_URL: postgres.url,
    });
  } finally {
    await postgres.stop();
    desk.countTime();
  }
}

/** The browser stories that run on PostgreSQL too: one of each kind of page; everything below the pages runs on both anyway. */
const SMOKE = ['sign-in', 'tasks'];
/** In how many parts the browser stories run beside each other. */
const BROWSER_PARTS = 2;
const onPglite = { JUNHENG_TEST_DATABASE: 'pglite' };
const checks = readdirSync(join(root, 'scripts', 'checks')).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);
const browserPart = (part: number): Stage => ({
  seconds: 330,
  of: 'browser',
  after: ['build', 'tools'],
  work: (desk, name) =>
    vitest(desk, name, ['--project', 'e2e', `--shard=${part}/${BROWSER_PARTS}`], onPglite),
});

const stages: Record<string, Stage> = {
  format: tool(25, 'format', bin('prettier'), ['--check', '--log-level=warn', '.']),
  lint: tool(20, 'lint', bin('oxlint'), ['--type-aware', '--deny-warnings']),
  types: tool(15, 'types', bin('tsc'), ['-b']),
  generated: tool(10, 'generated files', node, ['scripts/generate.ts', '--check']),
  build: {
    ...tool(15, 'build of the pages', node, [
      '-e',
      'import("./scripts/web-build.mjs").then((m) => m.ensureWebBuilt())',
    ]),
  },
  checks: {
    seconds: 20,
    after: ['build'],
    work: async (desk) => {
      const counts: TestCount[] = [];
      for (const file of checks)
        counts.push(
          await yesOrNo(desk, `house check ${file}`, node, ['scripts/check.ts', file.slice(0, -3)]),
        );
      return addCounts(counts);
    },
  },
  pure: { seconds: 60, work: (desk, name) => vitest(desk, name, ['--project', 'pure']) },
  pglite: {
    seconds: 180,
    work: (desk, name) => vitest(desk, name, ['--project', 'integration'], onPglite),
  },
  postgres: { seconds: 90, work: (desk, name) => onPostgres(desk, name, ['--project', 'integration']) },
  tools: {
    seconds: 1,
    of: 'browser',
    work: (desk) => yesOrNo(desk, 'a browser, a Chinese font', node, ['scripts/support/system-tools.ts']),
  },
  ...Object.fromEntries(
    Array.from({ length: BROWSER_PARTS }, (_, index) => [`browser-${index + 1}`, browserPart(index + 1)]),
  ),
  'browser-pg': {
    seconds: 60,
    of: 'browser',
    after: ['build', 'tools'],
    work: (desk, name) => onPostgres(desk, name, ['--project', 'e2e', ...SMOKE]),
  },
  docs: tool(20, 'build of the documents', bin('vitepress'), ['build', 'docs']),
};

const isLong = process.argv.includes('--long');
const environment = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
  JUNHENG_TEST_RUN: scratch,
  ...(isLong ? { JUNHENG_TEST_LONG: '1' } : {}),
};

/** Runs one stage with its output in a file, and prints that when it has ended. */
async function runStage(name: string, { work }: Stage): Promise<StageResult> {
  mkdirSync(join(scratch, 'output'), { recursive: true });
  const path = join(scratch, 'output', `${name}.txt`);
  const output = openSync(path, 'a');
  const lines: string[] = [];
  let time: ProcessorTime | null = null;
  const countTime = (): void => {
    const taken = takeTime();
    if (taken !== null) time = time === null ? taken : addTimes(time, taken);
  };
  const run: StageDesk['run'] = (command, words, added = {}) =>
    new Promise((resolve) => {
      const child = spawn(command, words, {
        cwd: root,
        stdio: ['ignore', output, output],
        env: { ...environment, ...added },
      });
      running.add(child);
      child.on('error', () => resolve(127));
      child.on('exit', (code) => {
        running.delete(child);
        countTime();
        resolve(code);
      });
    });
  const started = performance.now();
  process.stdout.write(`… ${name} begins\n`);
  let count: TestCount;
  try {
    count = await work({ say: (line) => lines.push(line), run, countTime }, name);
  } catch (error) {
    lines.push(`FAIL ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    count = { passed: 0, failed: 1, skipped: 0 };
  }
  closeSync(output);
  const wall = (performance.now() - started) / 1000;
  const told = readFileSync(path, 'utf8').trim();
  process.stdout.write(`\n── ${name}\n${[told, ...lines].filter((part) => part !== '').join('\n')}\n`);
  return { name, count, wall, time };
}

const clean = (): void => rmSync(scratch, { recursive: true, force: true });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    clean();
    process.exit(1);
  });
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const words = new Set(
  Object.entries(stages).flatMap(([name, { of }]) => (of === undefined ? [name] : [of, name])),
);
const unknown = wanted.filter((name) => !words.has(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no stage ${unknown.join(', ')}; stages: ${[...words].join(', ')}\n`);
  process.exit(2);
}
const chosen = Object.entries(stages).filter(
  ([name, { of }]) => wanted.length === 0 || wanted.includes(name) || wanted.includes(of ?? name),
);
const began = performance.now();
const results = await runBeside(
  chosen.map(([name, stage]) => ({
    name,
    seconds: stage.seconds,
    after: stage.after ?? [],
    run: () => runStage(name, stage),
  })),
  Math.max(2, availableParallelism()),
);
clean();

const seconds = (value: number | undefined): string =>
  (value === undefined ? '–' : value.toFixed(0)).padStart(6);
const row = (name: string, count: TestCount, wall: number, time: ProcessorTime | null): string =>
  `${name.padEnd(10)} ${String(count.passed).padStart(6)} ${String(count.failed).padStart(6)} ${String(count.skipped).padStart(7)} ${seconds(wall)} ${seconds(time?.user)} ${seconds(time?.system)}`;
const total = addCounts(results.map(({ count }) => count));
const allTime = results.reduce<ProcessorTime | null>(
  (sum, { time }) => (time === null ? sum : sum === null ? time : addTimes(sum, time)),
  null,
);
process.stdout.write(
  `\n${'stage'.padEnd(10)} passed failed skipped wall s user s  sys s\n` +
    `${results.map(({ name, count, wall, time }) => row(name, count, wall, time)).join('\n')}\n` +
    `${row('all', total, (performance.now() - began) / 1000, allTime)}\n\n` +
    `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
