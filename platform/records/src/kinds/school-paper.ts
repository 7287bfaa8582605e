import { paperKinds } from '@junheng/vocabulary';
import { recordKind } from '../kind.ts';

/** 学校文件: the charter, plan, rules of a school; it stays on record when it is withdrawn. */
export const schoolPaper = recordKind({
  table: 'school_paper',
  label: { zh: '学校文件', en: 'Paper of a school' },
  scope: 'unitId',
  isSigned: true,
  ending: 'withdrawn',
  list: {
    search: ['title', 'number', 'approvedBy', 'unitId'],
    sort: '-day',
    columns: ['title', 'kind', 'unitId', 'number', 'day', 'approvedBy', 'fileId'],
    filters: ['kind', 'unitId', 'dayFrom', 'dayTo'],
    key: ['unitId', 'kind', 'title', 'day'],
  },
  right: 'keepPapers',
  fields: {
    unitId: { type: 'unit', schoolsOnly: true, required: true, label: { zh: '学校', en: 'School' } },
    kind: {
      type: 'choice',
      words: paperKinds,
      required: true,
      label: { zh: '文件种类', en: 'Kind' },
    },
    title: { type: 'text', min: 2, max: 200, required: true, label: { zh: '标题', en: 'Title' } },
    number: { type: 'text', max: 100, label: { zh: '文号', en: 'Document number' } },
    day: { type: 'day', isPast: true, required: true, label: { zh: '批准日期', en: 'Day of approval' } },
    approvedBy: {
      type: 'text',
      min: 2,
      max: 100,
      required: true,
      label: { zh: '批准单位或会议', en: 'Approved by' },
      help: {
        zh: '例如“区教育局”或“教职工代表大会”。',
        en: 'Such as the education bureau, or the staff assembly.',
      },
    },
    fileId: {
      type: 'file',
      purpose: 'evidence',
      column: 'stored_file_id',
      label: { zh: '文件', en: 'File' },
      help: { zh: 'PDF、Word 或图片，20 MB 以内。', en: 'PDF, Word or picture, up to 20 MB.' },
    },
    targetIds: {
      type: 'reference',
      to: 'target',
      through: 'school_paper_target',
      label: { zh: '服务哪些区县目标（可多选）', en: 'Goals of the district it serves' },
      help: { zh: '按名称查找。', en: 'Find them by name.' },
    },
  },
});
