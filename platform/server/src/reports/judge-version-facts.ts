import { findProjects, findTasks, findVersionValues } from '@junheng/database';
import type { Limits, PlanVersionWithSnapshot } from '@junheng/database';
import {
  describeDemand,
  findChanges,
  judgeTarget,
  ruleOfSnapshot,
  sortValues,
  targetPath,
} from '@junheng/domain';
import type { PlanSnapshot, ReportFacts, ReportSource, ReportTarget, SnapshotTarget } from '@junheng/domain';
import { addMonths, yearOf } from '@junheng/kernel';
import type { DistrictTransaction } from '@junheng/database';
import { judgeTaskRow } from '../work/tasks/judge-task-row.ts';
import { judgeProjectRow } from '../projects/judge-project-row.ts';

type Facts = Pick<ReportFacts, 'targets' | 'tasks' | 'projects' | 'changes'>;
type Values = Awaited<ReturnType<typeof findVersionValues>>;

/** What the tables of today know about a target beyond its version: sentences and sources. */
function sourcesOf(
  target: SnapshotTarget,
  current: ReportTarget | undefined,
  values: Values,
  version: number,
): Pick<ReportTarget, 'source' | 'values' | 'latest' | 'taskIds'> {
  const place = `第${version}版`;
  const source: ReportSource = current?.source ?? {
    kind: 'plan',
    text: `${target.name}：${describeDemand(target).zh}（${target.year}年）`,
    place,
  };
  const known = new Map(current?.values.map((value) => [`${value.day} ${value.recordedAt}`, value]));
  const kept = values.map(
    (value) =>
      known.get(`${value.day} ${value.recordedAt}`) ?? {
        ...value,
        source: { kind: 'typed', text: `${target.name}的历史记录值`, place },
        recordedBy: '填报单位',
      },
  );
  const newest = sortValues(kept, '9999-12-31').at(-1);
  const latest = kept.find((value) => value === newest) ?? null;
  return { source, values: kept, latest, taskIds: current?.taskIds ?? [] };
}

function judgeSnapshotTarget(
  target: SnapshotTarget,
  snapshot: PlanSnapshot,
  values: Values,
  asOf: string,
): Omit<ReportTarget, 'source' | 'values' | 'latest' | 'taskIds'> {
  const [rule, period] = [ruleOfSnapshot(target), snapshot.plan];
  const before = addMonths(asOf, -12);
  const then = values.filter((value) => value.day <= before);
  const { id, number, group, name, unit, baseYear, baseValue, year, comparator, value, valueMax } = target;
  return {
    id,
    number,
    group,
    name,
    unit,
    baseYear,
    baseValue,
    year,
    comparator,
    value,
    valueMax,
    valueUnit: unit,
    binding: target.binding,
    measure: target.measure,
    parentId: target.parentId,
    duties: target.duties.map((duty) => ({ role: duty.role, unitId: duty.unitId, unitName: duty.unit })),
    path: targetPath(rule, period),
    ...judgeTarget(rule, values, period, asOf),
    yearAgo:
      yearOf(before) < period.from
        ? null
        : {
            state: judgeTarget(rule, then, period, before).state,
            value: sortValues(then, before).at(-1)?.value ?? null,
          },
  };
}

/**
 * The facts of an older version of a plan: its frozen targets with the values known up to the day, its tasks and projects as far as they
 * are on record, each judged by the version's own demands and dates. For readers of the whole district.
 */
export async function judgeVersionFacts(
  transaction: DistrictTransaction,
  limits: Limits,
  version: PlanVersionWithSnapshot,
  current: ReportFacts,
): Promise<Facts> {
  const snapshot = version.snapshot as PlanSnapshot;
  const { asOf } = current;
  const own = snapshot.targets.filter((target) => target.role === 'target');
  const ids = own.map((target) => target.id);
  const all = await findVersionValues(transaction, limits.districtId, ids, { day: asOf, knownAt: null });
  const valuesOf = (id: string): Values => all.filter((value) => value.targetId === id);
  const now = new Map(current.targets.map((target) => [target.id, target]));
  const targets = own.map((target) => ({
    ...judgeSnapshotTarget(target, snapshot, valuesOf(target.id), asOf),
    ...sourcesOf(target, now.get(target.id), valuesOf(target.id), version.number),
  }));
  const tasks: ReportFacts['tasks'][number][] = [];
  for (const { id, number, title, text, starts, due, ordersPaper } of snapshot.tasks) {
    const [row] = await findTasks(transaction, limits, { id });
    if (row !== undefined) {
      tasks.push(judgeTaskRow({ ...row, number, title, text, starts, due, ordersPaper }, asOf));
    }
  }
  const projects: ReportFacts['projects'][number][] = [];
  for (const { id, name, location, keyYear, landArea, floorArea, places } of snapshot.projects) {
    const [row] = await findProjects(transaction, limits, { id });
    if (row !== undefined) {
      const frozen = { ...row, name, location, keyYear, landArea, floorArea, places };
      projects.push(judgeProjectRow(frozen, asOf));
    }
  }
  const changes = findChanges(
    own.map((target) => ({ id: target.id, rule: ruleOfSnapshot(target), values: valuesOf(target.id) })),
    snapshot.plan,
    asOf,
  );
  return { targets, tasks, projects, changes };
}
