import { lastDayOf } from '@junheng/kernel';
import type { ReviewDuty, ReviewItemOf, ReviewWriting } from '@junheng/domain';
import type { ProjectDraft } from '../documents/project-table.ts';
import type { TargetGroupDraft, TaskDraft, TargetDraft } from '../plan/plan-drafts.ts';
import type { UnitFinder } from '../plan/unit-finder.ts';
import { yearTaskNames } from './year-task-names.ts';
import type { DutyRole } from '@junheng/vocabulary';

function dutiesOf(finder: UnitFinder, role: DutyRole, keys: readonly string[] = []): ReviewDuty[] {
  return keys.flatMap((key) =>
    finder
      .duties(role, [key])
      .map(({ unitId }) => ({ role, name: finder.printed(key), unitId, create: null })),
  );
}

/** A goal as the planning officer lets it stand: named in both languages, in its group, with the offices that answer for it. */
export function writeTarget(
  item: ReviewItemOf<'target'>,
  group: TargetGroupDraft,
  target: TargetDraft,
  finder: UnitFinder,
): ReviewWriting {
  return {
    kind: 'target',
    payload: {
      ...item.payload,
      group: group.title,
      groupEn: group.titleEn,
      name: target.name,
      nameEn: target.nameEn,
      baseYear: target.base === undefined ? null : item.payload.baseYear,
      duties: [
        ...dutiesOf(finder, 'lead', target.lead),
        ...dutiesOf(finder, 'supporting', target.supporting),
      ],
    },
  };
}

/** A task with its English name, its beginning, its day, its checkpoints and the goals it serves. */
export function writeTask(
  item: ReviewItemOf<'task'>,
  task: TaskDraft,
  finder: UnitFinder,
  targetItemIds: readonly string[],
): ReviewWriting {
  const { payload } = item;
  const checkpoints = (task.milestones ?? []).map(([year, text, day]) => {
    const read = payload.checkpoints.find((each) => each.due.startsWith(String(year)));
    return { due: day ?? lastDayOf(year), text, span: read?.span ?? null };
  });
  return {
    kind: 'task',
    payload: {
      ...payload,
      titleEn: task.titleEn,
      text: [task.body, ...(task.milestones ?? []).map(([year, text]) => `${year}年底前，${text}。`)].join(
        '',
      ),
      starts: task.starts,
      due: task.due,
      ordersPaper: false,
      checkpoints,
      duties: [
        ...dutiesOf(finder, 'lead', task.lead),
        ...dutiesOf(finder, 'responsible', task.responsible),
        ...dutiesOf(finder, 'supporting', task.supporting),
      ],
      targetItemIds,
    },
  };
}

/** A row of a year table without its number, named in both languages. */
export function writeYearTask(item: ReviewItemOf<'milestone'>): ReviewWriting {
  const title = item.payload.title.replace(/^\d+[.．]/u, '');
  const text = item.payload.text.replace(/^\d+[.．]/u, '');
  return {
    kind: 'milestone',
    payload: { ...item.payload, title, text, titleEn: yearTaskNames.get(title) ?? title, targetItemIds: [] },
  };
}

/** A building project with its places, its stage of schooling and who builds it. */
export function writeProject(
  item: ReviewItemOf<'project'>,
  project: ProjectDraft,
  finder: UnitFinder,
): ReviewWriting {
  return {
    kind: 'project',
    payload: {
      ...item.payload,
      kind: project.kind,
      stages: project.stages,
      places: project.places,
      duties: [
        ...dutiesOf(finder, 'lead', ['office:planning']),
        ...dutiesOf(finder, 'supporting', ['department:housing', `town:${project.town}`]),
      ],
    },
  };
}
