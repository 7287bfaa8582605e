import { canonicalJson } from './canonical-json.ts';
import { compareTargets } from './compare-targets.ts';
import { sayDemand } from './plan-snapshot.ts';
import type { PlanSnapshot, SnapshotProject, SnapshotPromise, SnapshotTask } from './plan-snapshot.ts';
import type { ChangeKind, ChangedThing } from '@junheng/vocabulary';
import { changeKinds } from '@junheng/vocabulary';

/** How one thing differs between two versions, said in both languages. */
export interface SnapshotChange {
  readonly kind: ChangeKind;
  readonly of: ChangedThing;
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly zh: string;
  readonly en: string;
}

/** A readable difference: how many of each kind, and all but the unchanged. */
export interface SnapshotDifference {
  readonly counts: Readonly<Record<ChangeKind, number>>;
  readonly items: readonly SnapshotChange[];
}

const OF = {
  target: { zh: '目标', en: 'Target' },
  task: { zh: '任务', en: 'Task' },
  project: { zh: '项目', en: 'Project' },
  promise: { zh: '约定数量', en: 'Promise' },
} as const;
const KIND = {
  added: { zh: '新增', en: 'added' },
  dropped: { zh: '取消', en: 'dropped' },
  tightened: { zh: '收紧', en: 'tightened' },
  loosened: { zh: '放宽', en: 'loosened' },
  moved: { zh: '改期', en: 'moved' },
  reworded: { zh: '改述', en: 'worded anew' },
  unchanged: { zh: '未变', en: 'unchanged' },
} as const;

interface Side {
  readonly id: string;
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

function sayChange(
  of: SnapshotChange['of'],
  kind: ChangeKind,
  before: Side | null,
  after: Side | null,
): SnapshotChange {
  const name = (after ?? before)?.name ?? '';
  const id = (after ?? before)?.id ?? '';
  const arrow = (from: string, to: string): string =>
    from === to || from === '' ? to : to === '' ? from : `${from} → ${to}`;
  const renamed = before !== null && after !== null && before.name !== after.name;
  const zhName = renamed ? `“${before.name}”改为“${name}”` : `“${name}”`;
  const enName = renamed ? `“${before.name}”, now “${name}”` : `“${name}”`;
  return {
    kind,
    of,
    id,
    name,
    before: before?.zh ?? '',
    after: after?.zh ?? '',
    zh: `${KIND[kind].zh}：${OF[of].zh}${zhName}，${arrow(before?.zh ?? '', after?.zh ?? '')}`.replace(
      /，$/u,
      '',
    ),
    en: `${OF[of].en} ${enName} ${KIND[kind].en}: ${arrow(before?.en ?? '', after?.en ?? '')}`.replace(
      /: $/u,
      '',
    ),
  };
}

function compareAll<Row extends { readonly id: string }>(
  of: SnapshotChange['of'],
  before: readonly Row[],
  after: readonly Row[],
  sideOf: (row: Row) => Side,
  compare: (before: Row, after: Row) => ChangeKind,
): SnapshotChange[] {
  const earlier = new Map(before.map((row) => [row.id, row]));
  const later = new Set(after.map((row) => row.id));
  const now = after.map((row) => {
    const old = earlier.get(row.id);
    return old === undefined
      ? sayChange(of, 'added', null, sideOf(row))
      : sayChange(of, compare(old, row), sideOf(old), sideOf(row));
  });
  const gone = before.filter((row) => !later.has(row.id));
  return [...now, ...gone.map((row) => sayChange(of, 'dropped', sideOf(row), null))];
}

/** A task by another day is moved; by other words, units or checkpoints it is worded anew. */
function compareTasks(before: SnapshotTask, after: SnapshotTask): ChangeKind {
  if (before.due !== after.due) return 'moved';
  const kept = (task: SnapshotTask) => [
    task.title,
    task.text,
    task.ordersPaper,
    task.checkpoints.map((checkpoint) => [checkpoint.year, checkpoint.text]),
    task.duties.map((duty) => [duty.role, duty.unitId]),
  ];
  return canonicalJson(kept(before)) === canonicalJson(kept(after)) ? 'unchanged' : 'reworded';
}

function compareProjects(before: SnapshotProject, after: SnapshotProject): ChangeKind {
  if (before.keyYear !== after.keyYear) return 'moved';
  return canonicalJson(before) === canonicalJson(after) ? 'unchanged' : 'reworded';
}

/** More buildings promised is tighter, fewer looser. */
function comparePromises(before: SnapshotPromise, after: SnapshotPromise): ChangeKind {
  if (before.count === after.count) return 'unchanged';
  return after.count > before.count ? 'tightened' : 'loosened';
}

/** The readable difference between two versions of a plan; things are the same when their ids are. */
export function compareSnapshots(before: PlanSnapshot, after: PlanSnapshot): SnapshotDifference {
  const items = [
    ...compareAll(
      'target',
      before.targets,
      after.targets,
      (target) => ({
        id: target.id,
        name: target.name,
        zh: sayDemand(target, 'zh'),
        en: sayDemand(target, 'en'),
      }),
      compareTargets,
    ),
    ...compareAll(
      'task',
      before.tasks,
      after.tasks,
      (task) => ({ id: task.id, name: task.title, zh: `${task.due}前`, en: `by ${task.due}` }),
      compareTasks,
    ),
    ...compareAll(
      'project',
      before.projects,
      after.projects,
      (project) => ({
        id: project.id,
        name: project.name,
        zh: project.keyYear === null ? '' : `重点年份${project.keyYear}`,
        en: project.keyYear === null ? '' : `key year ${project.keyYear}`,
      }),
      compareProjects,
    ),
    ...compareAll(
      'promise',
      before.promises,
      after.promises,
      ({ id, schoolType, year, count }) => ({
        id,
        name: `${year} ${schoolType}`,
        zh: `${count}所`,
        en: `${count} ${count === 1 ? 'building' : 'buildings'}`,
      }),
      comparePromises,
    ),
  ];
  const counts = Object.fromEntries(
    changeKinds.map((kind) => [kind, items.filter((item) => item.kind === kind).length]),
  ) as Record<ChangeKind, number>;
  return { counts, items: items.filter((item) => item.kind !== 'unchanged') };
}
