import { errorTables } from '../../platform/contract/src/generated/error-tables.ts';
import { isSource, sourceFiles } from '../support/source-files.ts';
import type { CheckResult } from '../support/source-files.ts';

const CODE = /['"`]([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)['"`]/gu;
const NOT_A_CODE = /^(?:JUNHENG|DATABASE_URL$|INIT_CWD|NODE_|LC_ALL|CHROMIUM|PG[A-Z])/u;

/** Error codes: listed once, worded in both languages with the same parameters, used somewhere; and every code in the sources is listed and documented. */
export async function check(): Promise<CheckResult> {
  const problems: string[] = [];
  const listed = new Map<string, readonly [string, string]>();
  for (const table of errorTables) {
    for (const [code, entry] of Object.entries(table)) {
      if (listed.has(code)) problems.push(`${code} is listed twice`);
      listed.set(code, [entry.zh, entry.en]);
      if (!/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u.test(code))
        problems.push(`${code} is not of the form AREA_WHAT_WRONG`);
      const parameters = (text: string): string =>
        [...text.matchAll(/\{(\w+)\}/gu)]
          .map((match) => match[1])
          .toSorted()
          .filter((name, index, all) => all.indexOf(name) === index)
          .join();
      if (parameters(entry.zh) !== parameters(entry.en))
        problems.push(`${code}: the Chinese and the English text mention different parameters`);
      if (!/\p{Script=Han}/u.test(entry.zh)) problems.push(`${code}: its zh text holds no Chinese`);
      if (/\p{Script=Han}/u.test(entry.en)) problems.push(`${code}: its en text holds Chinese`);
    }
  }
  const areas = new Set([...listed.keys()].map((code) => code.split('_')[0]));
  const files = sourceFiles(
    (path) =>
      isSource(path) && !path.startsWith('platform/contract/src/errors/') && !path.startsWith('scripts/'),
  );
  const used = new Set<string>();
  for (const file of files) {
    for (const match of file.text.matchAll(CODE)) {
      const code = match[1] ?? '';
      used.add(code);
      const looksLikeOurs =
        areas.has(code.split('_')[0]) && code.split('_').length >= 3 && !NOT_A_CODE.test(code);
      if (looksLikeOurs && !listed.has(code) && !/\.(test|e2e)\.tsx?$/u.test(file.path))
        problems.push(`${file.path} uses ${code}, which no error table lists`);
    }
  }
  for (const code of listed.keys()) {
    if (!used.has(code)) problems.push(`${code} is listed but nothing uses it`);
  }
  for (const page of ['docs/reference/errors.md', 'docs/zh/reference/errors.md']) {
    const text = sourceFiles((path) => path === page)[0]?.text ?? '';
    for (const code of listed.keys())
      if (!text.includes(code)) problems.push(`${page} does not document ${code}`);
  }
  return { seen: listed.size === 0 ? 0 : files.length, problems };
}
