import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { writeXhsttSolution } from '@junheng/timetable';
import type { TimetableError } from '@junheng/timetable';
import { appError, fail, ok } from '@junheng/kernel';
import type { AppError, Result } from '@junheng/kernel';
import type { ExitStatus } from '../command.ts';
import { describeError } from '../describe-error.ts';
import type { Loaded } from './formats.ts';
import type { RunOptions } from './run-solve.ts';
import { reportXhstt, writeXhsttReport } from './xhstt-report.ts';
import type { XhsttMessage, XhsttTask } from './xhstt-worker.ts';

type Archive = Extract<Loaded, { kind: 'xhstt' }>;
type Done = Extract<XhsttMessage, { readonly kind: 'done' }>;

/** Time kept back for starting threads and for writing, seconds. */
const MARGIN = 0.5;
/** Every other thread warms up again this often: what one way of cooling misses, the other may find. */
const REHEATS = 3;

const toError = (file: string, { code, parameters, place }: TimetableError): AppError =>
  appError(code, parameters, { file, ...place });

/**
 * Scores every solution of an archive; the values at the top are those of the best one. Exit 1 when even that one breaks something
 * required; a solution that cannot be read is an error with its place.
 */
export function checkArchive(
  { archive, file }: Archive,
  isJson: boolean,
  print: (text: string) => void,
): Result<ExitStatus, AppError> {
  const [fault] = archive.faults;
  if (fault !== undefined) return fail(toError(file, fault));
  const scored = archive.solutions.flatMap(({ group, instance: index, solution, reported }) => {
    const instance = archive.instances[index];
    return instance === undefined
      ? []
      : [{ group, instance: instance.id, reported, report: reportXhstt(instance, solution) }];
  });
  const best = scored.toSorted((a, b) => a.report.hard - b.report.hard || a.report.soft - b.report.soft)[0]
    ?.report;
  if (best === undefined) return fail(appError('TIMETABLE_XHSTT_NO_SOLUTION', { file }, { file }));
  if (isJson) {
    const solutions = scored.map(({ group, instance, reported, report: { infeasibility, objective } }) => ({
      group,
      instance,
      infeasibility,
      objective,
      ...(reported === undefined ? {} : { reported }),
    }));
    print(JSON.stringify({ ...best, solutions }));
  } else
    for (const { group, instance, report } of scored)
      print(`${instance} · ${group}: ${writeXhsttReport(report)}`);
  return ok(best.feasible ? 0 : 1);
}

function runWorker(task: XhsttTask, onBetter: (message: XhsttMessage) => void): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('xhstt-worker.ts', import.meta.url), { workerData: task });
    worker.on('message', (message: XhsttMessage) => {
      if (message.kind === 'done') resolve(message);
      else onBetter(message);
    });
    worker.on('error', reject);
  });
}

/**
 * Searches the first instance of an archive with threads that have seeds of their own, and writes the archive with the best solution
 * alone. Ctrl-C ends the search with the best so far.
 */
export async function solveArchive(
  { archive, file, text }: Archive,
  options: RunOptions,
  out: string,
  isJson: boolean,
  print: (text: string) => void,
): Promise<Result<ExitStatus, AppError>> {
  const [instance] = archive.instances;
  if (instance === undefined) return fail(appError('TIMETABLE_XHSTT_NO_SOLUTION', { file }, { file }));
  for (const fault of archive.faults) options.note(describeError(toError(file, fault)).message);
  if (archive.instances.length > 1) options.note(`${instance.id} (1/${archive.instances.length})`);
  const start = Date.now();
  const stop = new SharedArrayBuffer(4);
  options.signal.addEventListener('abort', () => Atomics.store(new Int32Array(stop), 0, 1));
  const end = start + 1000 * Math.max(0.2, options.seconds - MARGIN);
  const passed = (): number => (Date.now() - start) / 1000;
  const better = (message: XhsttMessage): void =>
    options.note(`${passed().toFixed(1)} s · ${message.infeasibility} / ${message.objective}`);
  const answers = await Promise.all(
    Array.from({ length: options.workers }, (_, index) =>
      runWorker(
        {
          text,
          seed: options.seed + index * 7919,
          reheats: index % 2 === 0 ? 0 : REHEATS,
          iterations: options.iterations,
          end,
          stop,
        },
        better,
      ),
    ),
  );
  const best = answers.toSorted(
    (a, b) => a.infeasibility - b.infeasibility || a.objective - b.objective,
  )[0] as Done;
  const report = reportXhstt(instance, best.solution);
  if (report.hard !== best.infeasibility || report.soft !== best.objective) {
    const solver = `${best.infeasibility}/${best.objective}`;
    return fail(appError('TIMETABLE_COSTS_DIFFER', { solver, checker: `${report.hard}/${report.soft}` }));
  }
  const label = {
    group: `junheng-${options.seed}`,
    contributor: 'Junheng',
    date: new Date(start).toISOString().slice(0, 10),
    description: `seed ${options.seed}`,
    infeasibility: report.infeasibility,
    objective: report.objective,
  };
  writeFileSync(out, writeXhsttSolution(text, instance, best.solution, label));
  const iterations = answers.reduce((sum, { steps }) => sum + steps, 0);
  print(
    isJson
      ? JSON.stringify({ ...report, seconds: passed(), iterations, seed: options.seed })
      : `${writeXhsttReport(report)} (${passed().toFixed(1)} s)`,
  );
  return ok(report.feasible ? 0 : 1);
}
