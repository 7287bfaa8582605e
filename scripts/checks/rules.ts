import { isSource, sourceFiles } from '../support/source-files.ts';
import type { CheckResult, SourceFile } from '../support/source-files.ts';

const RULE_IN_SPEC = /^[-*#\s|]*\**\[([A-Z]{1,3}\d+[a-z]?)\]/gmu;
const TEST_NAME = /\b(?:test|it|describe)(?:\.\w+)*(?:\([^'"`]*\))?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*?)\1/gu;
const RULE_IN_NAME = /\[([A-Z]{1,3}\d+[a-z]?)\]/gu;

const isSpecOrTest = (path: string): boolean =>
  path.endsWith('SPEC.md') ||
  (isSource(path) && !path.startsWith('scripts/') && /\.(test|e2e)\.tsx?$/u.test(path));

/** Every numbered rule of a SPEC.md has a test that carries its number, every number in a test is a rule, no number is given twice. */
export async function check(files: readonly SourceFile[] = sourceFiles(isSpecOrTest)): Promise<CheckResult> {
  const problems: string[] = [];
  const rules = new Map<string, string>();
  const specs = files.filter((file) => file.path.endsWith('SPEC.md'));
  for (const spec of specs) {
    let count = 0;
    for (const match of spec.text.matchAll(RULE_IN_SPEC)) {
      const rule = match[1] ?? '';
      const other = rules.get(rule);
      if (other !== undefined) problems.push(`[${rule}] stands in ${other} and again in ${spec.path}`);
      rules.set(rule, spec.path);
      count += 1;
    }
    if (count === 0) problems.push(`${spec.path} holds no numbered rule`);
  }
  const tested = new Set<string>();
  const tests = files.filter((file) => !file.path.endsWith('SPEC.md'));
  for (const file of tests) {
    for (const name of file.text.matchAll(TEST_NAME)) {
      for (const match of (name[2] ?? '').matchAll(RULE_IN_NAME)) {
        const rule = match[1] ?? '';
        tested.add(rule);
        if (!rules.has(rule)) problems.push(`${file.path} tests [${rule}], which no SPEC.md lists`);
      }
    }
  }
  for (const [rule, spec] of rules) {
    if (!tested.has(rule)) problems.push(`[${rule}] of ${spec} has no test that carries its number`);
  }
  return { seen: rules.size === 0 ? 0 : specs.length + tests.length, problems };
}
