export type {
  DistrictJob,
  JobContext,
  JobDefinition,
  JobOwner,
  SystemJob,
} from './background/job-definition.ts';
export { runSystemJob } from './background/run-system-job.ts';
export { prepareQueue, QUEUE_SCHEMA } from './background/open-queue.ts';
export { makeEnginePool } from './engines/engine-pool.ts';
export type { EngineCall, EnginePool } from './engines/engine-pool.ts';
export type { EnginePorts } from './engines/engine-worker.ts';
export { makeHashPort } from './engines/hash-port.ts';
export type { HashPort } from './engines/hash-port.ts';
export { makeMipSolver } from './engines/mip-solver.ts';
export { makeLog } from './make-log.ts';
export type { FirstAccount } from './first-start/first-account.ts';
export type { FirstStart } from './first-start/first-start.ts';
export type * from './handler.ts';
export { usualRates } from './shell/server-options.ts';
export type { RateLimits, ServerOptions } from './shell/server-options.ts';
export type { Rate } from './shell/token-bucket.ts';
export { startServer } from './start-server.ts';
export { startWorker } from './start-worker.ts';
export type { WorkerOptions } from './start-worker.ts';
export type { RunningServer } from './start-server.ts';
