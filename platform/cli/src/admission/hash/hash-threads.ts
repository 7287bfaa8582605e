import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { DIGEST_BYTES, computeTickets, digestMessages } from '@junheng/admission';
import type { HashName, Messages, Ports, TicketRequest } from '@junheng/admission';
import type { HashAnswer, HashJob } from './hash-jobs.ts';
import { nodeHash } from './node-hash.ts';

/** Fewer items than this are hashed at once: starting threads would take longer. */
const FEW = 200_000;
const MOST_THREADS = 4;

type Part =
  | { readonly kind: 'tickets'; readonly request: TicketRequest }
  | { readonly kind: 'messages'; readonly messages: Messages };

/** The engine's ports on Node: one hash function, and threads that hash large requests in parts. Close it when done. */
export class HashThreads implements Ports {
  readonly hash;
  readonly #name: HashName;
  #workers: Worker[] | undefined;
  #nextId = 0;
  readonly #waiting = new Map<number, (digests: Uint8Array) => void>();
  #fail: (error: Error) => void = () => undefined;
  readonly #failed: Promise<never>;

  /** Ports for one hash function; threads start with the first large request. */
  constructor(name: HashName) {
    this.#name = name;
    this.hash = nodeHash(name);
    this.#failed = new Promise((_, reject) => {
      this.#fail = reject;
    });
    this.#failed.catch(() => undefined);
  }

  /** Tickets of all items, 32 bytes each. */
  async computeTickets(request: TicketRequest): Promise<Uint8Array> {
    const count = request.ownerOf.length;
    if (count < FEW) return computeTickets(request, this.hash, 0, count);
    return this.#share(count, (from, to) => {
      const { schoolOf, schools } = request;
      const own = { ...request, ownerOf: request.ownerOf.slice(from, to) };
      const cut =
        schoolOf === undefined || schools === undefined
          ? own
          : { ...own, schools, schoolOf: schoolOf.slice(from, to) };
      return { kind: 'tickets', request: cut };
    });
  }

  /** Digests of all messages, 32 bytes each. */
  async digestAll(messages: Messages): Promise<Uint8Array> {
    const count = messages.ends.length;
    if (count < FEW) return digestMessages(messages, this.hash, 0, count);
    return this.#share(count, (from, to) => {
      const first = from === 0 ? 0 : (messages.ends[from - 1] as number);
      const ends = messages.ends.slice(from, to).map((end) => end - first);
      return {
        kind: 'messages',
        messages: { bytes: messages.bytes.slice(first, messages.ends[to - 1]), ends },
      };
    });
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all((this.#workers ?? []).map((worker) => worker.terminate()));
    this.#workers = undefined;
  }

  async #share(count: number, cut: (from: number, to: number) => Part): Promise<Uint8Array> {
    const workers = (this.#workers ??= this.#start());
    const size = Math.ceil(count / workers.length);
    const out = new Uint8Array(count * DIGEST_BYTES);
    await Promise.all(
      workers.map(async (worker, index) => {
        const from = Math.min(count, index * size);
        const to = Math.min(count, from + size);
        if (from === to) return;
        const id = this.#nextId++;
        const answer = new Promise<Uint8Array>((resolve) => this.#waiting.set(id, resolve));
        const job: HashJob = { id, hash: this.#name, ...cut(from, to) };
        worker.postMessage(job);
        out.set(await Promise.race([answer, this.#failed]), from * DIGEST_BYTES);
      }),
    );
    return out;
  }

  #start(): Worker[] {
    const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism()));
    return Array.from({ length: threads }, () => {
      const worker = new Worker(new URL('hash-worker.ts', import.meta.url));
      worker.on('message', ({ id, digests }: HashAnswer) => {
        this.#waiting.get(id)?.(digests);
        this.#waiting.delete(id);
      });
      worker.on('error', (error) => this.#fail(error as Error));
      return worker;
    });
  }
}
