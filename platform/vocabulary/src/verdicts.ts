import { wordSet } from './word-set.ts';
import type { WordOf } from './word-set.ts';

/** The four verdicts: met, not met, cannot be said because data are missing or not due, does not apply. */
export const verdicts = wordSet({
  pass: { zh: '达标', en: 'Met' },
  fail: { zh: '未达标', en: 'Not met' },
  unknown: { zh: '数据不全', en: 'Data missing' },
  exempt: { zh: '不适用', en: 'Not applicable' },
});
export type Verdict = WordOf<typeof verdicts>;
