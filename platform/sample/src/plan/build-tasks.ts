import type { MakeId } from '@junheng/kernel';
import { partRandom } from '../make-ids.ts';
import { SAMPLE_DAY } from '../sample-types.ts';
import type { SampleAccount, SampleDuty, SampleTarget, SampleTask, SampleUnit } from '../sample-types.ts';
import { buildReports } from './build-reports.ts';
import type { TaskChapterDraft, TaskDraft } from './plan-drafts.ts';
import type { UnitFinder } from './unit-finder.ts';

function dutiesOf(task: TaskDraft, finder: UnitFinder): SampleDuty[] {
  return [
    ...finder.duties('lead', task.lead ?? []),
    ...finder.duties('responsible', task.responsible ?? []),
    ...finder.duties('supporting', task.supporting ?? []),
  ];
}

function leadersOf(task: TaskDraft, units: readonly SampleUnit[], finder: UnitFinder): SampleUnit[] {
  const ids = new Set(
    dutiesOf(task, finder)
      .filter((duty) => duty.role !== 'supporting')
      .map((duty) => duty.unitId),
  );
  return units.filter((unit) => ids.has(unit.id));
}

/** The tasks of the sample, numbered from 1 through the whole plan, each with its duties and reports. */
export function buildTasks(
  seed: number,
  chapters: readonly TaskChapterDraft[],
  makeId: MakeId,
  units: readonly SampleUnit[],
  finder: UnitFinder,
  accounts: readonly SampleAccount[],
  targets: readonly SampleTarget[],
): SampleTask[] {
  const random = partRandom(seed, 'reports');
  const targetIds = new Map(targets.map((target) => [target.key, target.id]));
  const reviewer = accounts.find((account) => account.role === 'reviewer');
  if (reviewer === undefined) throw new Error('the sample has no reviewer');
  const drafts = chapters.flatMap((chapter) => chapter.sections.flatMap((section) => section.tasks));
  return drafts.map((task, index) => {
    const serves = (task.serves ?? []).map((key) => targetIds.get(key));
    return {
      id: makeId(),
      number: index + 1,
      title: task.title,
      titleEn: task.titleEn,
      starts: task.starts,
      due: task.due,
      duties: dutiesOf(task, finder),
      milestones: (task.milestones ?? []).map(([year, text]) => ({ year, text })),
      targetIds: serves.filter((id) => id !== undefined),
      reports: buildReports(
        task,
        leadersOf(task, units, finder),
        reviewer,
        accounts,
        makeId,
        random,
        SAMPLE_DAY,
      ),
    };
  });
}
