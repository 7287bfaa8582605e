import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { AppError, Result } from '@junheng/kernel';
import { makeFileLanes } from '../../engines/file-lanes.ts';
import type { FileLanes } from '../../engines/file-lanes.ts';
import { eachHostileFile } from './make-hostile-files-for-tests.ts';

const MEBIBYTE = 1_048_576;
const GOAL = 2;

interface Measured {
  readonly name: string;
  readonly seconds: number;
  readonly mainMs: number;
  readonly code: string;
}

/** Reads one file in the lanes: processor seconds of the whole process, and how long its main thread was kept at most. */
async function measure(
  lanes: FileLanes,
  name: string,
  fileName: string,
  bytes: Uint8Array,
): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const before = process.cpuUsage();
  const run = await lanes.read<Result<unknown, AppError>>({
    moduleUrl: new URL('../../plan/loading/read-document.ts', import.meta.url).href,
    exportName: 'readDocument',
    input: { bytes, fileName },
    accountId: 'somebody',
    processorSeconds: Math.min(2 + Math.ceil((bytes.length / MEBIBYTE) * 6), 40),
  });
  const used = process.cpuUsage(before);
  delay.disable();
  const code = !run.ok ? run.error.code : run.value.ok ? 'read' : run.value.error.code;
  return { name, seconds: (used.user + used.system) / 1e6, mainMs: delay.max / 1e6, code };
}

async function run(): Promise<{ what: string; goal: string; measured: string }[]> {
  const lanes = makeFileLanes();
  const all: Measured[] = [];
  for (const { name, file, make } of eachHostileFile()) all.push(await measure(lanes, name, file, make()));
  await lanes.close();
  const slow = all.filter(({ seconds }) => seconds > GOAL);
  const worst = all.toSorted((a, b) => b.seconds - a.seconds).slice(0, 12);
  return [
    {
      what: `${all.length} hostile documents, each to its code`,
      goal: `each within ${GOAL} s`,
      measured: `${all.length - slow.length} of ${all.length} within ${GOAL} processor seconds`,
    },
    ...worst.map(({ name, seconds, mainMs, code }) => ({
      what: `${name}: ${code}`,
      goal: `${GOAL} s`,
      measured: `${seconds.toFixed(2)} processor seconds, main thread kept ${mainMs.toFixed(0)} ms`,
    })),
  ];
}

/** Hostile documents of every kind and level. */
export const benches = [{ name: 'hostile documents', run }];
