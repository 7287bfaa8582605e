import { expect, test } from 'vitest';
import { INDICATORS } from './catalogue/indicator-catalogue.ts';
import { checkCounty } from './check/check-county.ts';
import { PACKS } from './packs/index-of-packs.ts';
import { gatherRows, writeCountyFiles } from './sample/county-rows.ts';
import { generateCounty } from './sample/generate-county.ts';
import { PLANTED_PROBLEMS } from './sample/plant-problems.ts';
import { testRandom } from './testing/fixtures.ts';

function rounded(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)];
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(10)) : value;
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

test('[B1] packs and indicators say what is on record, line by line', async () => {
  const lines = [
    ...INDICATORS.map(
      (one) => `${one.code} ${one.expression} ${one.unit} ${JSON.stringify(one.goal ?? null)} ${digest(one)}`,
    ),
    ...PACKS.flatMap((pack) =>
      Object.entries(pack).map(([name, part]) => `${pack.id} ${name} ${digest(part)}`),
    ),
  ];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/packs.txt');
});

test('[B1] made counties are judged as it is on record, under every pack', async () => {
  const lines: string[] = [];
  for (const seed of [1, 2, 3]) {
    const problems = seed === 1 ? [] : PLANTED_PROBLEMS;
    const { rows, planted } = generateCounty(
      { schools: 14, years: [2023, 2024], problems },
      testRandom(seed),
    );
    lines.push(`# ${seed} ${digest(writeCountyFiles(rows))} ${digest(planted)}`);
    const county = gatherRows(rows);
    for (const pack of PACKS)
      for (const year of [2023, 2024]) {
        const { county: verdict, ...rest } = checkCounty(pack, county, year);
        lines.push(`${pack.id} ${year} ${verdict.overall} ${digest(verdict)} ${digest(rest)}`);
      }
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./recorded/counties.txt');
});
