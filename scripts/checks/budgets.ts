import { isSource, sourceFiles } from '../support/source-files.ts';
import type { CheckResult, SourceFile } from '../support/source-files.ts';

const LONGEST = 400;
const MEDIAN = 120;

/** Files stay small: none above 400 lines, the median at most 120. */
export async function check(sources: readonly SourceFile[] = sourceFiles(isSource)): Promise<CheckResult> {
  const files = sources.map((file) => ({
    path: file.path,
    lines: file.text.split('\n').length - 1,
  }));
  const problems = files
    .filter((file) => file.lines > LONGEST)
    .map((file) => `${file.path} has ${file.lines} lines; ${LONGEST} is the limit`);
  const median = files.map((file) => file.lines).toSorted((a, b) => a - b)[Math.floor(files.length / 2)] ?? 0;
  if (median > MEDIAN)
    problems.push(`half of the files are longer than ${median} lines; the median may be ${MEDIAN}`);
  return { seen: files.length, problems };
}
