import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  forecastPlaces,
  halfWidth,
  rowTotal,
  SHIPPED_RULES,
  simulateDistrict,
  PLAIN_DISTRICT,
} from '@junheng/places';
import type { BirthsRow, EnrolmentRow, PlacesForecast } from '@junheng/places';
import { readInputs } from './read-inputs.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..', '..');
const GIVEN = join(ROOT, '..', '..', 'shared', 'data', 'places', 'enrolment');
const BESIDE = join(ROOT, '..', 'shared', 'data', 'places', 'enrolment');
const HORIZONS = [1, 2, 3, 5] as const;
/** Asked on the district from which the goals were taken. */
const GOALS = { 1: [4.2, 1.1], 2: [5.3, 1.4], 3: [6.1, 1.7], 5: [7.2, 2.2] } as const;

interface Row {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly peer?: string;
  readonly ratio?: string;
}

interface District {
  readonly enrolment: readonly EnrolmentRow[];
  readonly births: readonly BirthsRow[];
}

function make(district: District, from: number, years: number): PlacesForecast {
  const inputs = { residents: [], schools: [], capacities: [], housing: [], birthsPath: [], ...district };
  const request = {
    inputs,
    from,
    years,
    rules: SHIPPED_RULES,
    decided: null,
    whatIfs: [],
    paths: 1,
    seed: 1,
  };
  const made = forecastPlaces(request);
  if (!made.ok) throw new Error(made.error[0]?.code);
  return made.value;
}

function mean(values: readonly number[]): number {
  return (100 * values.reduce((sum, value) => sum + value, 0)) / Math.max(1, values.length);
}

/** Errors of all origins of one district; schools that stand from the first to the last year, as the goals were measured. */
function rollOrigins(district: District, first: number, last: number): Map<number, Record<string, number[]>> {
  const totals = new Map<string, number>();
  const whole = new Map<number, number>();
  for (const row of district.enrolment) {
    const key = `${row.school}|${row.year}`;
    totals.set(key, (totals.get(key) ?? 0) + row.pupils);
    whole.set(row.year, (whole.get(row.year) ?? 0) + row.pupils);
  }
  const begins = Math.min(...whole.keys());
  const results = new Map<number, Record<string, number[]>>(
    HORIZONS.map((h) => [h, { own: [], naive: [], district: [], districtNaive: [], inside: [], cells: [] }]),
  );
  const cells = new Map(
    district.enrolment.map((row) => [`${row.school}|${row.grade}|${row.year}`, row.pupils]),
  );
  for (let from = first; from < last; from += 1) {
    const made = make(district, from, 5);
    const stage = made.main.sheet.stages[0];
    const widths = stage === undefined ? undefined : made.widths.get(stage.stage);
    if (stage === undefined || widths === undefined) continue;
    for (const h of HORIZONS) {
      const result = results.get(h);
      if (from + h > last || result === undefined) continue;
      let sum = 0;
      for (const row of stage.rows) {
        const value = rowTotal(row, stage.grades.length, 5, h);
        sum += value;
        stage.grades.forEach((grade, at) => {
          const came = cells.get(`${row.school}|${grade}|${from + h}`);
          const cell = row.cells[at * 6 + h] as number;
          if (came !== undefined)
            result['cells']?.push(Math.abs(came - cell) <= halfWidth(widths.cell, cell, h) ? 1 : 0);
        });
        const actual = totals.get(`${row.school}|${from + h}`);
        if (actual === undefined) continue;
        result['inside']?.push(Math.abs(actual - value) <= halfWidth(widths.unit, value, h) ? 1 : 0);
        if (!totals.has(`${row.school}|${begins}`) || !totals.has(`${row.school}|${last}`)) continue;
        result['own']?.push(Math.abs(value / actual - 1));
        result['naive']?.push(Math.abs((totals.get(`${row.school}|${from}`) as number) / actual - 1));
      }
      const actual = whole.get(from + h) as number;
      result['district']?.push(Math.abs(sum / actual - 1));
      result['districtNaive']?.push(Math.abs((whole.get(from) as number) / actual - 1));
    }
  }
  return results;
}

/** Errors of the textbook progression for the same schools, from the engine's own backtest of the last year. */
function plainErrors(district: District, last: number): Map<number, readonly [number, number]> {
  const made = make(district, last, 5);
  return new Map(made.backtest.map((one) => [one.years, [one.progression, one.district.progression]]));
}

/** Mean error of R's `forecast::ets` on each school's totals, when R stands beside. */
function etsErrors(district: District, first: number, last: number): Map<number, number> {
  const totals = new Map<string, Map<number, number>>();
  for (const row of district.enrolment) {
    const own = totals.get(row.school) ?? new Map<number, number>();
    own.set(row.year, (own.get(row.year) ?? 0) + row.pupils);
    totals.set(row.school, own);
  }
  const begins = Math.min(...district.enrolment.map((row) => row.year));
  const series = [...totals.values()]
    .filter((own) => own.has(begins) && own.has(last))
    .map((own) => [...own].toSorted((a, b) => a[0] - b[0]).map(([, value]) => value));
  const script = `suppressMessages(library(forecast));for (line in readLines(file("stdin"))) { x <- as.numeric(strsplit(line, ",")[[1]]); for (n in ${first - begins + 1}:(length(x)-1)) { f <- as.numeric(forecast::forecast(forecast::ets(x[1:n]), h=5)$mean); for (h in c(1,2,3,5)) if (n+h <= length(x)) cat(h, abs(f[h]/x[n+h]-1), "\\n") } }`;
  const run = spawnSync('Rscript', ['-e', script], {
    input: series.map((own) => own.join(',')).join('\n'),
    encoding: 'utf8',
  });
  const errors = new Map<number, number[]>();
  if (run.status !== 0) return new Map();
  for (const line of run.stdout.trim().split('\n')) {
    const [h, error] = line.trim().split(/\s+/u).map(Number) as [number, number];
    errors.set(h, [...(errors.get(h) ?? []), error]);
  }
  return new Map([...errors].map(([h, values]) => [h, mean(values)]));
}

async function benchGiven(): Promise<Row[]> {
  const folder = [GIVEN, BESIDE].find((path) => existsSync(path));
  if (folder === undefined) return [{ what: 'given district', goal: '', measured: 'not here' }];
  const read = await readInputs(folder);
  if (!read.ok) throw new Error(read.error[0]?.code);
  const district = read.value.inputs;
  const rows: Row[] = [];
  for (const first of [2001, 2003]) {
    const results = rollOrigins(district, first, 2009);
    const plain = plainErrors(district, 2009);
    const ets = etsErrors(district, first, 2009);
    for (const h of HORIZONS) {
      const result = results.get(h) ?? {};
      const own = mean(result['own'] ?? []);
      const naive = mean(result['naive'] ?? []);
      const r = ets.get(h);
      rows.push({
        what: `given district, origins ${first}–${2009 - h}, ${h} years: school totals`,
        goal: `≤ ${GOALS[h][0]} %`,
        measured: `${own.toFixed(2)} %`,
        peer: `naive ${naive.toFixed(2)}${r === undefined ? '' : `, ets ${r.toFixed(2)}`}, 5-year ratios (all origins) ${plain.get(h)?.[0].toFixed(2) ?? '—'}`,
        ratio: (naive / own).toFixed(2),
      });
      const whole = mean(result['district'] ?? []);
      const wholeNaive = mean(result['districtNaive'] ?? []);
      rows.push({
        what: `the same: district`,
        goal: `≤ ${GOALS[h][1]} %`,
        measured: `${whole.toFixed(2)} %`,
        peer: `naive ${wholeNaive.toFixed(2)}, 5-year ratios (all origins) ${plain.get(h)?.[1].toFixed(2) ?? '—'}`,
        ratio: (wholeNaive / whole).toFixed(2),
      });
      rows.push({
        what: 'the same: inside the 80 % interval, school totals / single grades',
        goal: '75–85 %',
        measured: `${mean(result['inside'] ?? []).toFixed(0)} / ${mean(result['cells'] ?? []).toFixed(0)} %`,
      });
    }
  }
  return rows;
}

const KINDS: Readonly<Record<string, Partial<typeof PLAIN_DISTRICT>>> = {
  plain: {},
  'falling births': { birthsTrend: -0.05 },
  growing: { birthsTrend: 0.03, drift: 0.03, ratio: 1.02 },
  'small schools': { schools: 6, size: 25 },
  large: { schools: 60, size: 120, years: 15 },
  quiet: { moveChance: 0, shareStep: 0.03, drift: 0.005 },
  wild: { moveChance: 0.2, shareStep: 0.12, drift: 0.04, closeChance: 0.02 },
  'short past': { years: 9 },
  junior: { grades: ['7', '8', '9'], age: 12, size: 150, schools: 10 },
};

function benchSimulated(): Row[] {
  return Object.entries(KINDS).map(([name, part]) => {
    const kind = { ...PLAIN_DISTRICT, ...part };
    const last = kind.firstYear + kind.years - 1;
    const sums = new Map<number, Record<string, number[]>>();
    for (const seed of [11, 12, 13]) {
      for (const [h, result] of rollOrigins(simulateDistrict(kind, seed), kind.firstYear + 3, last)) {
        const all = sums.get(h) ?? {};
        for (const [key, values] of Object.entries(result)) all[key] = [...(all[key] ?? []), ...values];
        sums.set(h, all);
      }
    }
    const at = (key: string): string =>
      HORIZONS.map((h) => mean(sums.get(h)?.[key] ?? []).toFixed(1)).join(' / ');
    return {
      what: `simulated: ${name}, seeds 11–13, 1/2/3/5 years: school totals; district; inside, grades`,
      goal: 'below naive; 75–85 %',
      measured: `${at('own')}; ${at('district')}; ${at('cells')} %`,
      peer: `naive ${at('naive')}; ${at('districtNaive')}`,
    };
  });
}

async function benchLarge(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-forecast-'));
  try {
    const kind = { ...PLAIN_DISTRICT, schools: 2000, years: 14, size: 60 };
    const grades = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
    const { enrolment, births } = simulateDistrict({ ...kind, grades }, 5);
    await mkdir(folder, { recursive: true });
    const lines = enrolment.map((row) => `${row.year},${row.school},${row.grade},${row.pupils}`);
    await writeFile(join(folder, 'enrolment.csv'), `year,school,grade,pupils\n${lines.join('\n')}\n`);
    const counts = births.map((row) => `${row.year},${row.births}`);
    await writeFile(join(folder, 'births.csv'), `year,births\n${counts.join('\n')}\n`);
    const schools = [...new Set(enrolment.map((row) => row.school))];
    const rooms = schools.map((school, at) => `${school},Z${at % 40},600,14`);
    await writeFile(join(folder, 'schools.csv'), `school,zone,places,rooms\n${rooms.join('\n')}\n`);
    const script = `const { command } = await import(process.argv[1]); const start = performance.now(); await command.run({ positionals: [process.argv[2]], options: { from: '2013', years: '10', json: true }, resolve: (path) => path, print: () => undefined, note: () => undefined, signal: new AbortController().signal }); const { user, system } = process.cpuUsage(); console.log(JSON.stringify({ wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }));`;
    const command = new URL('../../commands/places/forecast.ts', import.meta.url).href;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, command, folder], {
      encoding: 'utf8',
    });
    const times = JSON.parse(run.stdout) as { wall: number; cpu: number };
    return [
      {
        what: `2,000 schools × 9 grades × 10 years × 500 paths, ${enrolment.length} rows of csv to JSON, backtests included`,
        goal: '≤ 10 s',
        measured: `${times.wall.toFixed(1)} s (${times.cpu.toFixed(1)} s of processor)`,
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const benches = [
  { name: 'forecast of the given district', run: benchGiven },
  { name: 'forecast of simulated districts', run: async () => benchSimulated() },
  { name: 'forecast of a large district', run: benchLarge },
];
