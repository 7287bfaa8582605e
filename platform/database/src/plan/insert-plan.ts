import type { Insertable } from 'kysely';
import type { DistrictTransaction } from '../door/database-door.ts';
import { insertRows } from '../insert-rows.ts';
import { pinyinSortKey } from '../organisation/pinyin-sort-key.ts';
import type { StoredSource, StoredWords } from '../schema/column-types.ts';
import type { PlanTables } from '../schema/plan-tables.ts';

/** A row of a plan's table before the store adds district, sort key and JSON. */
type Fresh<Table extends keyof PlanTables> = Omit<
  Insertable<PlanTables[Table]>,
  'district_id' | 'sort_key' | 'version' | 'source' | 'exemption'
>;
type Sourced<Table extends keyof PlanTables> = Fresh<Table> & { readonly source: StoredSource };

/** A whole plan as rows: what the reader of documents, or the sample, hands over. */
export interface NewPlan {
  readonly plan: Fresh<'plan'>;
  readonly text: Fresh<'plan_text'>;
  readonly targets: readonly (Sourced<'target'> & { readonly exemption: StoredWords | null })[];
  readonly targetDuties: readonly Fresh<'target_duty'>[];
  readonly targetPaths: readonly Fresh<'target_path'>[];
  readonly targetValues: readonly Sourced<'target_value'>[];
  readonly tasks: readonly Sourced<'task'>[];
  readonly taskDuties: readonly Fresh<'task_duty'>[];
  readonly taskMilestones: readonly Fresh<'task_milestone'>[];
  readonly taskTargets: readonly Fresh<'task_target'>[];
  readonly taskReports: readonly Fresh<'task_report'>[];
}

/** Keeps a whole plan of a district with its text, targets, tasks and what is known of them. */
export async function insertPlan(
  transaction: DistrictTransaction,
  districtId: string,
  plan: NewPlan,
): Promise<void> {
  const own = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, district_id: districtId }));
  const sourced = <Row extends { readonly source: StoredSource }>(rows: readonly Row[]) =>
    own(rows).map((row) => ({ ...row, source: JSON.stringify(row.source) }));
  await insertRows(transaction, 'plan', own([plan.plan]));
  await insertRows(transaction, 'plan_text', own([plan.text]));
  await insertRows(
    transaction,
    'target',
    sourced(plan.targets).map((target) => ({
      ...target,
      exemption: target.exemption === null ? null : JSON.stringify(target.exemption),
      sort_key: pinyinSortKey(target.name),
    })),
  );
  await insertRows(transaction, 'target_duty', own(plan.targetDuties));
  await insertRows(transaction, 'target_path', own(plan.targetPaths));
  await insertRows(transaction, 'target_value', sourced(plan.targetValues));
  await insertRows(
    transaction,
    'task',
    sourced(plan.tasks).map((task) => ({ ...task, sort_key: pinyinSortKey(task.title) })),
  );
  await insertRows(transaction, 'task_duty', own(plan.taskDuties));
  await insertRows(transaction, 'task_milestone', own(plan.taskMilestones));
  await insertRows(transaction, 'task_target', own(plan.taskTargets));
  await insertRows(transaction, 'task_report', own(plan.taskReports));
}
