import { monitorEventLoopDelay } from 'node:perf_hooks';
import { test, vi } from 'vitest';
import type { AppError, Result } from '@junheng/kernel';
import { makeFileLanes } from '../../engines/file-lanes.ts';
import { eachHostileFile } from './make-hostile-files-for-tests.ts';

const MEBIBYTE = 1_048_576;
vi.setConfig({ testTimeout: 3_600_000 });

test('hostile documents: processor seconds until each has its code, and how long the main thread was kept', async () => {
  const lanes = makeFileLanes();
  const rows: { name: string; seconds: number; code: string }[] = [];
  for (const { name, file, make } of eachHostileFile()) {
    const bytes = make();
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const before = process.cpuUsage();
    const run = await lanes.read<Result<unknown, AppError>>({
      moduleUrl: new URL('../../plan/loading/read-document.ts', import.meta.url).href,
      exportName: 'readDocument',
      input: { bytes, fileName: file },
      accountId: 'somebody',
      processorSeconds: Math.min(2 + Math.ceil((bytes.length / MEBIBYTE) * 6), 40),
    });
    const used = process.cpuUsage(before);
    delay.disable();
    const code = !run.ok ? run.error.code : run.value.ok ? 'read' : run.value.error.code;
    const seconds = (used.user + used.system) / 1e6;
    rows.push({ name, seconds, code });
    if (seconds > 1)
      console.log(name, seconds.toFixed(2), 's,', code, `main thread ${(delay.max / 1e6).toFixed(0)} ms`);
  }
  const slow = rows.filter(({ seconds }) => seconds > 2);
  console.log(rows.length, 'files,', slow.length, 'over 2 processor seconds');
  await lanes.close();
});
