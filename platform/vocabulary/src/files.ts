import { pickWords, wordSet } from './word-set.ts';
import type { WordOf } from './word-set.ts';

/** What a stored file is kept for. */
export const filePurposes = wordSet({
  planDocument: { zh: '规划文件', en: 'Plan document' },
  taskPaper: { zh: '任务出台的文件', en: 'Paper of a task' },
  reportPhoto: { zh: '进展照片', en: 'Photo of a report' },
  evidence: { zh: '佐证材料', en: 'Evidence' },
  report: { zh: '报告', en: 'Report' },
});
export type FilePurpose = WordOf<typeof filePurposes>;

/** What a file handed in beside a task, a report or a value is for. */
export const workFilePurposes = pickWords(filePurposes, 'taskPaper', 'reportPhoto', 'evidence');
export type WorkFilePurpose = WordOf<typeof workFilePurposes>;
