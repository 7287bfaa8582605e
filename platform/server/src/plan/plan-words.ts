import type { Duty, Target, Task } from '@junheng/contract';

/** The words of the interface for states of targets, as files for people print them. */
export const targetStateWords: Readonly<Record<Target['state'], string>> = {
  achieved: '已实现',
  onTrack: '达到序时进度',
  behind: '滞后',
  missed: '未如期实现',
  noData: '数据不全',
  notDue: '未到考核期',
  exempt: '不适用',
};

export const taskStateWords: Readonly<Record<Task['state'], string>> = {
  done: '已完成',
  normal: '正常',
  behind: '滞后',
  overdue: '逾期',
  notReported: '待报',
};

export const bindingWords: Readonly<Record<NonNullable<Target['binding']>, string>> = {
  binding: '约束性',
  expected: '预期性',
};

/** The names of the units that have a duty of one of these roles, in the order printed. */
export function nameUnits(duties: readonly Duty[], roles: readonly Duty['role'][]): string {
  return duties
    .filter((duty) => roles.includes(duty.role))
    .map((duty) => duty.unitName)
    .join('、');
}
