import { findImports, packageOf } from '../support/imports.ts';
import { isSource, isTest, sourceFiles } from '../support/source-files.ts';
import type { CheckResult, SourceFile } from '../support/source-files.ts';

/** Which floors a floor may import (DESIGN section 2). `engines` stands for all engines. */
const ARROWS: Record<string, readonly string[]> = {
  vocabulary: [],
  kernel: [],
  records: ['vocabulary', 'kernel'],
  domain: ['vocabulary', 'kernel', 'records'],
  contract: ['vocabulary', 'kernel', 'records'],
  database: ['vocabulary', 'kernel', 'records', 'domain'],
  sample: ['vocabulary', 'kernel', 'domain', 'engines'],
  server: ['vocabulary', 'kernel', 'records', 'domain', 'contract', 'database', 'sample', 'engines'],
  web: ['vocabulary', 'records', 'contract', 'domain', 'kernel'],
  cli: ['vocabulary', 'server', 'engines', 'kernel', 'contract', 'database', 'sample', 'domain'],
};
/** An engine that may build on another engine. */
const ENGINE_ARROWS: Record<string, readonly string[]> = {
  admission: ['csv'],
  standards: ['indicator'],
  growth: ['standards'],
};
const PURE_FLOORS = /^(engines\/[^/]+|platform\/(vocabulary|kernel|records|domain))\/src\//u;
const FORBIDDEN_IN_PURE: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b/u, 'Date.now'],
  [/\bMath\.random\b/u, 'Math.random'],
  [/\bnew Date\(\)/u, 'new Date()'],
  [/\bperformance\.now\b/u, 'performance.now'],
  [/\bprocess\.\w/u, 'process'],
  [/\bglobalThis\.(?:crypto|fetch|process)\b/u, 'globalThis'],
];

/** Comments may speak of what code may not use. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|[^:'"`])\/\/.*$/gmu, '$1');
}

function allowedTargets(path: string): { allowed: readonly string[]; engines: readonly string[] } {
  const [floor = '', name = ''] = path.split('/');
  if (floor === 'engines') return { allowed: [], engines: ENGINE_ARROWS[name] ?? [] };
  const allowed = ARROWS[name] ?? [];
  return { allowed, engines: allowed.includes('engines') ? ['*'] : [] };
}

/** Arrows only point the way DESIGN draws them, and pure floors stay pure. */
export async function check(
  files: readonly SourceFile[] = sourceFiles((path) => isSource(path) && /^(engines|platform)\//u.test(path)),
): Promise<CheckResult> {
  const problems: string[] = [];
  const platformNames = new Set(Object.keys(ARROWS));
  for (const file of files) {
    const { allowed, engines } = allowedTargets(file.path);
    const own = file.path.split('/')[1];
    for (const { from } of findImports(file.text)) {
      if (/^\.\.?\//u.test(from) && from.includes('/src/'))
        problems.push(`${file.path} reaches into another package by path: ${from}`);
      const name = packageOf(from);
      if (name?.startsWith('@junheng/') === true) {
        const target = name.slice('@junheng/'.length);
        const good =
          target === own ||
          (platformNames.has(target)
            ? allowed.includes(target)
            : engines.includes('*') || engines.includes(target));
        if (!good) problems.push(`${file.path} may not import ${from}`);
      }
      if (PURE_FLOORS.test(file.path) && !isTest(file.path) && from.startsWith('node:'))
        problems.push(`${file.path} is on a pure floor and imports ${from}`);
    }
    if (!PURE_FLOORS.test(file.path) || isTest(file.path)) continue;
    const code = withoutComments(file.text);
    for (const [pattern, what] of FORBIDDEN_IN_PURE) {
      if (pattern.test(code))
        problems.push(`${file.path} is on a pure floor and uses ${what}; hand it in as a port`);
    }
  }
  return { seen: files.length, problems };
}
