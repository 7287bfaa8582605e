import { expect, test } from 'vitest';
import { check as checkArrows } from './arrows.ts';
import { check as checkBudgets } from './budgets.ts';
import { check as checkCircles } from './circles.ts';
import { check as checkFolderSize } from './folder-size.ts';
import { check as checkNames } from './names.ts';
import { check as checkProductOnly } from './product-only.ts';
import { check as checkRules } from './rules.ts';
import { check as checkTestedOnly } from './tested-only.ts';

const file = (path: string, text: string): { path: string; text: string } => ({ path, text });

test('an arrow against the house is found, one along it is not', async () => {
  const wrong = await checkArrows([
    file('platform/kernel/src/a.ts', "import { x } from '@junheng/domain';\n"),
    file('engines/admission/src/b.ts', "import type { Result } from '@junheng/kernel';\n"),
    file('platform/web/src/c.ts', "import { openDatabase } from '@junheng/database';\n"),
  ]);
  expect(wrong.problems).toHaveLength(3);
  const right = await checkArrows([
    file(
      'platform/server/src/a.ts',
      "import { x } from '@junheng/domain';\nimport { y } from '@junheng/admission';\n",
    ),
    file('engines/standards/src/b.ts', "import { z } from '@junheng/indicator';\n"),
  ]);
  expect(right.problems).toEqual([]);
});

test('a clock, dice or a built-in module on a pure floor is found, a comment that names them is not', async () => {
  const wrong = await checkArrows([
    file('platform/domain/src/a.ts', 'export const now = () => Date.now();\n'),
    file('engines/growth/src/b.ts', "import { readFileSync } from 'node:fs';\n"),
    file('engines/growth/src/c.ts', 'export const dice = Math.random;\n'),
  ]);
  expect(wrong.problems).toHaveLength(3);
  const right = await checkArrows([
    file(
      'platform/domain/src/a.ts',
      '/** Never calls Date.now. */\n// nor Math.random\nexport const a = 1;\n',
    ),
  ]);
  expect(right.problems).toEqual([]);
});

test('a rule without a test and a test without a rule are found', async () => {
  const { problems } = await checkRules([
    file('platform/domain/src/plan/SPEC.md', '- [P1] One.\n- [P2] Two.\n'),
    file('platform/domain/src/plan/a.test.ts', "test('[P1] one', () => {});\ntest('[P9] nine', () => {});\n"),
  ]);
  expect(problems).toHaveLength(2);
  expect(problems.join()).toContain('[P2]');
  expect(problems.join()).toContain('[P9]');
});

test('a rule number given twice is found', async () => {
  const { problems } = await checkRules([
    file('engines/a/SPEC.md', '- [Z1] One.\n'),
    file('engines/b/SPEC.md', '- [Z1] Another.\n'),
    file('engines/a/src/a.test.ts', "test('[Z1] one', () => {});\n"),
  ]);
  expect(problems.some((problem) => problem.includes('again'))).toBe(true);
});

test('a file over the limit is found', async () => {
  expect((await checkBudgets([file('a.ts', '\n'.repeat(401))])).problems.length).toBeGreaterThan(0);
  expect((await checkBudgets([file('a.ts', '\n'.repeat(100))])).problems).toEqual([]);
});

test('names that break the house rules are found', async () => {
  const { problems } = await checkNames([
    file('platform/web/src/MyPage.tsx', ''),
    file('platform/web/src/utils.ts', ''),
    file('platform/web/src/features/index.ts', ''),
    file('platform/web/src/a.ts', 'export default 1;\n'),
  ]);
  expect(problems).toHaveLength(4);
});

test('a path of a machine is found, a route of the product is not', async () => {
  const wrong = await checkProductOnly([file('docs/a.md', `see /wo${'rk'}/main/x`)]);
  expect(wrong.problems).toHaveLength(1);
  const right = await checkProductOnly([
    file('docs/a.md', 'GET /api/plan/targets and platform/server/src/x.ts'),
  ]);
  expect(right.problems).toEqual([]);
});

test('a circle of imports is found whole, a listed one is passed over', async () => {
  const files = [
    file('platform/server/src/a.ts', "import { b } from './plan/b.ts';\n"),
    file('platform/server/src/plan/b.ts', "import type { C } from '../c.ts';\n"),
    file('platform/server/src/c.ts', "export { a } from './a.ts';\n"),
    file('platform/server/src/d.ts', "import { a } from './a.ts';\n"),
    file('platform/server/src/a.test.ts', "import { d } from './d.ts';\n"),
  ];
  const { problems } = await checkCircles(files, []);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('src/a.ts ↔ platform/server/src/c.ts ↔ platform/server/src/plan/b.ts');
  expect((await checkCircles(files, ['a.ts ↔ c.ts ↔ b.ts'])).problems).toEqual([]);
});

test('a folder of 26 files of code is too full, tests and what is listed are not counted', async () => {
  const folder = (count: number) =>
    Array.from({ length: count }, (_, index) => `platform/domain/src/plan/f${index}.ts`);
  expect((await checkFolderSize(folder(25), {})).problems).toEqual([]);
  expect((await checkFolderSize([...folder(25), 'platform/domain/src/plan/a.test.ts'], {})).problems).toEqual(
    [],
  );
  expect((await checkFolderSize(folder(26), {})).problems).toHaveLength(1);
  expect((await checkFolderSize(folder(26), { 'platform/domain/src/plan': 26 })).problems).toEqual([]);
});

test('a rule that only its tests use is found; used, offered by an engine or listed it is not', async () => {
  const rule = file('platform/domain/src/a.ts', '/** See mayPass. */\nexport function mayPass() {}\n');
  const tested = file('platform/domain/src/a.test.ts', "import { mayPass } from './a.ts';\n");
  expect((await checkTestedOnly([rule, tested], [])).problems).toHaveLength(1);
  expect((await checkTestedOnly([rule, tested], ['mayPass'])).problems).toEqual([]);
  const user = file('platform/server/src/b.ts', "import { mayPass } from '@junheng/domain';\n");
  expect((await checkTestedOnly([rule, tested, user], [])).problems).toEqual([]);
  const engine = [
    file('engines/growth/src/index.ts', "export * from './a.ts';\n"),
    file('engines/growth/src/a.ts', 'export function grow() {}\n'),
  ];
  expect((await checkTestedOnly(engine, [])).problems).toEqual([]);
});
