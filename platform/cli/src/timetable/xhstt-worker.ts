import { parentPort, workerData } from 'node:worker_threads';
import { parseXhstt, solveXhstt } from '@junheng/timetable';
import type { SolutionEvent } from '@junheng/timetable';

/** What a thread is given: the archive, its seed, and until when (milliseconds since 1970) or for how many steps it may search. */
export interface XhsttTask {
  readonly text: string;
  readonly seed: number;
  readonly reheats: number;
  readonly iterations: number | undefined;
  readonly end: number;
  /** 1 in its first word: stop with the best so far. */
  readonly stop: SharedArrayBuffer;
}

/** What a thread sends: a better cost on the way, its solution at the end. */
export type XhsttMessage =
  | { readonly kind: 'better'; readonly infeasibility: number; readonly objective: number }
  | {
      readonly kind: 'done';
      readonly infeasibility: number;
      readonly objective: number;
      readonly solution: readonly SolutionEvent[];
      readonly steps: number;
    };

/** Better costs are told at most this often, milliseconds. */
const PAUSE = 1000;

const { text, seed, reheats, iterations, end, stop } = workerData as XhsttTask;
const send = (message: XhsttMessage): void => parentPort?.postMessage(message);
const flag = new Int32Array(stop);
const start = Date.now();
const read = parseXhstt(text);
const [instance] = read.ok ? read.value.instances : [];
if (instance === undefined) throw new RangeError('the archive was read before');
let told = start;
const answer = solveXhstt(instance, {
  seed,
  reheats,
  fraction: (steps) => {
    if (Atomics.load(flag, 0) === 1) return 1;
    return iterations === undefined ? (Date.now() - start) / (end - start) : steps / Math.max(1, iterations);
  },
  onBetter: (cost) => {
    if (Date.now() - told < PAUSE) return;
    told = Date.now();
    send({ kind: 'better', ...cost });
  },
});
send({ kind: 'done', ...answer });
