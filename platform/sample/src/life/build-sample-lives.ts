import { lastDayOf } from '@junheng/kernel';
import type { MakeId } from '@junheng/kernel';
import { findPerson } from '../access/find-person.ts';
import { closedTargets } from '../documents/closed-plan/closed-targets.ts';
import { closedTasks } from '../documents/closed-plan/closed-tasks.ts';
import { makeIdsFrom, partRandom } from '../make-ids.ts';
import { buildReports } from '../plan/build-reports.ts';
import { buildValue } from '../plan/build-targets.ts';
import type { TargetGroupDraft, TaskDraft } from '../plan/plan-drafts.ts';
import { targetGroups } from '../plan/targets/target-groups.ts';
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

function buildValues(
  groups: readonly TargetGroupDraft[],
  living: Living,
): Pick<SampleLife, 'values' | 'exempt'> {
  const targets = groups.flatMap((group) => group.targets);
  return {
    values: targets.map((target) => ({
      target: target.name,
      values: target.values.map((value) =>
        buildValue(value, target, living.makeId, living.finder, living.accounts),
      ),
    })),
    exempt: targets.flatMap(({ name, exemptRule }) =>
      exemptRule === undefined ? [] : [{ target: name, rule: exemptRule }],
    ),
  };
}

const tasksOf = (chapters: typeof taskChapters): TaskDraft[] =>
  chapters.flatMap((chapter) => chapter.sections.flatMap((section) => section.tasks));

/** Two years of the plan in force, up to the sample's day, and the five years of the closed one. */
export function buildSampleLives(
  { units, accounts }: Pick<SampleDistrict, 'units' | 'accounts'>,
  seed: number,
): { readonly current: SampleLife; readonly closed: SampleLife } {
  const reviewer = accounts.find((account) => account.role === 'reviewer');
  if (reviewer === undefined) throw new Error('the sample has no reviewer');
  const finder = makeUnitFinder(units);
  const living: Living = { units, accounts, finder, reviewer, makeId: makeIdsFrom(partRandom(seed, 'life')) };
  const random = partRandom(seed, 'reports');
  const report = (task: TaskDraft, keys: readonly string[], today: string) => ({
    task: task.title,
    reports: buildReports(task, leadersOf(keys, living), reviewer, accounts, living.makeId, random, today),
  });
  const leading = (task: TaskDraft): readonly string[] => task.lead ?? task.responsible ?? [];
  const outline = tasksOf(taskChapters).map((task) => report(task, leading(task), SAMPLE_DAY));
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
      ...buildValues(targetGroups, living),
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
      ...buildValues(closedTargets, living),
      reports: tasksOf(closedTasks).map((task) => report(task, leading(task), CLOSED_DAY)),
      checkpoints: [],
      papers: [],
      projects: [],
    },
  };
}
