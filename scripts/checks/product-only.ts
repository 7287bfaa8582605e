import { sourceFiles } from '../support/source-files.ts';
import type { CheckResult, SourceFile } from '../support/source-files.ts';

const TEXT = /\.(?:tsx?|m?js|json|md|css|html|csv|yml|yaml|txt|jsonl|svg)$|^\.ci\/run$|^LICENSE$/u;
/** Built from parts so that this file does not find itself. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(`(?:^|[\\s'"\`(=])/(?:wo${'rk'}|ro${'ot'}|ho${'me'}/\\w+|Us${'ers'})/[a-zA-Z.]`, 'u'),
    'a path of a machine',
  ],
  [new RegExp(`regi${'stry'}\\.npm|npmm${'irror'}|deb\\.deb${'ian'}\\.org`, 'u'), 'a host of a registry'],
  [new RegExp(`\\b(?:Cla${'ude'}|Anth${'ropic'}|Chat${'GPT'}|Co${'pilot'})\\b`, 'u'), 'who or what wrote it'],
];

/** The repository speaks only of the product: no path of a machine, no host of a registry, nobody's name. */
export async function check(
  files: readonly SourceFile[] = sourceFiles((path) => TEXT.test(path) && path !== 'package-lock.json'),
): Promise<CheckResult> {
  const problems: string[] = [];
  for (const file of files) {
    for (const [pattern, what] of FOREIGN) {
      const match = pattern.exec(file.text);
      if (match !== null)
        problems.push(
          `${file.path}:${file.text.slice(0, match.index).split('\n').length} names ${what}: ${match[0].trim()}`,
        );
    }
  }
  return { seen: files.length, problems };
}
