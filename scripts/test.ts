/**
 * `npm test [-- STAGE…]`: everything that must hold before a change lands, in stages; the last line counts them.
 * Each tool that answers yes or no (format, lint, types, generated files, each house check, the documents) counts as one test.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './ensure-install.mjs';
import { addCounts, countVitest } from './support/count-tests.ts';
import type { TestCount } from './support/count-tests.ts';
import { ensureOffice, ensureSystemTools } from './support/system-tools.ts';
import { startTestPostgres } from './support/test-postgres.ts';

const scratch = mkdtempSync(join(tmpdir(), 'junheng-test-'));
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const running = new Set<ReturnType<typeof spawn>>();

function run(
  command: string,
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
        ...environment,
      },
    });
    running.add(child);
    child.on('error', () => resolve(127));
    child.on('exit', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
}

async function yesOrNo(name: string, command: string, words: readonly string[]): Promise<TestCount> {
  const status = await run(command, words);
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}\n`);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

async function vitest(
  name: string,
  project: string,
  environment: Record<string, string> = {},
): Promise<TestCount> {
  const report = join(scratch, `${name}.json`);
  const status = await run(
    bin('vitest'),
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    environment,
  );
  const read = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as Parameters<typeof countVitest>[0])
    : null;
  return countVitest(read, status);
}

async function onPostgres(name: string, project: string): Promise<TestCount> {
  const postgres = await startTestPostgres();
  try {
    return await vitest(name, project, {
      JUNHENG_TEST_DATABASE: 'postgres',
      JUNHENG_TEST_POSTGRES_URL: postgres.url,
    });
  } finally {
    await postgres.stop();
  }
}

const node = process.execPath;
const checks = readdirSync(join(root, 'scripts', 'checks')).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

const stages: Record<string, () => Promise<TestCount>> = {
  format: () => yesOrNo('format', bin('prettier'), ['--check', '--log-level=warn', '.']),
  lint: () => yesOrNo('lint', bin('oxlint'), ['--type-aware', '--deny-warnings']),
  types: () => yesOrNo('types', bin('tsc'), ['-b']),
  generated: () => yesOrNo('generated files', node, ['scripts/generate.ts', '--check']),
  build: () =>
    yesOrNo('build of the pages', node, [
      '-e',
      'import("./scripts/web-build.mjs").then((m) => m.ensureWebBuilt())',
    ]),
  checks: async () => {
    const counts: TestCount[] = [];
    for (const file of checks)
      counts.push(await yesOrNo(`house check ${file}`, node, ['scripts/check.ts', file.slice(0, -3)]));
    return addCounts(counts);
  },
  pure: () => vitest('pure', 'pure'),
  pglite: () => vitest('integration-pglite', 'integration', { JUNHENG_TEST_DATABASE: 'pglite' }),
  postgres: () => onPostgres('integration-postgres', 'integration'),
  browser: async () => {
    const missing = ensureSystemTools();
    if (missing.length > 0) {
      process.stdout.write(
        `FAIL browser tests need ${missing.join(' and ')}; install them (or name a browser in CHROMIUM_PATH) and run again\n`,
      );
      return { passed: 0, failed: 1, skipped: 0 };
    }
    ensureOffice();
    return addCounts([
      await vitest('browser-pglite', 'e2e', { JUNHENG_TEST_DATABASE: 'pglite' }),
      await onPostgres('browser-postgres', 'e2e'),
    ]);
  },
  docs: () => yesOrNo('build of the documents', bin('vitepress'), ['build', 'docs']),
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = wanted.filter((name) => !(name in stages));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no stage ${unknown.join(', ')}; stages: ${Object.keys(stages).join(', ')}\n`,
  );
  process.exit(2);
}
const counts: TestCount[] = [];
const lines: string[] = [];
for (const [name, stage] of Object.entries(stages)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = performance.now();
  process.stdout.write(`\n── ${name}\n`);
  const count = await stage();
  counts.push(count);
  lines.push(
    `${name.padEnd(10)} ${String(count.passed).padStart(5)} passed ${String(count.failed).padStart(4)} failed ${String(count.skipped).padStart(4)} skipped ${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s`,
  );
}
rmSync(scratch, { recursive: true, force: true });
const total = addCounts(counts);
process.stdout.write(
  `\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
