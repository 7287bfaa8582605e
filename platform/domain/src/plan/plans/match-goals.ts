/** The part of a goal by which the same goal is known in another plan. */
export interface NamedGoal {
  readonly name: string;
  readonly unit: string;
}

/**
 * The name and unit of a goal without what printers vary: width of characters, blanks, punctuation, the words 全区/全市 before it and the
 * unit in brackets behind it.
 */
export function goalKey({ name, unit }: NamedGoal): string {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .replace(/[\s"'“”‘’《》·、,，.。:：—-]/gu, '')
      .toLowerCase();
  const bare = plain(name)
    .replace(/[(（][^()（）]*[)）]$/u, '')
    .replace(/^(?:全[区县市省]|我[区县市省]|本[区县市省])/u, '');
  const measure = plain(unit).replace(/^个?百分点$/u, '个百分点');
  return `${bare}|${measure}`;
}

/** One goal that stands in several plans: for each plan the goal of that plan, or undefined. */
export interface GoalRow<Goal> {
  readonly key: string;
  readonly goals: ReadonlyMap<string, Goal>;
}

/**
 * Lays the goals of several plans side by side: goals of one name and unit in one row, and goals linked to each other too. Rows stand
 * in the order in which the plans first name them; within a plan the first goal of a name is taken.
 */
export function alignGoals<
  Goal extends NamedGoal & {
    readonly id: string;
    readonly planId: string;
    /** Ids of goals in other plans that this one is linked to. */
    readonly linkedTo: readonly string[];
  },
>(goals: readonly Goal[]): GoalRow<Goal>[] {
  const rows: { key: string; goals: Map<string, Goal> }[] = [];
  const rowOfKey = new Map<string, (typeof rows)[number]>();
  const rowOfId = new Map<string, (typeof rows)[number]>();
  for (const goal of goals) {
    const key = goalKey(goal);
    const linked = goal.linkedTo.map((id) => rowOfId.get(id)).find((row) => row !== undefined);
    let row = linked ?? rowOfKey.get(key);
    if (row === undefined || row.goals.has(goal.planId)) {
      row = { key, goals: new Map() };
      rows.push(row);
    }
    row.goals.set(goal.planId, goal);
    if (!rowOfKey.has(key)) rowOfKey.set(key, row);
    rowOfId.set(goal.id, row);
    for (const id of goal.linkedTo) if (!rowOfId.has(id)) rowOfId.set(id, row);
  }
  return rows;
}
