import { targetGroups } from '../../plan/targets/target-groups.ts';
import { taskChapters } from '../../plan/tasks/task-chapters.ts';
import type { TargetDraft, TargetGroupDraft } from '../../plan/plan-drafts.ts';
import type { DocumentBlock } from '../document-block.ts';
import { newProjectNames } from './new-project-names.ts';
import { buildingProjects } from './project-data.ts';
import { writeActionPlan } from './write-action-plan.ts';

/** What the revision decides: one goal tightened, one loosened, one dropped, one added; the two misprints of the first printing mended. */
const CHANGED: Readonly<Record<string, Partial<TargetDraft>>> = {
  inclusiveShare: {
    value: '93',
    sentence: '到2029年，普惠性幼儿园覆盖率由2024年的88.4%提高到93%以上。',
  },
  publicShare: { value: '57', sentence: '公办园在园幼儿占比由52.3%提高到57%以上。' },
};
const DROPPED = new Set(['teachingSites']);
const ADDED: TargetDraft = {
  key: 'scienceTeachers',
  name: '小学专职科学教师配备率',
  nameEn: 'Primary schools with a science teacher',
  unit: '%',
  base: '61',
  year: 2029,
  comparator: '≥',
  value: '95',
  binding: 'expected',
  lead: ['office:personnel'],
  values: [],
};

function revise(group: TargetGroupDraft): TargetGroupDraft {
  const targets = group.targets
    .filter((target) => !DROPPED.has(target.key))
    .map((target) => ({ ...target, ...CHANGED[target.key] }));
  return { ...group, targets: group.title === '教师队伍' ? [...targets, ADDED] : targets };
}

/** The goals of the plan in force as the draft adjustment states them. */
export const revisedTargetGroups: readonly TargetGroupDraft[] = targetGroups.map(revise);

/** The draft of an adjustment of the plan in force, printed as a whole so that it can be laid beside the first. */
export function writeRevisedPlan(nameOf: (key: string) => string): DocumentBlock[] {
  const name = '云岭区教育高质量发展行动计划（2025—2029年）（2026年调整）';
  return writeActionPlan({
    groups: revisedTargetGroups,
    chapters: taskChapters,
    projects: buildingProjects.map((project) => ({
      ...project,
      name: newProjectNames[project.name]?.name ?? project.name,
    })),
    nameOf,
    notice: `云岭区人民政府办公室关于印发《${name}》的通知`,
    number: '云政办发〔2026〕31号',
    issued: '2026年12月1日',
    order:
      '根据人口变化和年度监测情况，区政府同意对《云岭区教育高质量发展行动计划（2025—2029年）》部分指标作出调整，现将调整后的文本印发给你们，请一并执行。',
    title: name,
  });
}
