import { lastDayOf } from '@junheng/kernel';
import type { MakeId } from '@junheng/kernel';
import { findPerson } from '../access/find-person.ts';
import { closedTargets } from '../documents/closed-plan/closed-targets.ts';
import { closedTasks } from '../documents/closed-plan/closed-tasks.ts';
import { makeIdsFrom, partRandom } from '../make-ids.ts';
import { buildReports } from '../plan/build-reports.ts';
import { buildValue } from '../plan/build-targets.ts';
import type { TargetGroupDraft, TaskDraft } from '../plan/plan-drafts.ts';
import { taskChapters } from '../plan/tasks/task-chapters.ts';
import { makeUnitFinder } from '../plan/unit-finder.ts';
import type { UnitFinder } from '../plan/unit-finder.ts';
import { SAMPLE_DAY } from '../sample-types.ts';
import type { SampleAccount, SampleDistrict, SampleUnit } from '../sample-types.ts';
import type { SampleLife } from './life-types.ts';
import { buildProjectLives } from './project-lives.ts';
import { reachedCheckpoints, yearTaskLives } from './year-task-lives.ts';

const CLOSED_DAY = '2024-12-31';

interface Living {
  readonly units: readonly SampleUnit[];
  readonly accounts: readonly SampleAccount[];
  readonly finder: UnitFinder;
  readonly makeId: MakeId;
  readonly reviewer: SampleAccount;
}

function leadersOf(keys: readonly string[], { units, finder }: Living): SampleUnit[] {
  const ids = new Set(finder.duties('lead', keys).map((duty) => duty.unitId));
  return units.filter((unit) => ids.has(unit.id));
}

function buildValues(groups: readonly TargetGroupDraft[], living: Living): SampleLife['values'] {
  return groups
    .flatMap((group) => group.targets)
    .map((target) => ({
      target: target.name,
      values: target.values.map((value) =>
        buildValue(value, target, living.makeId, living.finder, living.accounts),
      ),
    }));
}

const tasksOf = (chapters: typeof taskChapters): TaskDraft[] =>
  chapters.flatMap((chapter) => chapter.sections.flatMap((section) => section.tasks));

/** Two years of the plan in force, up to the sample's day, and the five years of the closed one. */
export function buildSampleLives(
  { units, accounts, targets, tasks }: SampleDistrict,
  seed: number,
): { readonly current: SampleLife; readonly closed: SampleLife } {
  const reviewer = accounts.find((account) => account.role === 'reviewer');
  if (reviewer === undefined) throw new Error('the sample has no reviewer');
  const finder = makeUnitFinder(units);
  const living: Living = { units, accounts, finder, reviewer, makeId: makeIdsFrom(partRandom(seed, 'life')) };
  const random = partRandom(seed, 'lives');
  const report = (task: TaskDraft, keys: readonly string[], today: string) => ({
    task: task.title,
    reports: buildReports(task, leadersOf(keys, living), reviewer, accounts, living.makeId, random, today),
  });
  const leading = (task: TaskDraft): readonly string[] => task.lead ?? task.responsible ?? [];
  const outline = tasks.map(({ title, reports }) => ({ task: title, reports }));
  const dated = yearTaskLives.map(({ task, year, unit, progress, words }) => {
    const draft = {
      title: task,
      titleEn: '',
      body: '',
      starts: `${year}-01-01`,
      due: lastDayOf(year),
      progress,
      words,
    };
    return report(draft, [unit], SAMPLE_DAY);
  });
  const personOf = (key: string) => findPerson(finder.unit(key), accounts);
  const leadOf = new Map(tasksOf(taskChapters).map((task) => [task.title, leading(task)[0] ?? 'bureau']));
  return {
    current: {
      values: targets.map(({ name, values }) => ({ target: name, values })),
      exempt: targets.flatMap(({ name, exemptRule }) =>
        exemptRule === null ? [] : [{ target: name, rule: exemptRule }],
      ),
      reports: [...outline, ...dated],
      checkpoints: reachedCheckpoints.map(([task, year, day, words]) => ({
        task,
        year,
        day,
        words,
        by: personOf(leadOf.get(task) ?? 'bureau'),
      })),
      papers: yearTaskLives.flatMap(({ task, unit, paper }) =>
        paper === undefined ? [] : [{ task, ...paper, by: personOf(unit) }],
      ),
      projects: buildProjectLives(units),
    },
    closed: {
      values: buildValues(closedTargets, living),
      exempt: [],
      reports: tasksOf(closedTasks).map((task) => report(task, leading(task), CLOSED_DAY)),
      checkpoints: [],
      papers: [],
      projects: [],
    },
  };
}
