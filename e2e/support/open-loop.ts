import { Agent, request } from 'node:http';

/** What a load found: latencies of all answers in milliseconds, sorted, and how many were not 200. */
export interface LoadResult {
  readonly latencies: readonly number[];
  readonly failures: number;
}

/** A value below which the given share of the latencies lies. */
export function percentile(latencies: readonly number[], share: number): number {
  return latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
}

function ask(agent: Agent, address: string, cookie: string | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { agent, headers: cookie === null ? {} : { cookie } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end();
  });
}

/**
 * Sends `rate` requests a second for `seconds`, each at its own planned moment whether or not earlier ones were answered, and measures from the
 * planned moment: a server that falls behind is not spared. `pick(n)` gives the address and the cookie of request n.
 */
export async function sendOpenLoop(
  rate: number,
  seconds: number,
  pick: (index: number) => { readonly address: string; readonly cookie: string | null },
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const latencies: number[] = [];
  let failures = 0;
  const total = Math.round(rate * seconds);
  const start = performance.now();
  const pending: Promise<void>[] = [];
  for (let index = 0; index < total; index += 1) {
    const planned = start + (index * 1000) / rate;
    const wait = planned - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const { address, cookie } = pick(index);
    pending.push(
      ask(agent, address, cookie).then(
        (status) => {
          latencies.push(performance.now() - planned);
          if (status !== 200) failures += 1;
        },
        () => {
          failures += 1;
        },
      ),
    );
  }
  await Promise.all(pending);
  agent.destroy();
  return { latencies: latencies.toSorted((a, b) => a - b), failures };
}
