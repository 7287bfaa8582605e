import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { percentile, sendOpenLoop } from './support/open-loop.ts';
import type { LoadResult } from './support/open-loop.ts';

const READERS = [
  'leader',
  'head',
  'reviewer',
  'clerk-office',
  'clerk-department',
  'clerk-town',
  'clerk-school',
  'viewer',
] as const;
const PASSWORD = 'Yunling@2026';
/** The pages that are open all day. */
const LISTS = ['/api/plan/home', '/api/plan/targets', '/api/plan/tasks'] as const;
const BARE_LISTS = ['/targets', '/targets', '/tasks'] as const;
const LIMIT_MS = 50;

interface SignedIn {
  readonly cookie: string;
  readonly csrf: string;
}

async function signIn(address: string, userName: string): Promise<SignedIn> {
  const response = await fetch(`${address}/api/access/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign-in of ${userName}: ${response.status} ${await response.text()}`);
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return { cookie: response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '', csrf: csrfToken };
}

/** Somebody who records a value every second until told to stop; each write makes the server forget what it remembered. Gives the number of writes. */
async function keepWriting(address: string, who: SignedIn, isOver: () => boolean): Promise<number> {
  const headers = { cookie: who.cookie, 'x-csrf-token': who.csrf, 'content-type': 'application/json' };
  const list = (await (await fetch(`${address}/api/plan/targets`, { headers })).json()) as {
    items: { id: string; version: number; unit: string }[];
  };
  const target = list.items.find((item) => item.unit === '%');
  if (target === undefined) throw new Error('the sample has no target in %');
  let version = target.version;
  let writes = 0;
  while (!isOver()) {
    const response = await fetch(`${address}/api/plan/targets/${target.id}/values`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        version,
        day: '2026-06-30',
        value: '90.1',
        sourceText: 'bench',
        sourcePlace: '',
      }),
    });
    if (!response.ok) throw new Error(`write: ${response.status} ${await response.text()}`);
    ({ version } = (await response.json()) as { version: number });
    writes += 1;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return writes;
}

/** A page of a review that is open in two windows: each asks every five seconds what others changed, as the page does. */
async function watchReview(address: string, who: SignedIn, isOver: () => boolean): Promise<number[]> {
  const headers = { cookie: who.cookie };
  const ask = async <T>(path: string): Promise<T> =>
    (await fetch(`${address}${path}`, { headers })).json() as Promise<T>;
  const { items } = await ask<{ items: { reviewId: string }[] }>('/api/plan/documents');
  const [first] = items;
  if (first === undefined) return [];
  const path = `/api/plan/reviews/${first.reviewId}`;
  const { version } = await ask<{ version: number }>(path);
  const latencies: number[] = [];
  while (!isOver()) {
    const start = performance.now();
    await ask(`${path}?since=${version}`);
    latencies.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
  }
  return latencies.toSorted((a, b) => a - b);
}

/** Raises the rate until the 95th percentile passes the limit; gives the last rate that kept it. */
async function largestRate(load: (rate: number, seconds: number) => Promise<LoadResult>): Promise<number> {
  let best = 0;
  for (let rate = 50; rate <= 6400; rate = Math.round(rate * 1.25)) {
    const result = await load(rate, 5);
    if (result.failures > 0 || percentile(result.latencies, 0.95) > LIMIT_MS) break;
    best = rate;
  }
  return best;
}

/** Readers of the sample district on the embedded database, server and load on the same machine. */
export const benches = [
  {
    name: 'readers',
    async run() {
      const server = spawn(process.execPath, [join(import.meta.dirname, 'support', 'readers-server.ts')], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      try {
        const lines = createInterface({ input: server.stdout });
        const first = await new Promise<string>((resolve, reject) => {
          lines.once('line', resolve);
          server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
        });
        const { real, bare } = JSON.parse(first) as { real: string; bare: string };
        const cookies = await Promise.all(READERS.map((name) => signIn(real, name)));
        const pickReal = (index: number) => ({
          address: `${real}${LISTS[index % LISTS.length] ?? ''}`,
          // Each reader meets every list: the reader changes once a round of lists is through.
          cookie: cookies[Math.floor(index / LISTS.length) % cookies.length]?.cookie ?? null,
        });
        const pickBare = (index: number) => ({
          address: `${bare}${BARE_LISTS[index % BARE_LISTS.length] ?? ''}`,
          cookie: null,
        });
        await sendOpenLoop(50, 5, pickReal);
        await sendOpenLoop(50, 3, pickBare);
        const steady = await sendOpenLoop(50, 20, pickReal);
        const steadyBare = await sendOpenLoop(50, 20, pickBare);
        const rate = await largestRate((perSecond, seconds) => sendOpenLoop(perSecond, seconds, pickReal));
        const rateBare = await largestRate((perSecond, seconds) =>
          sendOpenLoop(perSecond, seconds, pickBare),
        );
        const writer = await signIn(real, 'reviewer');
        let isOver = false;
        const writing = keepWriting(real, writer, () => isOver);
        const watching = watchReview(real, writer, () => isOver);
        const busy = await sendOpenLoop(50, 20, pickReal);
        isOver = true;
        const writes = await writing;
        const polls = await watching;
        const own = percentile(steady.latencies, 0.95);
        const peer = percentile(steadyBare.latencies, 0.95);
        return [
          {
            what: '50 readers, 1 request/s each, home + targets + tasks, PGlite: p95',
            goal: `≤ ${LIMIT_MS} ms`,
            measured: `${own.toFixed(1)} ms (p50 ${percentile(steady.latencies, 0.5).toFixed(1)}, ${steady.failures} failures)`,
            peer: `bare Fastify + SQL ${peer.toFixed(1)} ms`,
            ratio: (own / peer).toFixed(1),
          },
          {
            what: `the same while somebody records a value every second (${writes} writes) and a review is open in two windows (${polls.length} looks, p50 ${percentile(polls, 0.5).toFixed(1)} ms): p95`,
            goal: `≤ ${LIMIT_MS} ms`,
            measured: `${percentile(busy.latencies, 0.95).toFixed(1)} ms (p50 ${percentile(busy.latencies, 0.5).toFixed(1)}, ${busy.failures} failures)`,
          },
          {
            what: `largest rate with p95 ≤ ${LIMIT_MS} ms`,
            goal: '≥ 50/s',
            measured: `${rate}/s`,
            peer: `bare Fastify + SQL ${rateBare}/s`,
            ratio: (rate / rateBare).toFixed(2),
          },
        ];
      } finally {
        server.stdin.end();
      }
    },
  },
];
