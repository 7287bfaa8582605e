import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { evaluateXhstt, parseXhstt, solveXhstt } from '@junheng/timetable';

type BenchRow = { what: string; goal: string; measured: string; peer?: string; ratio?: string };
type Bench = { name: string; run(): Promise<BenchRow[]> };

const folder = join(
  dirname(dirname(dirname(dirname(dirname(import.meta.dirname))))),
  'shared',
  'data',
  'timetable',
  'xhstt',
);
/** Instances of XHSTT-2014, the cost asked for, the best known cost, and the costs of the solutions that the files hold. */
const INSTANCES = [
  { id: 'BR-SA-00', goal: 10, best: 5, published: ['0/38', '0/5'] },
  { id: 'FI-WP-06', goal: 6, best: 0, published: ['0/1', '0/0'] },
  { id: 'ES-SS-08', goal: 600, best: 335, published: ['3/5966', '0/357', '0/336', '0/335'] },
] as const;
/** Processor seconds for one thread; the goal is stated for 300 s on two. */
const SECONDS = 60;

const solve = ({ id, goal, best, published }: (typeof INSTANCES)[number]): Bench => ({
  name: `xhstt ${id}`,
  run: async () => {
    const file = join(folder, `${id}.xml`);
    if (!existsSync(file))
      return [{ what: `XHSTT ${id}`, goal: `≤ 0/${goal}`, measured: 'the file is not there' }];
    const read = parseXhstt(readFileSync(file, 'utf8'));
    if (!read.ok) throw new Error(read.error.code);
    const [instance] = read.value.instances;
    if (instance === undefined) throw new Error(id);
    const counted = read.value.solutions.map(({ solution }) => {
      const { infeasibility, objective } = evaluateXhstt(instance, solution);
      return `${infeasibility}/${objective}`;
    });
    const before = process.cpuUsage().user;
    const spent = (): number => (process.cpuUsage().user - before) / 1e6;
    const answer = solveXhstt(instance, { seed: 1, fraction: () => spent() / SECONDS });
    const { infeasibility, objective } = evaluateXhstt(instance, answer.solution);
    return [
      {
        what: `XHSTT ${id}: published solutions scored`,
        goal: published.join(', '),
        measured: counted.join(', '),
      },
      {
        what: `XHSTT ${id}: one thread, ${SECONDS} processor seconds, ${Math.round(answer.steps / SECONDS / 1000)},000 steps a second`,
        goal: `≤ 0/${goal} (300 s, two threads)`,
        measured: `${infeasibility}/${objective}`,
        peer: `best known 0/${best}`,
      },
    ];
  },
});

export const benches: Bench[] = INSTANCES.map((instance) => solve(instance));
