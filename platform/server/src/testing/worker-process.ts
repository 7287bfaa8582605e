import { startWorker } from '../start-worker.ts';
import { exampleJobs } from './example-jobs.ts';

/** A worker as another machine would run it: its own process, reached only through the database at argument 1. */
const worker = await startWorker({ url: process.argv[2] ?? '', definitions: exampleJobs, pollSeconds: 0.5 });
if (!worker.ok) throw new Error(worker.error.code);
process.send?.('ready');
process.on('SIGTERM', () => void worker.value.close().then(() => process.exit(0)));
