import { parentPort, workerData } from 'node:worker_threads';
import { solveProblem } from '@junheng/timetable/solve-problem';
import { Board } from './board.ts';
import type { SolveJob, SolveNews } from './solve-job.ts';

const { problem, seed, seconds, from, firstOnly, board: buffer, worker } = workerData as SolveJob;
const board = new Board(problem.lessons.length, buffer);
const began = performance.now();
const post = (news: SolveNews): void => parentPort?.postMessage(news);

const solved = solveProblem(problem, {
  seed: seed + worker,
  firstOnly,
  ...(from === undefined ? {} : { from }),
  share: () => (board.isStopped ? 1 : (performance.now() - began) / 1000 / seconds),
  exchange: {
    offer: (cost, starts) => board.offer(cost, starts),
    take: (below) => board.take(below),
  },
  report: ({ unplaced, cost, iterations }) =>
    post({ kind: 'progress', unplaced, iterations, ...(cost === undefined ? {} : { cost }) }),
});
post({ kind: 'done', solved });
