import type { InsertContext } from '@junheng/database';

/** A task as the sample's life names it. */
export interface TaskOfPlan {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
}

/** The rows of a published plan by their names. */
export interface PlanRows {
  readonly target: (name: string) => string;
  readonly task: (title: string) => TaskOfPlan;
  readonly project: (name: string) => { readonly id: string; readonly places: number | null };
}

/** A name of the sample's life that the plan does not have is a mistake in the sample. */
function finder<T>(kind: string, rows: ReadonlyMap<string, T>): (name: string) => T {
  return (name) => {
    const found = rows.get(name);
    if (found === undefined) throw new Error(`the sample's plan has no ${kind} ${name}`);
    return found;
  };
}

/** Finds the rows that publishing made. */
export async function findPlanRows(
  { transaction, districtId }: InsertContext,
  planId: string,
): Promise<PlanRows> {
  const targets = await transaction
    .selectFrom('target')
    .select(['id', 'name'])
    .where('district_id', '=', districtId)
    .where('plan_id', '=', planId)
    .execute();
  const tasks = await transaction
    .selectFrom('task')
    .select(['id', 'title', 'title_en'])
    .where('district_id', '=', districtId)
    .where('plan_id', '=', planId)
    .execute();
  const projects = await transaction
    .selectFrom('building_project')
    .select(['id', 'name', 'places'])
    .where('district_id', '=', districtId)
    .where('plan_id', '=', planId)
    .execute();
  return {
    target: finder('target', new Map(targets.map((row) => [row.name, row.id]))),
    task: finder(
      'task',
      new Map(tasks.map((row) => [row.title, { id: row.id, title: row.title, titleEn: row.title_en }])),
    ),
    project: finder('project', new Map(projects.map((row) => [row.name, row]))),
  };
}
