import type { Duty, Target, Task } from '@junheng/contract';
import { listSign } from '../workbook/describe-export.ts';
import type { Language, Words } from '../workbook/write-workbook.ts';

/** The words of the interface for states of targets, as files for people print them. */
export const targetStateWords: Readonly<Record<Target['state'], Words>> = {
  achieved: { zh: '已实现', en: 'Achieved' },
  onTrack: { zh: '达到序时进度', en: 'On track' },
  behind: { zh: '滞后', en: 'Behind' },
  missed: { zh: '未如期实现', en: 'Missed' },
  noData: { zh: '数据不全', en: 'Data missing' },
  notDue: { zh: '未到考核期', en: 'Not yet due' },
  exempt: { zh: '不适用', en: 'Not applicable' },
};

export const taskStateWords: Readonly<Record<Task['state'], Words>> = {
  done: { zh: '已完成', en: 'Done' },
  normal: { zh: '正常', en: 'On schedule' },
  behind: { zh: '滞后', en: 'Behind' },
  overdue: { zh: '逾期', en: 'Overdue' },
  notReported: { zh: '待报', en: 'To be reported' },
};

export const bindingWords: Readonly<Record<NonNullable<Target['binding']>, Words>> = {
  binding: { zh: '约束性', en: 'Binding' },
  expected: { zh: '预期性', en: 'Expected' },
};

/** The names of the units that have a duty of one of these roles, in the order printed. */
export function nameUnits(
  duties: readonly Duty[],
  roles: readonly Duty['role'][],
  language: Language,
): string {
  return duties
    .filter((duty) => roles.includes(duty.role))
    .map((duty) => (language === 'zh' ? duty.unitName : duty.unitNameEn))
    .join(listSign[language]);
}
