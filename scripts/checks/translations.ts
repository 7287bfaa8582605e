import { sourceFiles } from '../support/source-files.ts';
import type { CheckResult } from '../support/source-files.ts';

const ENGLISH_ONLY = /^docs\/(?:decisions|reference\/contracts|public)\//u;

/** Every page that users read stands in docs/ and in docs/zh/, at the same path, and the Chinese one is Chinese. */
export async function check(): Promise<CheckResult> {
  const problems: string[] = [];
  const pages = sourceFiles(
    (path) => path.startsWith('docs/') && path.endsWith('.md') && !ENGLISH_ONLY.test(path),
  );
  const paths = new Set(pages.map((page) => page.path));
  for (const page of pages) {
    if (page.path.startsWith('docs/zh/')) {
      const own = page.path.slice('docs/zh/'.length);
      if (!paths.has(`docs/${own}`) && !own.startsWith('decisions/'))
        problems.push(`${page.path} has no English page`);
      if ((page.text.match(/\p{Script=Han}/gu) ?? []).length < 20)
        problems.push(`${page.path} is hardly Chinese`);
    } else if (!paths.has(`docs/zh/${page.path.slice('docs/'.length)}`))
      problems.push(`${page.path} has no Chinese page`);
  }
  return { seen: pages.length, problems };
}
