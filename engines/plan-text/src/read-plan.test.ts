import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chaptersPlan } from './labelled/chapters-plan.ts';
import { numberedTablesPlan } from './labelled/numbered-tables-plan.ts';
import { traditionalPlan } from './labelled/traditional-plan.ts';
import { webPagePlan } from './labelled/web-page-plan.ts';
import type { PlanReading, Span } from './plan-reading.ts';
import { LONGEST_TEXT, readPlan } from './read-plan.ts';

const plans = [chaptersPlan, traditionalPlan, numberedTablesPlan, webPagePlan];
const PIECES = [
  '一、',
  '(一)',
  '1.',
  '1.1 ',
  '①',
  '一是',
  '专栏1',
  '附件',
  '第一章 ',
  '到2025年',
  '2020',
  '达到',
  '不低于',
  '95%',
  '0.500.45',
  '3—5所',
  '600:1',
  '其中',
  '分别',
  '由',
  '提高到',
  '、',
  '和',
  ',',
  '。',
  ';',
  ':',
  '\n',
  '\n\n',
  '“',
  '”',
  '《',
  '》',
  '(',
  ')',
  '指标',
  '序号',
  '单位',
  '责任部门',
  '工作项目',
  '牵头单位:',
  '教育局',
  '\t',
  '|',
  '  ',
  '—',
  '\u0000',
  '\u200b',
  '\ufffd',
  '𠮷',
  '佔',
  '十五',
  '百分之',
  '1',
  '2',
];

function spansOf(reading: PlanReading): Span[] {
  const { outline, targets, achievements, duties, milestones, projects, doubts } = reading;
  return [outline, targets, achievements, duties, milestones, projects, doubts].flatMap((list) =>
    list.map(({ span }) => span),
  );
}

function checkReading(text: string): void {
  const result = readPlan({ text });
  if (!result.ok) {
    expect(result.error.code).toBe('PLAN_TEXT_EMPTY');
    return;
  }
  for (const [start, end] of spansOf(result.value)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const target of result.value.targets) {
    if (target.sameAs !== undefined) expect(target.sameAs).toBeLessThan(result.value.targets.length);
    expect(target.value === null || Number.isFinite(target.value)).toBe(true);
  }
  expect(readPlan({ text })).toEqual(result);
}

describe('any text', () => {
  test('[R35] random cuts of plans are read without throwing, the same each time', () => {
    const cut = fc
      .tuple(fc.constantFrom(...plans), fc.nat(), fc.nat())
      .map(([plan, a, b]) => plan.slice(Math.min(a, b) % plan.length, (Math.max(a, b) % plan.length) + 1));
    fc.assert(fc.property(cut, checkReading), { numRuns: 150 });
  });

  test('[R35] shuffled lines are read without throwing', () => {
    const shuffled = fc
      .constantFrom(...plans)
      .chain((plan) => fc.shuffledSubarray(plan.split('\n'), { minLength: 1 }));
    fc.assert(
      fc.property(shuffled, (lines) => checkReading(lines.join('\n'))),
      { numRuns: 100 },
    );
  });

  test('[R35] any mixture of the signs of plans is read without throwing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 300 }), (pieces) =>
        checkReading(pieces.join('')),
      ),
      { numRuns: 300 },
    );
  });

  test('[R35] any characters at all are read without throwing', () => {
    const unit = fc.oneof(fc.nat(0xffff), fc.integer({ min: 0x4e00, max: 0x9fff }), fc.nat(0x7f));
    const text = fc.array(unit, { maxLength: 300 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(text, checkReading), { numRuns: 200 });
  });

  test('[R35] deep numbering and one long line', () => {
    checkReading(
      Array.from({ length: 400 }, (_, depth) => `${'(一)'.repeat(depth % 9)}${depth}.`).join('\n'),
    );
    checkReading('达到95%以上、'.repeat(2000));
    checkReading('(“《'.repeat(2000));
  });

  test('[R35] an empty or oversized text is refused', () => {
    expect(readPlan({ text: ' \n\u3000\n' })).toMatchObject({
      ok: false,
      error: { code: 'PLAN_TEXT_EMPTY' },
    });
    expect(readPlan({ text: ' '.repeat(LONGEST_TEXT + 1) })).toMatchObject({
      ok: false,
      error: { code: 'PLAN_TEXT_TOO_LONG' },
    });
  });

  test('[R1] a byte order mark and carriage returns count in the spans', () => {
    const text = `\ufeff${chaptersPlan.replaceAll('\n', '\r\n')}`;
    const plain = readPlan({ text: chaptersPlan });
    const marked = readPlan({ text });
    if (!plain.ok || !marked.ok) throw new Error('unreadable');
    expect(marked.value.targets.map(({ value, year }) => [value, year])).toEqual(
      plain.value.targets.map(({ value, year }) => [value, year]),
    );
    for (const { span, value } of marked.value.targets)
      expect(text.slice(...span)).toContain(String(value).replace(/\.0$/u, ''));
  });
});
