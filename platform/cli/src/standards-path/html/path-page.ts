import type { PathRun } from '../run-path.ts';

/** The page of a run. */
export function pathPage(run: PathRun): string {
  return `<!doctype html><title>${run.pack.id}</title>`;
}
