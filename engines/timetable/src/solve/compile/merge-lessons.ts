import type { Problem } from '../../model/problem.ts';
import { matchLesson } from '../../model/match-lesson.ts';

/** Which node each lesson belongs to: lessons that must begin together are one node. */
export interface Merged {
  readonly nodeOf: Int32Array;
  readonly lessonsOf: number[][];
}

/** Joins lessons that a hard rule makes begin together, along chains. */
export function mergeLessons(problem: Problem, shares: (one: string, other: string) => boolean): Merged {
  const { lessons } = problem;
  const parent = Int32Array.from(lessons, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  };
  const byId = new Map(lessons.map(({ id }, index) => [id, index]));
  for (const rule of problem.rules) {
    if (rule.type !== 'together' || rule.what !== 'start' || rule.weight !== undefined) continue;
    const onlyIds = rule.lessons.ids !== undefined && Object.keys(rule.lessons).length === 1;
    const members = onlyIds
      ? (rule.lessons.ids ?? []).map((id) => byId.get(id) as number)
      : lessons.flatMap((lesson, index) => (matchLesson(rule.lessons, lesson, shares) ? [index] : []));
    for (const member of members) parent[find(member)] = find(members[0] as number);
  }
  const nodeOf = new Int32Array(lessons.length);
  const lessonsOf: number[][] = [];
  const nodeOfRoot = new Map<number, number>();
  for (let index = 0; index < lessons.length; index++) {
    const root = find(index);
    const node = nodeOfRoot.get(root) ?? lessonsOf.push([]) - 1;
    nodeOfRoot.set(root, node);
    nodeOf[index] = node;
    lessonsOf[node]?.push(index);
  }
  return { nodeOf, lessonsOf };
}
