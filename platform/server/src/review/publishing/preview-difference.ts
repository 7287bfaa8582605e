import { readPlanSnapshot } from '@junheng/database';
import { compareSnapshots } from '@junheng/domain';
import type { KnownUnit, NewPlan, PlanSnapshot, SnapshotDifference } from '@junheng/domain';
import type { RequestContext } from '../../handler.ts';

type Rows = readonly { readonly id: string }[];

/** The rows of an adjusted plan: those laid out, and of the present ones those that stay unmentioned. */
function mergeRows<Row extends { readonly id: string }>(
  now: readonly Row[],
  laidOut: readonly Row[],
  isKept: boolean,
): Row[] {
  const own = new Set((laidOut as Rows).map((row) => row.id));
  return [...laidOut, ...(isKept ? now.filter((row) => !own.has(row.id)) : [])];
}

/** What publishing would change against the plan as it stands; null for a plan that has no rows yet. Nothing is written. */
export async function previewDifference(
  { transaction, reader }: Pick<RequestContext, 'transaction' | 'reader'>,
  layout: NewPlan,
  units: readonly KnownUnit[],
  isKept: boolean,
): Promise<SnapshotDifference | null> {
  const stored = await readPlanSnapshot(transaction, reader.districtId, layout.plan.id);
  if (stored === undefined) return null;
  const now = stored as PlanSnapshot;
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]));
  const dutiesOf = (duties: NewPlan['targets'][number]['duties']) =>
    duties.map((duty) => ({ ...duty, unit: nameOf.get(duty.unitId) ?? '' }));
  const targets = layout.targets.map((target) => ({
    ...target,
    area: target.area ?? null,
    role: target.role ?? ('target' as const),
    frequency: target.frequency ?? null,
    condition: target.condition ?? null,
    ratio: target.ratio ?? null,
    exemptRule: now.targets.find((old) => old.id === target.id)?.exemptRule ?? null,
    path: target.printedPath,
    duties: dutiesOf(target.duties),
  }));
  const tasks = layout.tasks.map((task) => ({
    ...task,
    group: task.group ?? '',
    ordersPaper: task.ordersPaper ?? false,
    checkpoints: task.milestones.map(({ year, text, due = null }) => ({ year, text, due })),
    duties: dutiesOf(task.duties),
  }));
  const projects = (layout.projects ?? []).map((project) => {
    const old = now.projects.find((one) => one.id === project.id);
    const { id, name, location, kind, keyYear, landArea, floorArea, places } = project;
    const own = { id, name, location, kind, keyYear, landArea, floorArea, places };
    return old === undefined ? own : { ...old, ...own, places: places ?? old.places };
  });
  const promises = (layout.promises ?? []).map(({ id, kind, schoolType, year, count }) => ({
    id,
    kind,
    schoolType,
    year,
    count,
  }));
  return compareSnapshots(now, {
    ...now,
    targets: mergeRows(now.targets, targets, isKept),
    tasks: mergeRows(now.tasks, tasks, isKept),
    projects: mergeRows(now.projects, projects, isKept),
    promises: mergeRows(now.promises, promises, isKept),
  });
}
