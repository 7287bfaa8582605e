import { isSource, sourceFiles } from '../support/source-files.ts';
import type { CheckResult } from '../support/source-files.ts';

/** A row of CONTEXT.md: Chinese terms | code words in backticks | meaning, with words to avoid in `[not a, b]`. */
const ROW = /^\|([^|]+)\|([^|]+)\|([^|]*)\|/gmu;

/** Code words of the glossary are spelled as CONTEXT.md spells them, and the words it tells to avoid name nothing that is exported. */
export async function check(): Promise<CheckResult> {
  const problems: string[] = [];
  const context = sourceFiles((path) => path === 'CONTEXT.md')[0];
  if (context === undefined) return { seen: 0, problems: ['CONTEXT.md is missing'] };
  const files = sourceFiles((path) => isSource(path) && !path.startsWith('scripts/'));
  const names = new Map<string, string>();
  for (const file of files) {
    for (const match of file.text.matchAll(
      /\bexport (?:async )?(?:function|const|type|interface|class) (\w+)/gu,
    ))
      names.set(match[1] ?? '', file.path);
  }
  const terms = new Map<string, string>();
  for (const row of context.text.matchAll(ROW)) {
    const words = [...(row[2] ?? '').matchAll(/`([^`]+)`/gu)].map((match) => match[1] ?? '');
    for (const word of words) {
      const chinese = (row[1] ?? '').trim();
      const other = terms.get(word);
      if (other !== undefined && other !== chinese)
        problems.push(`CONTEXT.md gives the code word ${word} to two terms: ${other} and ${chinese}`);
      terms.set(word, chinese);
    }
    const avoided = /\[(?:not|avoid) ([^\]:]+)/u.exec(row[3] ?? '')?.[1]?.split(/,\s*/u) ?? [];
    for (const word of avoided
      .map((each) => each.trim().split(' ')[0] ?? '')
      .filter((each) => /^[a-z]{3,}$/iu.test(each))) {
      if (terms.has(word)) continue;
      const wanted = new RegExp(`^${word}s?$`, 'iu');
      for (const [name, path] of names)
        if (wanted.test(name))
          problems.push(`${path} exports ${name}; CONTEXT.md says ${words[0] ?? 'another word'} instead`);
    }
  }
  return { seen: terms.size === 0 ? 0 : files.length, problems };
}
