import type { Task } from '@junheng/contract';

/** A heading of the plan with what stands under it. */
export interface OutlineNode {
  /** Headings from the outermost to this one. */
  readonly path: readonly string[];
  /** Tasks directly under it, in the plan's order. */
  readonly tasks: Task[];
  readonly children: OutlineNode[];
}

/** The tasks as the plan's outline has them: headings in the order of their first task, each heading once among its siblings. */
export function groupByOutline(tasks: readonly Task[]): OutlineNode {
  const root: OutlineNode = { path: [], tasks: [], children: [] };
  for (const task of tasks) {
    let at = root;
    for (const heading of task.outline) {
      const path = [...at.path, heading];
      let next = at.children.find((child) => child.path.at(-1) === heading);
      if (next === undefined) {
        next = { path, tasks: [], children: [] };
        at.children.push(next);
      }
      at = next;
    }
    at.tasks.push(task);
  }
  return root;
}

/** All tasks under a heading, those of deeper headings too. */
export function tasksUnder(node: OutlineNode): Task[] {
  return [...node.tasks, ...node.children.flatMap(tasksUnder)];
}
