import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { makeHashPort } from './hash-port.ts';
import type { HashPort } from './hash-port.ts';

/** What an engine function gets besides its input. */
export interface EnginePorts {
  readonly hash: HashPort;
  /** Milliseconds since 1970; engines ask for time only to keep a budget. */
  readonly now: () => number;
  /** Says how far it is: `done` of `total`, any unit. */
  readonly reportProgress: (done: number, total: number) => void;
}

/** What a worker is asked to do. */
export interface EngineRequest {
  readonly id: number;
  readonly moduleUrl: string;
  readonly exportName: string;
  readonly input: unknown;
}

/** What a worker says. */
export type EngineReply =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly kind: 'done'; readonly output: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly detail: string };

const hash = makeHashPort();

/** How far a thread steps back that gives way, in steps of `nice`. */
const STEPS_BACK = 10;

// On Linux the priority of “this process” is that of the calling thread alone; elsewhere it would be the whole server's.
if ((workerData as { givesWay?: boolean } | null)?.givesWay === true && process.platform === 'linux') {
  setPriority(STEPS_BACK);
}

async function work(request: EngineRequest): Promise<EngineReply> {
  const { id } = request;
  try {
    const module = (await import(request.moduleUrl)) as Record<string, unknown>;
    const run = module[request.exportName];
    if (typeof run !== 'function') throw new TypeError(`${request.exportName} is not a function`);
    const ports: EnginePorts = {
      hash,
      now: () => Date.now(),
      reportProgress: (done, total) => parentPort?.postMessage({ id, kind: 'progress', done, total }),
    };
    return { id, kind: 'done', output: await run(request.input, ports) };
  } catch (error) {
    return { id, kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: EngineRequest) => {
  void work(request).then((reply) => parentPort?.postMessage(reply));
});
