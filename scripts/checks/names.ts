import { basename } from 'node:path';
import { isSource, sourceFiles } from '../support/source-files.ts';
import type { CheckResult, SourceFile } from '../support/source-files.ts';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:int\.test|test-d|test|e2e|bench|config|d|zh|en))?\.tsx?$/u;

/** File names are kebab-case and say what is inside; no `utils`, no default exports, no barrels but a package's index, no `any`. */
export async function check(files: readonly SourceFile[] = sourceFiles(isSource)): Promise<CheckResult> {
  const problems: string[] = [];
  for (const file of files) {
    const name = basename(file.path);
    if (!KEBAB.test(name) && !/^\d{4}-/u.test(name) && name !== 'vite-env.d.ts')
      problems.push(`${file.path} is not named in kebab-case`);
    if (/^(?:utils?|helpers?|misc|common-utils)\.tsx?$/u.test(name))
      problems.push(`${file.path}: a name that says nothing`);
    if (/^export default /mu.test(file.text) && !name.endsWith('.config.ts'))
      problems.push(`${file.path} has a default export`);
    if (
      name === 'index.ts' &&
      !/^(?:(?:engines|platform)\/[^/]+\/src(?:\/(?:testing|path|plan\/documents))?|e2e)\/index\.ts$/u.test(
        file.path,
      )
    )
      problems.push(`${file.path} is a barrel; only a package's entry may be one`);
    if (/@ts-(?:ignore|nocheck)/u.test(file.text) && !file.path.startsWith('scripts/checks/'))
      problems.push(`${file.path} silences the compiler`);
    if (/\b(?:test|it|describe)\.(?:skip|only|todo)\(/u.test(file.text))
      problems.push(`${file.path} skips a test, or runs only one`);
  }
  return { seen: files.length, problems };
}
