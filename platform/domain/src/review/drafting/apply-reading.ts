import { isDecimal } from '@junheng/kernel';
import type { Decimal } from '@junheng/kernel';
import type {
  AchievementPayload,
  ReviewEntry,
  ReviewPayloads,
  TargetPayload,
  TaskPayload,
} from '../review-item.ts';
import type { Comparator } from '@junheng/vocabulary';

const COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:不低于|不少于|至少|达到|≥)/u, '≥'],
  [/^(?:不超过|不高于|不多于|至多|≤)/u, '≤'],
  [/^(?:高于|超过|大于|多于|>)/u, '>'],
  [/^(?:低于|小于|少于|<)/u, '<'],
  [/^(?:约|大约|左右|≈)/u, '≈'],
];

/** A reading of a number in words (不低于 97%, 1-3项, 54.82%) as comparator and values; undefined when it is none. */
export function readChoice(
  reading: string,
):
  | { readonly comparator: Comparator | null; readonly value: Decimal; readonly valueMax: Decimal | null }
  | undefined {
  const text = reading.replace(/[\s,，]/gu, '');
  const comparator = COMPARATORS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  const range = /(-?\d+(?:\.\d+)?)(?:-|—|–|~|～|至|到)(\d+(?:\.\d+)?)/u.exec(text);
  if (range?.[1] !== undefined && range[2] !== undefined) {
    return isDecimal(range[1]) && isDecimal(range[2])
      ? { comparator: 'range', value: range[1], valueMax: range[2] }
      : undefined;
  }
  const numbers = text.match(/-?\d+(?:\.\d+)?/gu) ?? [];
  const [value] = numbers;
  if (numbers.length !== 1 || value === undefined || !isDecimal(value)) return undefined;
  return { comparator, value, valueMax: null };
}

function applyToTarget(payload: TargetPayload, code: string, reading: string): TargetPayload {
  const choice = readChoice(reading);
  if (choice === undefined) return payload;
  const wasRange = payload.comparator === 'range';
  const comparator =
    choice.comparator ?? (code === 'goal-values-differ' || wasRange ? '=' : payload.comparator);
  return { ...payload, comparator, value: choice.value, valueMax: choice.valueMax };
}

function applyToTask(payload: TaskPayload, code: string, reading: string): TaskPayload {
  if (code !== 'done-in-two-years' || !/^(?:20)\d\d$/u.test(reading)) return payload;
  const kept = payload.checkpoints.filter((checkpoint) => checkpoint.due.startsWith(reading));
  const due = kept.at(-1)?.due ?? `${reading}-12-31`;
  return { ...payload, starts: `${reading}-01-01`, due, checkpoints: kept.length > 1 ? kept : [] };
}

function renameUnit<Payload extends { readonly duties: TaskPayload['duties'] }>(
  payload: Payload,
  damaged: string,
  right: string,
): Payload {
  return {
    ...payload,
    duties: payload.duties.map((duty) =>
      duty.name === damaged || duty.name === `${damaged}局` ? { ...duty, name: right } : duty,
    ),
  };
}

/**
 * What an item becomes when a reading of its doubt is chosen: the number of a target or achievement, the year of a task,
 * the name of a damaged unit. The same payload when the reading says nothing about it.
 */
export function applyReading(
  item: ReviewEntry,
  doubt: ReviewPayloads['doubt'],
  chosen: number,
): ReviewEntry['payload'] {
  const reading = doubt.readings[chosen];
  if (reading === undefined) return item.payload;
  const { code } = doubt;
  if (code === 'unit-name-damaged') {
    const [damaged] = doubt.readings;
    if (damaged === undefined || reading === damaged) return item.payload;
    return item.kind === 'target' ||
      item.kind === 'task' ||
      item.kind === 'milestone' ||
      item.kind === 'project'
      ? renameUnit(item.payload as TaskPayload, damaged, reading)
      : item.payload;
  }
  if (
    item.kind === 'target' &&
    ['goal-values-differ', 'range-dash-lost', 'share-contradicts-counts'].includes(code)
  ) {
    return applyToTarget(item.payload, code, reading);
  }
  if (item.kind === 'achievement' && code === 'share-contradicts-counts' && reading.endsWith('%')) {
    const choice = readChoice(reading);
    const isShare = item.payload.unit === '%';
    return choice === undefined || !isShare
      ? item.payload
      : ({ ...item.payload, value: choice.value } as AchievementPayload);
  }
  if (item.kind === 'task' || item.kind === 'milestone') return applyToTask(item.payload, code, reading);
  return item.payload;
}
