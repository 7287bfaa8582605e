import type { Problem } from '../model/problem.ts';

/** A school of one class and two days, for tests: a double lesson in the laboratory, a fixed 班会, a few rules. */
export const tinySchool: Problem = {
  format: 'junheng-timetable',
  version: 1,
  days: ['周一', '周二'],
  periods: ['1', '2', '3', '4'],
  morning: 2,
  teachers: [{ id: '张老师' }, { id: '李老师' }],
  rooms: [{ id: '301' }, { id: '实验室', kind: 'lab' }],
  groups: [
    { id: '高一1班', parts: ['甲', '乙'], homeroom: '301' },
    { id: '甲', size: 22 },
    { id: '乙', size: 23 },
  ],
  lessons: [
    { id: '语文1', subject: '语文', teachers: ['张老师'], groups: ['高一1班'] },
    { id: '语文2', subject: '语文', teachers: ['张老师'], groups: ['高一1班'] },
    { id: '物理1', subject: '物理', teachers: ['李老师'], groups: ['甲'], length: 2, rooms: ['实验室'] },
    { id: '班会', subject: '班会', groups: ['高一1班'], fixed: { day: 0, period: 3 } },
  ],
  rules: [
    { type: 'spread', lessons: { subjects: ['语文'] }, days: 1 },
    {
      type: 'unavailable',
      teachers: ['李老师'],
      slots: [
        [0, 0],
        [0, 1],
      ],
    },
  ],
};
