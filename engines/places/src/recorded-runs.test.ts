import { expect, test } from 'vitest';
import { forecastPlaces } from './forecast/forecast-places.ts';
import { requestOf } from './forecast/testing/request.ts';
import { PLAIN_DISTRICT, simulateDistrict } from './forecast/testing/simulate-district.ts';
import { makeSeededRandom } from './search/seeded-random.ts';
import { planSites } from './siting/plan-sites.ts';
import type { SiteRequest } from './siting/site-request.ts';
import { makePlainPorts } from './testing/plain-ports.ts';
import { makeTown } from './testing/make-town.ts';
import { planZones } from './zones/plan-zones.ts';

/** Numbers to nine digits, so that the last bits of a machine's logarithms do not count. */
function rounded(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)];
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value;
}
function digest(value: unknown): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (const unit of JSON.stringify(value, rounded) ?? '') {
    const code = unit.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 0x01000193) >>> 0;
    other = Math.imul(other + code, 0x85ebca6b) >>> 0;
  }
  return `${one.toString(16).padStart(8, '0')}${other.toString(16).padStart(8, '0')}`;
}

test('[F1] forecasts of simulated districts are those that are on record', async () => {
  const kinds = [
    ['plain', { ...PLAIN_DISTRICT, schools: 6, years: 12 }],
    ['short', { ...PLAIN_DISTRICT, schools: 3, years: 5 }],
    ['uneasy', { ...PLAIN_DISTRICT, schools: 8, years: 11, drift: 0.06, noise: 1.6 }],
  ] as const;
  const lines = kinds.flatMap(([name, kind]) =>
    [1, 2].map((seed) => {
      const district = simulateDistrict(kind, seed);
      const from = kind.firstYear + kind.years - 1;
      const made = forecastPlaces(requestOf(district, from, 5, { seed, paths: 40 }));
      if (!made.ok) return `${name} ${seed} ${made.error.map(({ code }) => code).join(' ')}`;
      const parts = Object.entries(made.value).map(([key, value]) => `${key} ${digest(value)}`);
      return `# ${name} ${seed}\n${parts.join('\n')}`;
    }),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/forecasts.txt');
});

test('[Z1] seeded plans of zones are those that are on record', async () => {
  const lines: string[] = [];
  for (const [columns, rows, schools, seed, slack] of [
    [7, 6, 3, 21, 1.4],
    [8, 8, 5, 4, 1.15],
    [9, 5, 4, 7, 1.05],
    [5, 5, 2, 3, 2],
  ] as const) {
    const town = makeTown(columns, rows, schools, seed, slack);
    const outcome = await planZones(town, { seconds: 600, seed, iterations: 3 }, makePlainPorts());
    lines.push(`# ${columns} × ${rows}, ${schools} ${outcome.kind}`);
    for (const [key, value] of Object.entries(outcome)) lines.push(`${key} ${digest(value)}`);
    if (outcome.kind !== 'found') continue;
    const weights = { balance: 2, compactness: 1, moved: 1, longest: 1 } as never;
    const request = { ...town, today: { ...outcome.plan.assignment }, longest: 900, weights };
    const again = await planZones(request, { seconds: 600, seed, iterations: 2 }, makePlainPorts());
    lines.push(`weighted ${again.kind} ${digest(again)}`);
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/zones.txt');
});

function makeSites(count: number, open: number, seed: number): SiteRequest {
  const random = makeSeededRandom(seed);
  const customers = Array.from({ length: count }, (_, at) => ({
    id: `c${at}`,
    demand: 1 + random.below(9),
    x: 1000 * random.next(),
    y: 1000 * random.next(),
  }));
  const total = customers.reduce((sum, { demand }) => sum + demand, 0);
  const sites = customers.map(({ id }, at) => ({
    id,
    customer: id,
    capacity: Math.ceil((1.2 * total) / open) + (at % 3),
    fixedCost: 5 + (at % 7),
  }));
  return {
    customers,
    sites,
    open,
    cost: 'demandDistance',
    round: seed % 2 === 0 ? 'down' : 'none',
    scale: 1000,
  };
}

test('[ZS1] seeded plans of sites are those that are on record', async () => {
  const lines: string[] = [];
  for (const [count, open, seed] of [
    [30, 4, 1],
    [45, 6, 2],
    [60, 5, 3],
  ] as const) {
    const outcome = await planSites(
      makeSites(count, open, seed),
      { seconds: 600, seed, iterations: 5 },
      makePlainPorts(),
      2,
    );
    lines.push(`# ${count} ${open} ${outcome.kind}`);
    for (const [key, value] of Object.entries(outcome)) lines.push(`${key} ${digest(value)}`);
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/sites.txt');
});
