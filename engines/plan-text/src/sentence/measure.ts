import type { QuantityToken } from './token.ts';

const FREQUENCY =
  /(?:每天|每日|每周|每个?月|每季度|每半年|每学期|每学年|每年|每班|(?<!\d)年均|逐年|平均每年)/gu;
const PER = /每(?:所|个|校|名|位|生|班|园|千|百|万)|生均|师均|校均/u;
const INCREMENT =
  /(?:提高|增加|下降|降低|减少|增长|提升|压减|净增|递增|上升|缩小|回落)(?:了|约|近|不低于|不少于|至少|超过)?$/u;

/** How a number is meant: a level, a yearly step, a running total; a goal of the plan or a standing rule. */
export interface MeasureWords {
  readonly measure: 'increment' | 'cumulative' | null;
  readonly frequency: string | null;
  readonly role: 'target' | 'standard';
}

/** Reads the measure of a number from the words before it and behind it. */
export function findMeasure(prefix: string, tail: string, token: QuantityToken): MeasureWords {
  const frequency = [...prefix.matchAll(FREQUENCY)].at(-1)?.[0] ?? null;
  let measure: MeasureWords['measure'] = null;
  if (/累计|总数达|总量达/u.test(prefix)) measure = 'cumulative';
  else if (INCREMENT.test(prefix) || token.unit.endsWith('百分点') || /新增|净增/u.test(prefix))
    measure = 'increment';
  const isRule =
    token.ratio?.includes(':') === true ||
    PER.test(prefix.slice(-20)) ||
    (frequency !== null && /课时|学时|小时|分钟|节|次/u.test(token.unit)) ||
    /小时|分钟/u.test(token.unit) ||
    /^(?:的)?(?:标准|比例)(?:配|安排|核定|拨付)/u.test(tail);
  return {
    measure,
    frequency: frequency ?? PER.exec(prefix.slice(-20))?.[0] ?? null,
    role: isRule ? 'standard' : 'target',
  };
}
