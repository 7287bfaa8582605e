import { dirname } from 'node:path';
import { isSource, isTest, sourceFiles } from '../support/source-files.ts';
import type { CheckResult, SourceFile } from '../support/source-files.ts';

const PURE = /^(engines\/[^/]+|platform\/(kernel|vocabulary|domain|records))\/src\//u;
const EXPORTED = /^export (?:async )?(?:function|const|class) (\w+)/gmu;
/** Material for tests and benchmarks that lies on a pure floor, by its name. */
const FOR_TESTS = /-for-tests\.ts$|\/(labelled|unseen|sample)\//u;
const isIndex = (path: string): boolean => path.endsWith('/index.ts');

/** Exported code that nothing but tests used when this check came. Each leaves the list by being used or removed; none is added. */
const ALLOWED: readonly string[] = [
  'normalQuantile',
  'drawNormal',
  'allRoles',
  'compareByKind',
  'isCombinedSchool',
  'isCompulsorySchool',
  'isDay',
  'isUuid',
  'allResults',
  'schoolYearOf',
  'formatSchoolYear',
];

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
}

/** Files that the entry of an engine offers as a whole: their exports are for others. */
function findOffered(files: readonly SourceFile[]): Set<string> {
  return new Set(
    files
      .filter(({ path }) => isIndex(path) && path.startsWith('engines/'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/^export \* from '\.\/(.+)';$/gmu)].map(
          ([, name]) => `${dirname(path)}/${name ?? ''}`,
        ),
      ),
  );
}

/**
 * A rule guards what the product does: code on a pure floor that only its tests use is found. What an engine's entry names is its offer
 * to others and counts as used.
 */
export async function check(
  files: readonly SourceFile[] = sourceFiles(
    (path) => isSource(path) && /^(engines|platform|scripts)\//u.test(path),
  ),
  allowed: readonly string[] = ALLOWED,
): Promise<CheckResult> {
  const code = files.filter(({ path }) => !isTest(path) && !(isIndex(path) && path.startsWith('platform/')));
  const offered = findOffered(files);
  const users = new Map<string, Set<string>>();
  for (const { path, text } of code) {
    for (const word of new Set(withoutComments(text).match(/\w+/gu)))
      users.set(word, (users.get(word) ?? new Set()).add(path));
  }
  const problems: string[] = [];
  let seen = 0;
  for (const { path, text } of code) {
    if (!PURE.test(path) || isIndex(path) || FOR_TESTS.test(path) || offered.has(path)) continue;
    seen += 1;
    for (const [, name = ''] of text.matchAll(EXPORTED)) {
      const inOwn = withoutComments(text).match(new RegExp(`\\b${name}\\b`, 'gu'))?.length ?? 0;
      if (inOwn < 2 && (users.get(name)?.size ?? 0) < 2 && !allowed.includes(name))
        problems.push(`${path} ${name} is used by tests at most: use it where its rule holds, or remove it`);
    }
  }
  return { seen, problems };
}
