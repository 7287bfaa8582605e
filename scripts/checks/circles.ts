import { basename, join } from 'node:path';
import { findImports } from '../support/imports.ts';
import { isSource, isTest, sourceFiles } from '../support/source-files.ts';
import type { CheckResult, SourceFile } from '../support/source-files.ts';

/**
 * Circles that were there when this check came, each by the names of its files in the order of their paths. A circle leaves the list by being cut; none is
 * added, and a larger one that holds a listed one is a new one.
 */
const ALLOWED: readonly string[] = ['problem.ts ↔ rule.ts'];

/** Groups of files that reach each other by imports (strongly connected components, Tarjan 1972), single files left out. */
export function findCircles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    low.set(file, order.size - 1);
    stack.push(file);
    for (const next of edges.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      else if (!stack.includes(next)) continue;
      low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(file) !== order.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) circles.push(circle.toSorted());
  };
  for (const file of edges.keys()) if (!order.has(file)) visit(file);
  return circles;
}

/** Files do not import each other in circles; imports of types alone count too, since they tie files as well. */
export async function check(
  files: readonly SourceFile[] = sourceFiles((path) => isSource(path) && !path.startsWith('scripts/')),
  allowed: readonly string[] = ALLOWED,
): Promise<CheckResult> {
  const code = files.filter(({ path }) => !isTest(path));
  const known = new Set(code.map(({ path }) => path));
  const edges = new Map(
    code.map(({ path, text }) => [
      path,
      findImports(text)
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from }) => join(path, '..', from))
        .filter((target) => known.has(target) && target !== path),
    ]),
  );
  const problems = findCircles(edges)
    .filter((circle) => !allowed.includes(circle.map((path) => basename(path)).join(' ↔ ')))
    .map((circle) => `${circle.join(' ↔ ')} import each other: move what they share into a file of its own`);
  return { seen: code.length, problems };
}
