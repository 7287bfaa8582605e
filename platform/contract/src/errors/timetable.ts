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
  TIMETABLE_FILE_NOT_UTF8: {
    status: 400,
    zh: '{file} 不是 UTF-8 编码。请另存为 UTF-8 后再用。',
    en: '{file} is not UTF-8. Save it as UTF-8 and try again.',
  },
  TIMETABLE_FORMAT_UNKNOWN: {
    status: 400,
    zh: '{file} 不是认识的排课文件。可用的有本系统的 JSON、FET 的 .fet 和 XHSTT 的 .xml。',
    en: '{file} is no timetable file that is known: native JSON, .fet of FET, or XHSTT .xml.',
  },
  TIMETABLE_FET_WRONG: {
    status: 400,
    zh: '.fet 文件中的“{name}”不合 {expected} 的要求。请在 FET 中打开核对后再导出。',
    en: '“{name}” in the .fet file does not fit {expected}. Open the file in FET, check, and export it again.',
  },
  TIMETABLE_FET_MODE: {
    status: 400,
    zh: '.fet 文件的模式是“{mode}”,目前只读 Official 模式。请在 FET 中换成 Official 模式。',
    en: 'The .fet file is in mode “{mode}”; only Official is read. Change the mode in FET.',
  },
  TIMETABLE_COSTS_DIFFER: {
    status: 500,
    zh: '求解程序算得代价 {solver},核对程序算得 {checker},两者不符,结果作废。请把文件交给维护者。',
    en: 'The solver counted {solver}, the checker {checker}: they differ, so the result is void. Hand the file to the maintainers.',
  },
  TIMETABLE_XHSTT_NO_SOLUTION: {
    status: 400,
    zh: '{file} 里没有可用的实例或解。',
    en: '{file} holds no instance or solution to use.',
  },
  TIMETABLE_LESSON_UNKNOWN: {
    status: 400,
    zh: '没有课“{lesson}”。请核对编号。',
    en: 'There is no lesson “{lesson}”. Check its id.',
  },
  TIMETABLE_LOST_WRONG: {
    status: 400,
    zh: '--lost 的内容不合要求({element} 应为 {expected})。例:{"teachers":["张老师"],"slots":[[0,0],[0,1]]}。',
    en: 'What --lost says does not fit ({element}: expected {expected}). Example: {"teachers":["Zhang"],"slots":[[0,0],[0,1]]}.',
  },
  TIMETABLE_NOT_PLACED: {
    status: 400,
    zh: '{file} 里的课表不完整({count} 节课没有时间)。请先排课。',
    en: 'The timetable in {file} is not complete ({count} lessons without a time). Solve it first.',
  },
} as const satisfies ErrorTable;
