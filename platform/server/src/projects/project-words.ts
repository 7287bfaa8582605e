import type { BuildingProject } from '@junheng/contract';
import type { Words } from '../workbook/write-workbook.ts';

/** The words of the interface for building projects, as files for people print them. */
export const projectStateWords: Readonly<Record<BuildingProject['state'], Words>> = {
  overdue: { zh: '逾期未定', en: 'Overdue, no new date' },
  delayed: { zh: '延期', en: 'Delayed' },
  unknown: { zh: '时间不明', en: 'No dates' },
  notStarted: { zh: '未启动', en: 'Not started' },
  onTime: { zh: '按期', en: 'On time' },
  opened: { zh: '已开学', en: 'Opened' },
};

export const projectKindWords: Readonly<Record<BuildingProject['kind'], Words>> = {
  new: { zh: '新建', en: 'New' },
  enlarge: { zh: '扩建', en: 'Enlargement' },
  move: { zh: '迁建', en: 'Move' },
  rebuild: { zh: '改建', en: 'Rebuilding' },
  other: { zh: '其他', en: 'Other' },
};

export const projectStageWords: Readonly<Record<BuildingProject['stages'][number]['stage'], Words>> = {
  siteSelection: { zh: '选址用地', en: 'Site and land' },
  approval: { zh: '立项', en: 'Approval' },
  construction: { zh: '开工', en: 'Start of building' },
  completion: { zh: '竣工', en: 'Completion' },
  acceptance: { zh: '验收', en: 'Acceptance' },
  handover: { zh: '移交', en: 'Handover' },
  opening: { zh: '开学', en: 'Opening' },
};
