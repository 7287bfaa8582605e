import type { ErrorTable } from '../error-table.ts';

export const timetableSectionsErrors = {
  TIMETABLE_SECTION_FOLDER_WRONG: {
    status: 400,
    zh: '文件夹中没有 {file}。分班文件夹须有 pupils.csv，可有 rules.json。',
    en: 'The folder has no {file}. A sectioning folder needs pupils.csv and may have rules.json.',
  },
  TIMETABLE_SECTION_PUPILS_NONE: {
    status: 400,
    zh: 'pupils.csv 中没有学生。',
    en: 'There is no pupil in pupils.csv.',
  },
  TIMETABLE_SECTION_CHOICES_WRONG: {
    status: 400,
    zh: '“{value}”不是 3+1+2 的组合：物、史选一，化、生、政、地选二，例如“物化生”。',
    en: '“{value}” is no combination of 3+1+2: one of physics and history, two of chemistry, biology, politics and geography, as Chinese letters.',
  },
  TIMETABLE_SECTION_CELL_WRONG: {
    status: 400,
    zh: '“{column}”列不能是“{value}”，应为：{expected}。',
    en: 'The column “{column}” cannot be “{value}”; expected: {expected}.',
  },
  TIMETABLE_SECTION_PUPIL_TWICE: {
    status: 400,
    zh: '学生“{value}”出现了两次。',
    en: 'The pupil “{value}” is listed twice.',
  },
  TIMETABLE_SECTION_RULES_BROKEN: {
    status: 400,
    zh: 'rules.json 不是完整的 JSON。',
    en: 'rules.json is not well-formed JSON.',
  },
  TIMETABLE_SECTION_RULES_WRONG: {
    status: 400,
    zh: 'rules.json 中的“{element}”不对，应为：{expected}。',
    en: '“{element}” in rules.json is wrong; expected: {expected}.',
  },
  TIMETABLE_SECTION_SLOTS_SHORT: {
    status: 400,
    zh: '每班每周共需 {needed} 节（含 {blocks} 个走班时段），而一周只有 {slots} 节。请减少课时或时段。',
    en: 'Every class needs {needed} periods a week ({blocks} blocks included), but the week has only {slots}. Have fewer periods or blocks.',
  },
  TIMETABLE_SECTION_SUBJECT_LONG: {
    status: 400,
    zh: '“{subject}”每周 {periods} 节，每天最多两节时一周只能排 {most} 节。',
    en: '“{subject}” has {periods} periods a week; with two a day at most the week holds {most}.',
  },
  TIMETABLE_SECTION_BLOCKS_FEW: {
    status: 400,
    zh: '只有 {blocks} 个走班时段，而每名学生要走 {needed} 门课。请把时段增加到 {needed} 个。',
    en: 'There are {blocks} blocks, but every pupil walks to {needed} subjects. Have {needed} blocks.',
  },
  TIMETABLE_SECTION_BLOCKS_FULL: {
    status: 400,
    zh: '{blocks} 个走班时段放不下这些教学班：每门课多开两个班也排不开。请增加教室、教师或时段，或放宽班额。',
    en: 'The {blocks} blocks cannot hold the classes, even with two more of a subject. Add rooms, teachers or blocks, or allow larger classes.',
  },
  TIMETABLE_SECTION_COMBINATION_SMALL: {
    status: 400,
    zh: '组合“{choice}”只有 {count} 人，不足 {min} 人，定三不能成班。请用定二走一，或与学生协商改选。',
    en: 'Only {count} pupils chose {choice}, fewer than {min}: no class of its own. Let one subject walk, or ask the pupils to choose again.',
  },
  TIMETABLE_SECTION_TEACHERS_IN_BLOCK: {
    status: 400,
    zh: '“{subject}”有 {pupils} 人走班，至少 {classes} 个班；{teachers} 位教师在 {blocks} 个时段最多上 {most} 个班。',
    en: '{pupils} pupils walk to {subject}: at least {classes} classes; {teachers} teachers can hold {most} in {blocks} blocks.',
  },
  TIMETABLE_SECTION_TEACHERS_FEW: {
    status: 400,
    zh: '“{subject}”至少 {classes} 个班；{teachers} 位教师每人最多 {each} 个班，共 {most} 个班。',
    en: '{subject} needs at least {classes} classes; {teachers} teachers of at most {each} classes each can hold {most}.',
  },
  TIMETABLE_SECTION_TEACHERS_STUCK: {
    status: 400,
    zh: '“{subject}”的 {classes} 个班分不到 {teachers} 位教师：同一时段一人只能上一个班，且不能超过周课时。',
    en: 'The {classes} classes of {subject} cannot be given to {teachers} teachers: one class a block each, and no more periods than allowed.',
  },
  TIMETABLE_SECTION_ROOMS_FEW: {
    status: 400,
    zh: '同一时间至少需要 {needed} 间教室，只有 {rooms} 间。',
    en: 'At least {needed} rooms are needed at one time; there are {rooms}.',
  },
} as const satisfies ErrorTable;
