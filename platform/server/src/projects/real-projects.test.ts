import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countPromises, findMissingAnnex, findPromises, judgeProject } from '@junheng/domain';
import { readPlan } from '@junheng/plan-text';
import type { PlanReading } from '@junheng/plan-text';
import { describe, expect, test } from 'vitest';

const shared = process.env['JUNHENG_SHARED'] ?? join(import.meta.dirname, '../../../../../../shared');
const folder = join(shared, 'plans');

/** A real plan by the beginning of its file's name: its text and what the reader finds in it. */
function readReal(start: string): { readonly text: string; readonly reading: PlanReading } {
  const name = readdirSync(folder).find((file) => file.startsWith(start));
  if (name === undefined) throw new Error(`no plan ${start}`);
  const text = readFileSync(join(folder, name), 'utf8');
  const read = readPlan({ text });
  if (!read.ok) throw new Error(read.error.code);
  return { text, reading: read.value };
}

describe.skipIf(!existsSync(folder))('real plans', () => {
  test('[P96] twenty projects of a real table keep area and key year, and none is on time for its key year', () => {
    const { projects } = readReal('004').reading;
    const sum = (pick: 'landArea' | 'floorArea') =>
      projects.reduce((total, project) => total + (project[pick] ?? 0), 0);
    expect([projects.length, sum('landArea'), sum('floorArea')]).toEqual([20, 646_000, 532_200]);
    const years = [2021, 2022, 2023, 2024, 2025];
    expect(years.map((year) => projects.filter((project) => project.year === year).length)).toEqual([
      3, 5, 4, 4, 4,
    ]);
    for (const { year } of projects) expect(judgeProject([], `${year ?? 2021}-12-31`).state).toBe('unknown');
  });

  test('[P99] the unnamed counts of a real year table are promises: three planned, two named', () => {
    const { text, reading } = readReal('001');
    const promises = reading.milestones.flatMap(({ span, year }) =>
      findPromises(text.slice(...span)).map(({ promise }) => ({ ...promise, year })),
    );
    const named = ['甲小学', '乙小学'].map(
      (name) => ({ name, kind: 'new', stages: [], keyYear: 2020 }) as const,
    );
    const counts = countPromises(promises, named)
      .filter(({ schoolType }) => schoolType !== 'kindergarten')
      .map((one) => [one.year, one.kind, one.schoolType, one.planned, one.named]);
    expect(counts).toEqual([
      [2019, 'new', 'primary', 2, 0],
      [2020, 'new', 'primary', 3, 2],
      [2020, 'new', 'junior', 1, 0],
      [2020, 'enlarge', 'primary', 2, 0],
      [2021, 'new', 'primary', 2, 0],
      [2021, 'new', 'junior', 1, 0],
      [2021, 'enlarge', 'primary', 1, 0],
    ]);
  });

  test('[P99] the table of projects that a real plan names and does not bring is asked for', () => {
    const { text, reading } = readReal('000');
    const annex = findMissingAnnex(text, reading.projects.length);
    expect(annex?.text).toContain('附件');
    expect(text.slice(...(annex?.span ?? [0, 0]))).toBe(annex?.text);
  });
});
