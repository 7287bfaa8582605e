import type { ErrorTable } from '../error-table.ts';

export const timetableErrors = {
  TIMETABLE_JSON_BROKEN: {
    status: 400,
    zh: '文件不是完整的 JSON:{detail}。请核对该处的括号、逗号和引号。',
    en: 'The file is not whole JSON: {detail}. Check brackets, commas and quotes there.',
  },
  TIMETABLE_FIELD_WRONG: {
    status: 400,
    zh: '排课文件的 {element} 不合格式,应为 {expected}。请对照 timetable-problem.schema.json 修改。',
    en: 'In the timetable file, {element} does not fit: expected {expected}. See timetable-problem.schema.json.',
  },
  TIMETABLE_NAME_TWICE: {
    status: 400,
    zh: '{element} 处的“{name}”重复出现,每个名称只能有一个。请改名或删去一个。',
    en: '“{name}” at {element} stands twice; rename or remove one.',
  },
  TIMETABLE_NAME_UNKNOWN: {
    status: 400,
    zh: '{element} 提到的“{name}”({kind})没有登记。请核对名称或补登。',
    en: '{element} names “{name}” ({kind}), which is not declared. Check the spelling or declare it.',
  },
  TIMETABLE_SLOT_OUTSIDE: {
    status: 400,
    zh: '{element} 超出一周的天数或一天的节数。请核对天、节的序号(从 0 起)和课时长度。',
    en: '{element} lies outside the week. Check day and period (from 0) and the length of the lesson.',
  },
  TIMETABLE_GROUP_CYCLE: {
    status: 400,
    zh: '学生组“{group}”经由 parts 包含了自己。请断开这一环。',
    en: 'The group “{group}” contains itself through its parts. Break the circle.',
  },
} as const satisfies ErrorTable;
