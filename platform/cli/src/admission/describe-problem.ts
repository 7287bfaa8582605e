import type { Problem } from './verify-folder.ts';

const TEXTS: Readonly<Record<Problem['what'], { readonly zh: string; readonly en: string }>> = {
  missing: { zh: '缺少这个文件', en: 'the file is missing' },
  changed: { zh: '内容被改动，与公布的哈希值不一致', en: 'was changed: it does not have the published hash' },
  'chain-broken': {
    zh: '过程记录在此处断开：这一行或下一行被改动',
    en: 'the chain breaks here: this line or the next was changed',
  },
  'not-recomputed': { zh: '与重新计算的结果不一致', en: 'is not what the inputs and the seed give' },
  unreadable: { zh: '无法读取', en: 'cannot be read' },
  'not-as-sealed': { zh: '与封存时不一致', en: 'is not as it was sealed' },
  'made-by-another-program': {
    zh: '由另一版本的程序生成，无法逐字节比对；请用该版本核验本页',
    en: 'was made by another version of the program and cannot be compared byte by byte; verify it with that version',
  },
};

/** A problem in words, in the language of the environment (`LANG` beginning with `en` gives English, else Chinese). */
export function describeProblem(problem: Problem): string {
  const language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? 'zh').startsWith('en') ? 'en' : 'zh';
  const line = problem.line === undefined ? '' : `:${problem.line}`;
  const detail = problem.detail === undefined ? '' : ` (${problem.detail})`;
  return `${problem.file}${line} — ${TEXTS[problem.what][language]}${detail}`;
}
