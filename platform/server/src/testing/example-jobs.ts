import { appError, fail, ok } from '@junheng/kernel';
import type { DistrictJob, JobDefinition } from '../background/job-definition.ts';

const common = { scope: 'district', seconds: 60, retries: 2, retryAfter: 1 } as const;
const title = (word: string) => ({ zh: `试验${word}`, en: `trial ${word}` });

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Tries so far of jobs that crash first, by job id. */
const crashes = new Map<string, number>();

/** Jobs small enough for tests, by name. */
export const exampleJobs: ReadonlyMap<string, JobDefinition> = new Map<string, DistrictJob>([
  [
    'count-up',
    {
      ...common,
      title: title('数数'),
      async run(input, _owner, { reportProgress }) {
        const total = Number(input);
        for (let done = 1; done <= total; done += 1) reportProgress(done, total);
        return ok({ total, process: process.pid });
      },
    },
  ],
  ['refuse', { ...common, title: title('拒绝'), run: async () => fail(appError('ACCESS_UNIT_NOT_FOUND')) }],
  [
    'crash-once',
    {
      ...common,
      title: title('出错一次'),
      async run(_input, { jobId }) {
        const count = (crashes.get(jobId) ?? 0) + 1;
        crashes.set(jobId, count);
        if (count === 1) throw new Error('crashed on purpose');
        return ok({ tries: count });
      },
    },
  ],
  [
    'crash-always',
    {
      ...common,
      retries: 0,
      title: title('总是出错'),
      run: () => Promise.reject(new Error('crashed on purpose')),
    },
  ],
  [
    'wait-long',
    {
      ...common,
      title: title('等待'),
      async run(input, _owner, { signal }) {
        await wait(Number(input), signal);
        if (signal.aborted) throw new Error('told to stop');
        return ok({ waited: Number(input), process: process.pid });
      },
    },
  ],
]);
