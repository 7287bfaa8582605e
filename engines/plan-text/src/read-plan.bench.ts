import { chaptersPlan } from './labelled/chapters-plan.ts';
import { traditionalPlan } from './labelled/traditional-plan.ts';
import { readPlan } from './read-plan.ts';

// Engines are typed without an environment; a bench runs in one.
const { performance, TextEncoder } = globalThis as unknown as {
  performance: { now(): number };
  TextEncoder: new () => { encode(text: string): Uint8Array };
};

interface BenchRow {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly ratio?: string;
}

interface Bench {
  readonly name: string;
  run(): Promise<BenchRow[]>;
}

const KILOBYTES = 80;
const ROUNDS = 5;

/** A plan of about `kilobytes` in UTF-8, made of the two sample plans in turn. */
function makePlan(kilobytes: number): string {
  const pair = `${chaptersPlan}\n\n${traditionalPlan}\n\n`;
  const size = new TextEncoder().encode(pair).length;
  return pair.repeat(Math.ceil((kilobytes * 1000) / size));
}

function bestOf(text: string, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    readPlan({ text });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export const benches: Bench[] = [
  {
    name: 'plan-text: reading time and its growth',
    async run() {
      const one = bestOf(makePlan(KILOBYTES), ROUNDS);
      const ten = bestOf(makePlan(KILOBYTES * 10), 2);
      const hundred = bestOf(makePlan(KILOBYTES * 100), 1);
      const line = bestOf('到2025年,普惠率达到95%以上、'.repeat(300_000).slice(0, 5_000_000), 1);
      const ms = (value: number): string => `${value.toFixed(0)} ms`;
      return [
        { what: '80 kB', goal: '≤ 150 ms', measured: ms(one) },
        {
          what: '800 kB',
          goal: 'linear',
          measured: ms(ten),
          ratio: `${(ten / one).toFixed(1)} × of 80 kB`,
        },
        {
          what: '8 MB',
          goal: 'linear',
          measured: ms(hundred),
          ratio: `${(hundred / ten).toFixed(1)} × of 800 kB`,
        },
        { what: '5 MB in one line', goal: 'ends', measured: ms(line) },
      ];
    },
  },
];
