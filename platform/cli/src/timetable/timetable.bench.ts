import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

type BenchRow = { what: string; goal: string; measured: string; peer?: string; ratio?: string };
type Bench = { name: string; run(): Promise<BenchRow[]> };

const root = dirname(dirname(dirname(dirname(import.meta.dirname))));
const schools = join(root, '..', 'shared', 'data', 'timetable', 'cn');
const main = join(root, 'platform', 'cli', 'src', 'main.ts');
const SEEDS = [1, 2, 3] as const;
const CAP_SECONDS = 100;

/** User processor seconds of a process and what it printed; undefined when there is no such program. */
function runApart(program: string, args: readonly string[]): { seconds: number; out: string } | undefined {
  const script = 'TIMEFORMAT=%U; time "$@" 2>/dev/null';
  const done = spawnSync('bash', ['-c', script, 'bash', program, ...args], { encoding: 'utf8' });
  const isThere = done.status !== 127 && done.error === undefined;
  return isThere ? { seconds: Number(done.stderr.trim().split('\n').at(-1)), out: done.stdout } : undefined;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Time to the first timetable that breaks nothing: ours from a cold start with its check, FET's beside. */
function measureSchool(folder: string, name: string): BenchRow {
  const file = join(folder, name);
  const ours = SEEDS.map((seed) => {
    const args = ['timetable', 'solve', file, '--first', '--seconds', `${CAP_SECONDS}`, '--seed', `${seed}`];
    const ran = runApart(process.execPath, [main, ...args, '--out', join(folder, 'out.fet'), '--json']);
    return ran?.out.startsWith('{"feasible":true') === true ? ran.seconds : CAP_SECONDS;
  });
  const fet = SEEDS.map((seed) => {
    const ran = runApart('fet-cl', [
      `--inputfile=${file}`,
      `--outputdir=${join(folder, 'fet')}`,
      '--htmllevel=0',
      `--timelimitseconds=${CAP_SECONDS}`,
      `--randomseeds10=${seed}`,
    ]);
    return ran === undefined
      ? undefined
      : ran.out.includes('Simulation successful')
        ? ran.seconds
        : CAP_SECONDS;
  });
  const own = median(ours);
  const peers = fet.filter((seconds) => seconds !== undefined);
  const peer = peers.length === 0 ? undefined : median(peers);
  return {
    what: `first timetable, ${name}, user s, median of ${SEEDS.length}`,
    goal: '',
    measured: own.toFixed(2),
    ...(peer === undefined ? {} : { peer: `FET ${peer.toFixed(2)}`, ratio: (own / peer).toFixed(2) }),
  };
}

export const benches: Bench[] = [
  {
    name: 'timetables',
    async run() {
      if (!existsSync(schools)) return [];
      const folder = mkdtempSync(join(tmpdir(), 'junheng-bench-'));
      try {
        return readdirSync(schools)
          .filter((name) => name.endsWith('.fet.gz'))
          .map((name) => {
            const plain = name.slice(0, -'.gz'.length);
            writeFileSync(join(folder, plain), gunzipSync(readFileSync(join(schools, name))));
            return measureSchool(folder, plain);
          });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];
