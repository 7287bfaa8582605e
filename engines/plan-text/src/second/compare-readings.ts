import { makeDoubt } from '../doubt/make-doubt.ts';
import type { Doubt, PlanReading, Target } from '../plan-reading.ts';
import type { SecondGoal } from './check-records.ts';

const overlaps = (target: Target, goal: SecondGoal): boolean =>
  target.span[0] < goal.span[1] && goal.span[0] < target.span[1];

const say = (name: string, value: number | null, unit: string, year: number | null): string =>
  `${name} ${value ?? ''}${unit}${year === null ? '' : `（${year} 年）`}`;

/** Compares the two readings: agreement is silent, a difference is a doubt with both; nothing is written into the reading. */
export function compareReadings(reading: PlanReading, goals: readonly SecondGoal[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const goal of goals) {
    const same = reading.targets.find(
      (target) => overlaps(target, goal) && (target.value === goal.value || target.valueMax === goal.value),
    );
    const past = reading.achievements.find(
      ({ span, value }) => span[0] < goal.span[1] && goal.span[0] < span[1] && value === goal.value,
    );
    if (same !== undefined && (goal.year === null || same.year === goal.year)) continue;
    const second = say(goal.name, goal.value, goal.unit, goal.year);
    const first =
      same !== undefined
        ? say(same.name, same.value, same.unit, same.year)
        : past !== undefined
          ? `过去的情况：${say(past.name, past.value, past.unit, past.year)}`
          : '不是目标';
    doubts.push(
      makeDoubt(
        'readers-differ',
        goal.span,
        `两种读法不一致：本系统读作“${first}”，第二读者读作“${second}”。请定夺。`,
        `The two readers differ: “${first}” here, “${second}” by the second reader. Decide.`,
        [first, second],
      ),
    );
  }
  return doubts;
}
