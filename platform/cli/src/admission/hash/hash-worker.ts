import { parentPort } from 'node:worker_threads';
import { computeTickets, digestMessages } from '@junheng/admission';
import type { HashAnswer, HashJob } from './hash-jobs.ts';
import { nodeHash } from './node-hash.ts';

parentPort?.on('message', (job: HashJob) => {
  const hash = nodeHash(job.hash);
  const digests =
    job.kind === 'tickets'
      ? computeTickets(job.request, hash, 0, job.request.ownerOf.length)
      : digestMessages(job.messages, hash, 0, job.messages.ends.length);
  const answer: HashAnswer = { id: job.id, digests: digests as Uint8Array<ArrayBuffer> };
  parentPort?.postMessage(answer, [answer.digests.buffer]);
});
