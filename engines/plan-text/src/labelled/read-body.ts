import type { UnreadPart } from '../plan-document.ts';
import type { PlanReading } from '../plan-reading.ts';
import { readPlan } from '../read-plan.ts';

/** Reads a text that must be readable. */
export function readText(text: string, unread: readonly UnreadPart[] = []): PlanReading {
  const result = readPlan({ text, unread });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Reads paragraphs as the tasks of a plan for 2021—2025. */
export function readBody(...paragraphs: string[]): PlanReading {
  return readText(
    ['某某区教育事业发展“十四五”规划(2021—2025年)', '一、主要任务', ...paragraphs].join('\n\n'),
  );
}

/** Targets as short strings: name, comparator, value, unit, year. */
export function listTargets(reading: PlanReading): string[] {
  return reading.targets.map(
    ({ name, comparator, value, valueMax, unit, year }) =>
      `${name} ${comparator} ${value}${valueMax === null ? '' : `-${valueMax}`} ${unit} ${year}`,
  );
}
