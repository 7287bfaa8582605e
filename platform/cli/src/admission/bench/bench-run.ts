// Started by admission.bench.ts in a process of its own, so that memory is that of one run: `bench-run.ts allocate|verify|order FOLDER OUT`.
import { placeTickets, requestSingleTickets, runMechanism, scoreChoices } from '@junheng/admission';
import { allocateFolder } from '../allocate-folder.ts';
import { HashThreads } from '../hash/hash-threads.ts';
import { loadFolder } from '../load-folder.ts';
import { readMarket } from '../read-market.ts';
import { verifyFolder } from '../verify-folder.ts';

const [what = '', folder = '', out = ''] = process.argv.slice(2);
const draw = { seed: 'bench', mechanism: 'da', ties: 'single' } as const;
const start = performance.now();
let inner = 0;
let innerCpu = 0;
/** Processor time of all threads, milliseconds: what a run costs when others use the machine too. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
if (what === 'verify') {
  const { problems } = await verifyFolder(folder);
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
} else {
  const loaded = loadFolder(folder);
  if (!loaded.ok) throw new Error(loaded.error.code);
  if (what === 'allocate') {
    const done = await allocateFolder(loaded.value, { ...draw, out });
    if (!done.ok) throw new Error(done.error.code);
  } else {
    const ports = new HashThreads('sha256');
    const read = readMarket(loaded.value, draw, ports);
    if (!read.ok) throw new Error(read.error.code);
    const { market, started } = read.value;
    const tickets = await (started ??
      ports.computeTickets(requestSingleTickets(market.applicants, draw.seed)));
    const before = performance.now();
    const cpuBefore = cpu();
    const places = placeTickets(tickets, (a, b) => market.applicants.ids.compare(a, b));
    runMechanism(market, loaded.value.rules, 'da', scoreChoices(market, places, true, true));
    inner = performance.now() - before;
    innerCpu = cpu() - cpuBefore;
    await ports.close();
  }
}
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  JSON.stringify({ ms: performance.now() - start, cpu: cpu(), inner, innerCpu, megabytes }),
);
