import type { Fields } from '../field.ts';

/** What people change of a building project, form by form; its rows are written by the rules of the area. */
export const projectForms = {
  name: {
    name: { type: 'text', min: 2, max: 100, required: true, label: { zh: '新名称', en: 'New name' } },
    day: {
      type: 'day',
      isPast: true,
      required: true,
      label: { zh: '自哪一天起', en: 'From which day' },
      help: { zh: '批复或公布名称的日期。', en: 'The day on which the name was approved or published.' },
    },
    reason: {
      type: 'text',
      min: 2,
      max: 500,
      isLong: true,
      required: true,
      label: { zh: '更名依据', en: 'On whose decision' },
      help: {
        zh: '批复文件的标题和文号，或会议决定。',
        en: 'Title and number of the document, or the meeting.',
      },
    },
  },
  stage: {
    planned: {
      type: 'day',
      label: { zh: '计划日期', en: 'Planned day' },
      none: { zh: '未定', en: 'not set' },
      help: {
        zh: '改动计划日期要写明原因，原来的日期会保留。',
        en: 'Moving it needs a reason; the day before is kept.',
      },
    },
    actual: {
      type: 'day',
      isPast: true,
      label: { zh: '实际日期', en: 'Actual day' },
      none: { zh: '未完成', en: 'not done' },
      help: {
        zh: '完成的那一天；还没有完成就留空。',
        en: 'The day it was done; leave it empty while it is not.',
      },
    },
    reason: {
      type: 'text',
      max: 500,
      isLong: true,
      label: { zh: '原因', en: 'Reason' },
      none: { zh: '无', en: 'none' },
      help: {
        zh: '晚于计划、调整计划，或与前后环节先后不符时必填，至少 2 个字。',
        en: 'Needed when later than planned, moved, or out of order; two characters at least.',
      },
    },
  },
} as const satisfies Readonly<Record<string, Fields>>;
