import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPlan } from '@junheng/plan-text';

const shared = process.env['JUNHENG_SHARED'] ?? join(import.meta.dirname, '../../../../../shared');
const gold = join(shared, 'plans', 'gold');
const scorer = join(shared, 'tools', 'score-plan.mjs');
const isHere = existsSync(gold) && existsSync(scorer);
const labels = isHere ? readdirSync(gold).filter((name) => name.endsWith('.json')) : [];
const folder = mkdtempSync(join(tmpdir(), 'junheng-plan-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Part {
  readonly f1: number;
}

type Score = Readonly<
  Record<'targets' | 'exact' | 'baseValues' | 'units' | 'outline' | 'milestones' | 'projects', Part>
> & {
  readonly pastAsTarget: number;
};

describe.skipIf(!isHere)('published plans', () => {
  test.each(labels)('[R36] %s is read as well as was asked', (name) => {
    const document = join(shared, 'plans', name.replace(/json$/u, 'txt'));
    const read = readPlan({ text: readFileSync(document, 'utf8') });
    if (!read.ok) throw new Error(read.error.code);
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(read.value));
    const score = JSON.parse(
      execFileSync(process.execPath, [scorer, document, join(gold, name), file], { encoding: 'utf8' }),
    ) as Score;
    expect(score.targets.f1).toBeGreaterThanOrEqual(0.9);
    expect(score.exact.f1).toBeGreaterThanOrEqual(0.8);
    expect(score.units.f1).toBeGreaterThanOrEqual(0.97);
    expect(score.outline.f1).toBeGreaterThanOrEqual(0.95);
    expect(score.milestones.f1).toBeGreaterThanOrEqual(0.95);
    expect(score.projects.f1).toBe(1);
    expect(score.pastAsTarget).toBe(0);
  });
});
