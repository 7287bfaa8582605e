import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '@junheng/kernel';
import { generateCounty, PLANTED_PROBLEMS, writeCountyFiles } from '@junheng/standards';

const YEARS = Array.from({ length: 10 }, (_, index) => 2015 + index);
const COMMAND = join(import.meta.dirname, '..', 'commands', 'standards', 'check.ts');

/** Times one run of the command in a new process, its modules loaded, nothing run before. */
const OURS = `
const [command, folder] = process.argv.slice(1);
const { command: check } = await import(command);
await import('@junheng/standards');
await import(new URL('../../standards/load-check.ts', 'file://' + command).href);
await import(new URL('../../standards/check-json.ts', 'file://' + command).href);
const context = { positionals: [folder], options: { standard: 'cn-compulsory-balance-2017', json: true },
  resolve: (path) => path, print() {}, note() {}, signal: new AbortController().signal };
const cpu = process.cpuUsage();
const start = performance.now();
const result = await check.run(context);
if (!result.ok) throw new Error(result.error.code);
const wall = performance.now() - start;
const used = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify({ wall, cpu: (used.user + used.system) / 1000 }));
`;

/** The straightforward way: csv-parse into objects, grouped in maps, the seven indicators by school. */
const PEER = `
const [, folder] = process.argv.slice(1);
const { parse } = await import('csv-parse/sync');
const { readFileSync } = await import('node:fs');
const cpu = process.cpuUsage();
const start = performance.now();
const read = (file) => parse(readFileSync(folder + '/' + file), { columns: true, skip_empty_lines: true });
const schools = new Map(read('schools.csv').map((row) => [row.code, row]));
const values = new Map();
for (const row of read('values.csv')) values.set([row.school, row.stage, row.year, row.item].join(), Number(row.value));
const classes = Map.groupBy(read('classes.csv'), (row) => [row.school, row.stage, row.year].join());
let met = 0;
for (const [code] of schools) for (const stage of ['primary', 'junior']) {
  const pupils = values.get([code, stage, '2024', 'pupils'].join());
  for (const item of ['teachersAboveNorm', 'backboneTeachers', 'artsPeTeachers', 'teachingFloorArea', 'sportsArea', 'equipmentValue', 'networkedClassrooms']) {
    if (values.get([code, stage, '2024', item].join()) / pupils > 1) met += 1;
  }
  met += (classes.get([code, stage, '2024'].join()) ?? []).length;
}
const wall = performance.now() - start;
const used = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify({ wall, cpu: (used.user + used.system) / 1000 }));
`;

interface Times {
  readonly wall: number;
  readonly cpu: number;
}

/** The best of five new processes. */
function timeCold(script: string, folder: string): Times {
  const times = Array.from({ length: 5 }, () => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, COMMAND, folder], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout) as Times;
  });
  return {
    wall: Math.min(...times.map((time) => time.wall)),
    cpu: Math.min(...times.map((time) => time.cpu)),
  };
}

export const benches = [
  {
    name: 'check a folder from a cold process',
    run: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'junheng-bench-'));
      try {
        const recipe = { schools: 300, years: YEARS, problems: PLANTED_PROBLEMS };
        const { rows } = generateCounty(recipe, seededRandom(11));
        for (const [file, text] of Object.entries(writeCountyFiles(rows)))
          await writeFile(join(folder, file), text);
        const [ours, peer] = [timeCold(OURS, folder), timeCold(PEER, folder)];
        const size = `${rows.values.length} values, ${rows.classes.length} classes`;
        return [
          {
            what: `csv of 300 schools × 10 years (${size}) from a cold process after start-up; peer: csv-parse into objects, no verdicts`,
            goal: '≤ 300 ms',
            measured: `${ours.wall.toFixed(0)} ms (${ours.cpu.toFixed(0)} ms of processor)`,
            peer: `${peer.wall.toFixed(0)} ms (${peer.cpu.toFixed(0)} ms)`,
            ratio: (peer.wall / ours.wall).toFixed(1),
          },
        ];
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  },
];
