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
const LISTS = ['/api/plan/home', '/api/plan/targets', '/api/plan/tasks', '/api/organisation/units'] as const;
const BARE_LISTS = ['/targets', '/targets', '/tasks', '/units'] as const;
const LIMIT_MS = 50;

async function signIn(address: string, userName: string): Promise<string> {
  const response = await fetch(`${address}/api/access/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign-in of ${userName}: ${response.status} ${await response.text()}`);
  return response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
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
          cookie: cookies[Math.floor(index / LISTS.length) % cookies.length] ?? null,
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
        const own = percentile(steady.latencies, 0.95);
        const peer = percentile(steadyBare.latencies, 0.95);
        return [
          {
            what: '50 readers, 1 request/s each, home + targets + tasks + units, PGlite: p95',
            goal: `≤ ${LIMIT_MS} ms`,
            measured: `${own.toFixed(1)} ms (p50 ${percentile(steady.latencies, 0.5).toFixed(1)}, ${steady.failures} failures)`,
            peer: `bare Fastify + SQL ${peer.toFixed(1)} ms`,
            ratio: (own / peer).toFixed(1),
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
