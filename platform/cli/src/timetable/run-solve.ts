import { Worker } from 'node:worker_threads';
import type { PlacedLesson, Problem } from '@junheng/timetable';
import { solveProblem } from '@junheng/timetable/solve-problem';
import type { Solved } from '@junheng/timetable/solve-problem';
import type { Contradiction } from '@junheng/timetable/explain-impossible';
import { Board } from './board.ts';
import type { SolveJob, SolveNews } from './solve-job.ts';

/** What a run of `solve` is given. */
export interface RunOptions {
  readonly seed: number;
  readonly seconds: number;
  readonly workers: number;
  readonly iterations?: number;
  readonly firstOnly: boolean;
  readonly from?: readonly PlacedLesson[];
  readonly signal: AbortSignal;
  note(text: string): void;
}

/** Easy problems are done before a thread would have started. */
const ALONE_SECONDS = 1;
const EXPLAIN_SECONDS = 1.5;

/** What a run came to; with the reason when it was proven that there is no timetable. */
export interface Run extends Solved {
  readonly contradiction?: Contradiction;
}

function isBetter(one: Solved, other: Solved | undefined): boolean {
  if (other === undefined) return true;
  const [a, b] = [one.unplaced.length, other.unplaced.length];
  return a < b || (a === b && one.cost < other.cost);
}

/**
 * Searches for a timetable: first here, then, when a second was not enough, in threads that share their best. A signal or the end
 * of the time ends it with the best so far. With an iteration budget everything happens here, so that it can be repeated.
 */
export async function runSolve(problem: Problem, options: RunOptions): Promise<Run> {
  const { seed, seconds, workers, iterations, from, firstOnly } = options;
  const began = performance.now();
  const passed = (): number => (performance.now() - began) / 1000;
  const start = from === undefined ? {} : { from };
  if (iterations !== undefined) return solveProblem(problem, { seed, iterations, firstOnly, ...start });
  const alone = Math.min(ALONE_SECONDS, seconds);
  const first = solveProblem(problem, { seed, firstOnly: true, share: () => passed() / alone, ...start });
  const isDone = first.unplaced.length === 0 && (firstOnly || first.cost <= 1e-9);
  if (isDone || passed() >= seconds || options.signal.aborted) return first;
  if (first.unplaced.length > 0) {
    // A second was not enough: before more time goes into it, look whether it can be done at all.
    const { explainImpossible } = await import('@junheng/timetable/explain-impossible');
    // In processor time: on a busy machine the reason is not found any later.
    const asked = process.cpuUsage().user;
    const contradiction = explainImpossible(problem, {
      stop: () => passed() >= seconds || (process.cpuUsage().user - asked) / 1e6 > EXPLAIN_SECONDS,
    });
    if (contradiction !== undefined) return { ...first, contradiction };
    if (first.isHopeless) return first;
  }
  const board = new Board(problem.lessons.length);
  options.signal.addEventListener('abort', () => board.stop());
  let best: Solved | undefined = first.unplaced.length === 0 ? first : undefined;
  let total = first.iterations;
  let said = '';
  const handOn = first.unplaced.length === 0 ? { from: first.timetable } : start;
  await Promise.all(
    Array.from({ length: workers }, (_, worker) => {
      const job: SolveJob = {
        problem,
        seed: seed + 1,
        seconds: Math.max(0.05, seconds - passed()),
        firstOnly,
        board: board.buffer,
        worker,
        ...handOn,
      };
      return new Promise<void>((resolve, reject) => {
        const thread = new Worker(new URL('solve-worker.ts', import.meta.url), { workerData: job });
        thread.on('message', (news: SolveNews) => {
          if (news.kind === 'progress') {
            const text =
              news.cost === undefined
                ? `未排 / unplaced ${news.unplaced}`
                : `代价 / cost ${Math.round(news.cost * 100) / 100}`;
            if (text !== said) options.note(`${passed().toFixed(1)} s · ${text}`);
            said = text;
            return;
          }
          total += news.solved.iterations;
          if (isBetter(news.solved, best)) best = news.solved;
          // One thread that has nothing left to improve ends them all.
          if (news.solved.unplaced.length === 0) board.stop();
          resolve();
        });
        thread.on('error', reject);
      });
    }),
  );
  return { ...(best ?? first), iterations: total };
}
