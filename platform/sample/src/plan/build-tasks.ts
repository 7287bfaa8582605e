import type { MakeId } from '@junheng/kernel';
import { partRandom } from '../make-ids.ts';
import { SAMPLE_DAY } from '../sample-types.ts';
import type { SampleAccount, SampleDuty, SampleTarget, SampleTask, SampleUnit } from '../sample-types.ts';
import { buildReports } from './build-reports.ts';
import type { TaskChapterDraft, TaskDraft } from './plan-drafts.ts';
import type { UnitFinder } from './unit-finder.ts';
import type { WrittenPlan } from './write-plan-text.ts';

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

/** What a task says besides its title and units: what is to be done, then its milestones. */
function wordsOf(task: TaskDraft): string {
  const milestones = (task.milestones ?? []).map(([year, text]) => `${year}年底前，${text}。`);
  return [task.body, ...milestones].join('');
}

/** The tasks of the sample, numbered from 1 through the whole plan, each with its paragraph, duties and reports. */
export function buildTasks(
  seed: number,
  chapters: readonly TaskChapterDraft[],
  written: WrittenPlan,
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
    const passage = written.tasks.get(task);
    if (passage === undefined) throw new Error(`no paragraph for the task ${task.title}`);
    const serves = (task.serves ?? []).map((key) => targetIds.get(key));
    return {
      id: makeId(),
      parentId: null,
      number: index + 1,
      outline: passage.outline,
      title: task.title,
      titleEn: task.titleEn,
      text: wordsOf(task),
      starts: task.starts,
      due: task.due,
      duties: dutiesOf(task, finder),
      milestones: (task.milestones ?? []).map(([year, text]) => ({ year, text })),
      source: { kind: 'plan', text: passage.text, place: passage.outline.join(' · '), span: passage.span },
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
