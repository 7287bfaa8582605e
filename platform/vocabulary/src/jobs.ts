import { wordSet } from './word-set.ts';
import type { WordOf } from './word-set.ts';

/** Where work in the background stands. */
export const jobStates = wordSet({
  waiting: { zh: '等待', en: 'Waiting' },
  running: { zh: '进行中', en: 'Running' },
  retrying: { zh: '等待重试', en: 'To be tried again' },
  done: { zh: '完成', en: 'Done' },
  failed: { zh: '失败', en: 'Failed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
});
export type JobState = WordOf<typeof jobStates>;
