import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chaptersPlan } from './labelled/chapters-plan.ts';
import { decimalHeadingsPlan } from './labelled/decimal-headings-plan.ts';
import { numberedTablesPlan } from './labelled/numbered-tables-plan.ts';
import { traditionalPlan } from './labelled/traditional-plan.ts';
import { webPagePlan } from './labelled/web-page-plan.ts';
import type { DocumentTable, PlanDocument } from './plan-document.ts';
import { readPlan } from './read-plan.ts';
import { allowSteps } from './step-counter.ts';

const plans = [chaptersPlan, decimalHeadingsPlan, traditionalPlan, numberedTablesPlan, webPagePlan];
const PER_CHARACTER = 16;
const AT_LEAST = 2000;
/** For slow machines; nothing is asserted of it. */
const LONG = 120_000;

function stepsOf(document: PlanDocument): number {
  let steps = Number.NaN;
  const result = readPlan(document, {
    maxSteps: Number.POSITIVE_INFINITY,
    countSteps: (taken) => (steps = taken),
  });
  if (!result.ok) expect(result.error.code).toBe('PLAN_TEXT_EMPTY');
  return steps;
}

function checkSteps(text: string): void {
  expect(stepsOf({ text })).toBeLessThanOrEqual(PER_CHARACTER * text.length + AT_LEAST);
}

const plan = fc.constantFrom(...plans);
const piece = fc
  .tuple(plan, fc.nat(), fc.integer({ min: 1, max: 160 }))
  .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length));

describe('the work of a reading grows no faster than its text', () => {
  test(
    '[R42] pieces of plans cut, mixed and repeated',
    () => {
      fc.assert(
        fc.property(
          fc.array(piece, { minLength: 1, maxLength: 12 }),
          fc.integer({ min: 1, max: 30 }),
          (pieces, times) => checkSteps(pieces.join('').repeat(times)),
        ),
        { numRuns: 60 },
      );
    },
    LONG,
  );

  test(
    '[R42] lines shuffled, repeated and run into one long line',
    () => {
      const lines = plans.flatMap((text) => text.split('\n'));
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 60 }),
          fc.constantFrom('\n', '\n\n', '', '、', ';', '\t'),
          fc.integer({ min: 1, max: 30 }),
          (own, glue, times) => checkSteps(`${own.join(glue)}${glue}`.repeat(times)),
        ),
        { numRuns: 60 },
      );
    },
    LONG,
  );

  test(
    '[R42] control characters strewn through plans',
    () => {
      const strewn = fc
        .tuple(plan, fc.array(fc.tuple(fc.nat(), fc.nat(31)), { maxLength: 400 }))
        .map(([text, marks]) => {
          const characters = [...text];
          for (const [at, code] of marks) characters[at % characters.length] += String.fromCharCode(code);
          return characters.join('');
        });
      fc.assert(fc.property(strewn, checkSteps), { numRuns: 30 });
    },
    LONG,
  );

  test(
    '[R42] deep numbering',
    () => {
      const number = fc.constantFrom(
        '一、',
        '(一)',
        '1.',
        '1.1.1 ',
        '(1)',
        '①',
        '一是',
        '专栏1',
        '附件1',
        '第一章 ',
      );
      fc.assert(
        fc.property(
          fc.array(number, { minLength: 1, maxLength: 9 }),
          fc.integer({ min: 1, max: 150 }),
          fc.constantFrom('', '\n', '建成3所。'),
          (numbers, times, glue) => checkSteps(`${numbers.join(glue)}${glue}`.repeat(times)),
        ),
        { numRuns: 40 },
      );
    },
    LONG,
  );

  test.each([
    ['headers of tables without a table', '指标\n2020年\n2025年\n说明文字\n'],
    ['headers of tables of tasks', '序号\n工作任务\n责任单位\n1\n'],
    ['headers and cells of units', '(一)\n工作任务\n责任单位\n1.2022年建成3所\n教育局\n'],
    ['lists of annexes', '附件:1.《甲乙丙丁方案》2.《戊己庚辛方案》\n'],
    ['parts of one whole', '其中小学3所、'],
    ['the same goal in another value', '毛入园率达到95%。毛入园率达到96%。'],
    ['years in one line', '2022年建成甲中心、2023年建成甲中心、'],
    ['brackets that never close', '(“《'],
    ['tabbed rows', '学校\t位置\t占地面积\n'],
  ])('[R42] %s', (_, text) => {
    for (const times of [1, 30, 900]) checkSteps(`新建学校10所,${text.repeat(times)}`);
  });

  test('[R42] merged cells that claim more than the table has', () => {
    const text = '指标\n2020年\n2025年\n'.repeat(60);
    const cells = [...text.matchAll(/.+/gu)].map((match) => ({
      span: [match.index, match.index + match[0].length] as const,
      rows: 1000,
      columns: 1000,
    }));
    const table: DocumentTable = { rows: cells.map((cell) => [cell]) };
    expect(stepsOf({ text, tables: [table] })).toBeLessThanOrEqual(allowSteps(text.length + cells.length));
  });

  test(
    '[R42] five megabytes in one line',
    () => {
      checkSteps('到2025年,毛入园率达到95%以上、'.repeat(125_000));
    },
    LONG,
  );
});

describe('a spent budget', () => {
  test('[R43] ends the reading with a code and tells the steps taken', () => {
    let steps = 0;
    const result = readPlan(
      { text: chaptersPlan },
      { maxSteps: 500, countSteps: (taken) => (steps = taken) },
    );
    expect(result).toEqual({
      ok: false,
      error: { code: 'PLAN_TEXT_TOO_TANGLED', parameters: { steps: 500 } },
    });
    expect(steps).toBeGreaterThan(500);
  });

  test('[R43] a plan takes less than a tenth of what is allowed', () => {
    for (const text of plans) expect(stepsOf({ text })).toBeLessThan(allowSteps(text.length) / 10);
  });
});
