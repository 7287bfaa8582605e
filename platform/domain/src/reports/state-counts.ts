import { countStates } from '../plan/count-states.ts';
import type { ReportTarget, ReportTask, ReportUnit } from './report-facts.ts';
import { leadersOf } from './report-words.ts';
import { targetStates, taskStates } from '@junheng/vocabulary';
import type { TargetState, TaskState, WordSet } from '@junheng/vocabulary';

/** How many targets stand in each state. */
export function countTargets(
  targets: readonly Pick<ReportTarget, 'state'>[],
): Readonly<Record<TargetState, number>> {
  return countStates(
    targets.map((target) => target.state),
    targetStates,
  );
}

/** How many tasks stand in each state. */
export function countTasks(tasks: readonly Pick<ReportTask, 'state'>[]): Readonly<Record<TaskState, number>> {
  return countStates(
    tasks.map((task) => task.state),
    taskStates,
  );
}

function sayCounts<State extends string>(
  counts: Readonly<Record<State, number>>,
  names: WordSet<State>,
): string {
  const parts = names.filter((state) => counts[state] > 0);
  return parts.map((state) => `${names.labels[state].zh}${counts[state]}项`).join('、');
}

/** 共8项：已实现1项、滞后2项. States without any are left out. */
export function sayTargetCounts(targets: readonly Pick<ReportTarget, 'state'>[]): string {
  const parts = sayCounts(countTargets(targets), targetStates);
  return `${targets.length}项${parts === '' ? '' : `：${parts}`}`;
}

/** The same of tasks. */
export function sayTaskCounts(tasks: readonly Pick<ReportTask, 'state'>[]): string {
  const parts = sayCounts(countTasks(tasks), taskStates);
  return `${tasks.length}项${parts === '' ? '' : `：${parts}`}`;
}

/** The targets of each group, groups and targets in the order of the plan. */
export function groupTargets(targets: readonly ReportTarget[]): [string, ReportTarget[]][] {
  const groups = new Map<string, ReportTarget[]>();
  for (const target of targets) {
    const group = groups.get(target.group);
    if (group === undefined) groups.set(target.group, [target]);
    else group.push(target);
  }
  return [...groups];
}

/** One unit's tasks by state. */
export interface UnitCounts {
  readonly unit: ReportUnit;
  readonly total: number;
  readonly counts: Readonly<Record<TaskState, number>>;
}

/**
 * Tasks by the units that answer for them, the units in the order of the list; a task that several lead counts with each of them,
 * so that every unit's row is its own whole.
 */
export function countByUnit(tasks: readonly ReportTask[], units: readonly ReportUnit[]): UnitCounts[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const byUnit = new Map<string, ReportTask[]>();
  for (const task of tasks) {
    for (const duty of new Map(leadersOf(task.duties).map((one) => [one.unitId, one])).values()) {
      if (!known.has(duty.unitId))
        known.set(duty.unitId, { id: duty.unitId, name: duty.unitName, kind: '', parentId: null });
      byUnit.set(duty.unitId, [...(byUnit.get(duty.unitId) ?? []), task]);
    }
  }
  return [...known.values()].flatMap((unit) => {
    const own = byUnit.get(unit.id);
    return own === undefined ? [] : [{ unit, total: own.length, counts: countTasks(own) }];
  });
}
