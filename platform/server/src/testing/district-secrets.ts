import type { DatabaseDoor } from '@junheng/database';
import type { ForeignIds } from './route-case.ts';

/** One thing of a district: where it is kept, its id, and the words that give it away. */
export interface Secret {
  readonly table: string;
  readonly id: string;
  readonly words: string;
  /** Whether lists count it when no plan is chosen: our targets and the tasks of the district's plan, not dropped. */
  readonly isListed?: boolean;
}

const KEPT: Readonly<Record<string, string>> = {
  unit: 'name',
  account: 'display_name',
  plan: 'title',
  target: 'name',
  target_value: `''`,
  task: 'title',
  task_report: 'words',
  job: `''`,
  building_project: 'name',
  stored_file: 'file_name',
  task_paper: 'title',
  task_milestone: `''`,
  inbox_message: 'zh',
  message_channel: 'address',
  plan_document: 'title',
  plan_review: `''`,
  plan_review_item: `''`,
  plan_version: `''`,
  school_paper: 'title',
};

/** The plan that lists are about when none is chosen, told apart from how the product finds it: the district's newest whose years hold today. */
const IN_FORCE = `(
  select p.id from plan p where p.district_id = $1 and p.level = 'district' and p.state = 'published'
   order by (extract(year from now()) between p.from_year and p.to_year) desc, p.from_year desc limit 1)`;
/** Which rows stand in the lists of targets and tasks by themselves. */
const LISTED: Readonly<Record<string, string>> = {
  target: `role = 'target' and dropped_in_version is null and plan_id = ${IN_FORCE}`,
  task: `dropped_in_version is null and plan_id = ${IN_FORCE}`,
};

/** Everything of a district that an answer to a stranger must not hold. Read as the owner of the tables, past every wall. */
export async function readSecrets(door: DatabaseDoor, districtId: string): Promise<Secret[]> {
  const parts = Object.entries(KEPT).map(
    ([table, words]) =>
      `select '${table}' as "table", id::text, ${words} as words, ${LISTED[table] ?? 'true'} as "isListed" from ${table} where district_id = $1`,
  );
  const { rows } = await door.pool.query<Secret>(parts.join(' union all '), [districtId]);
  return rows;
}

/** The secrets that a reader of one unit may not see: targets and tasks without a duty of the unit or of one below it, and what hangs on them. */
export async function readHidden(door: DatabaseDoor, districtId: string, unitId: string): Promise<Secret[]> {
  const secrets = await readSecrets(door, districtId);
  const units = await door.pool.query<{ id: string; parent_id: string | null }>(
    'select id, parent_id from unit where district_id = $1',
    [districtId],
  );
  const parents = new Map(units.rows.map((row) => [row.id, row.parent_id]));
  const isOwn = (id: string): boolean => {
    for (let at: string | null = id; at !== null; at = parents.get(at) ?? null)
      if (at === unitId) return true;
    return false;
  };
  const duties = await door.pool.query<{ owner: string; unit_id: string }>(
    `select target_id::text as owner, unit_id from target_duty where district_id = $1
     union all select task_id::text, unit_id from task_duty where district_id = $1`,
    [districtId],
  );
  const seen = new Set(duties.rows.filter((row) => isOwn(row.unit_id)).map((row) => row.owner));
  const hanging = await door.pool.query<{ id: string; owner: string }>(
    `select id::text, target_id::text as owner from target_value where district_id = $1
     union all select id::text, task_id::text from task_report where district_id = $1
     union all select id::text, task_id::text from task_paper where district_id = $1
     union all select stored_file_id::text, task_id::text from task_paper where district_id = $1
     union all select stored_file_id::text, target_id::text from target_value
      where district_id = $1 and stored_file_id is not null
     union all select id::text, task_id::text from task_milestone where district_id = $1`,
    [districtId],
  );
  const ownerOf = new Map(hanging.rows.map((row) => [row.id, row.owner]));
  const projects = await door.pool.query<{ id: string; unit_id: string }>(
    `select building_project_id::text as id, unit_id from building_project_duty where district_id = $1
     union all select id::text, unit_id from building_project where district_id = $1 and unit_id is not null`,
    [districtId],
  );
  const ownProjects = new Set(projects.rows.filter((row) => isOwn(row.unit_id)).map((row) => row.id));
  const photos = await door.pool.query<{ id: string; unit_id: string }>(
    `select a.stored_file_id::text as id, r.unit_id from task_report_file a
       join task_report r on r.district_id = a.district_id and r.id = a.task_report_id where a.district_id = $1`,
    [districtId],
  );
  const unitOfPhoto = new Map(photos.rows.map((row) => [row.id, row.unit_id]));
  const papers = await door.pool.query<{ id: string; unit_id: string }>(
    'select id::text, unit_id from school_paper where district_id = $1',
    [districtId],
  );
  const ownPapers = new Set(papers.rows.filter((row) => isOwn(row.unit_id)).map((row) => row.id));
  const messages = await door.pool.query<{ id: string; unit_id: string }>(
    'select id::text, unit_id from inbox_message where district_id = $1',
    [districtId],
  );
  const ownMessages = new Set(messages.rows.filter((row) => row.unit_id === unitId).map((row) => row.id));
  const published = await door.pool.query<{ id: string }>(
    `select r.id::text from plan_review r where r.district_id = $1 and r.state = 'published'
     union all select r.plan_document_id::text from plan_review r where r.district_id = $1 and r.state = 'published'
     union all select d.stored_file_id::text from plan_document d
       join plan_review r on r.district_id = d.district_id and r.plan_document_id = d.id
      where d.district_id = $1 and r.state = 'published' and d.stored_file_id is not null`,
    [districtId],
  );
  const open = new Set(published.rows.map((row) => row.id));
  return secrets.filter(({ table, id }) => {
    const reporter = unitOfPhoto.get(id);
    if (reporter !== undefined) return !isOwn(reporter);
    if (table === 'school_paper') return !ownPapers.has(id);
    if (open.has(id)) return false;
    if (table === 'plan_document') return true;
    if (table === 'message_channel') return true;
    if (table === 'inbox_message') return !ownMessages.has(id);
    if (table === 'unit') return !isOwn(id);
    if (table === 'plan' || table === 'plan_version') return false;
    if (table === 'account' || table === 'job') return true;
    if (table === 'building_project') return !ownProjects.has(id);
    return !seen.has(ownerOf.get(id) ?? id);
  });
}

/** Picks one of each kind, to be called with; throws when a kind has none, since then nothing would be tried. */
export function pickIds(secrets: readonly Secret[], plan: string): ForeignIds {
  const of = (table: string): string => {
    const found = secrets.find((secret) => secret.table === table);
    if (found === undefined) throw new Error(`no ${table} to try with`);
    return found.id;
  };
  return {
    plan,
    unit: of('unit'),
    account: of('account'),
    target: of('target'),
    value: of('target_value'),
    task: of('task'),
    report: of('task_report'),
    job: of('job'),
    project: of('building_project'),
    file: of('stored_file'),
    paper: of('task_paper'),
    checkpoint: of('task_milestone'),
    message: of('inbox_message'),
    channel: of('message_channel'),
    document: of('plan_document'),
    review: of('plan_review'),
    reviewItem: of('plan_review_item'),
    // Versions are published within their district, where the id of no plan stands for one that is not there.
    planVersion: secrets.find((secret) => secret.table === 'plan_version')?.id ?? plan,
    schoolPaper: of('school_paper'),
  };
}

/** The units that stand beside a unit's own data: those above it, and its town. */
export async function readSurroundings(door: DatabaseDoor, unitId: string): Promise<ReadonlySet<string>> {
  const { rows } = await door.pool.query<{ id: string }>(
    `with recursive above as (
       select id, parent_id, town_id from unit where id = $1
       union all select u.id, u.parent_id, u.town_id from unit u join above a on u.id = a.parent_id
     ) select id::text from above union select town_id::text from above where town_id is not null`,
    [unitId],
  );
  return new Set(rows.map((row) => row.id));
}
