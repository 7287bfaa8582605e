/** What a section speaks of: the past, the future, or neither (`context`: principles and guiding thoughts). */
export type SectionTense = 'past' | 'future';

const PLAN_NUMBERS = ['十', '十一', '十二', '十三', '十四', '十五', '十六'];

/** The calendar years of a five-year plan: "十四五" → [2021, 2025]; null when the number is unknown. */
export function fiveYearPeriod(number: string): readonly [number, number] | null {
  const index = PLAN_NUMBERS.indexOf(number);
  return index < 0 ? null : [2001 + index * 5, 2005 + index * 5];
}

const PAST_TITLE =
  /(发展|工作|现实|主要|教育|规划|建设|改革|取得)*(基础|背景|现状|现况|环境|形势|回顾|成就|成绩|成效|问题|挑战|机遇|经验|短板|不足|困难|概况|基本情况|总体情况)(与|和|及|以及|、|$|分析|评估|回顾|总结|\()/u;
const WILL =
  /(营造|优化|夯实|加强|推进|解决|提升|强化|提高|创新|完善|构建|深化|着力|打造|健全|巩固|改善|加快|实施|破解|落实|聚焦|保障|补齐|净化|目标|任务|安全|治理)/u;
const PAST_START =
  /^(“?十[一二三四五六]五”?(时期|期间)?(的)?(发展|教育|主要|取得|工作|规划)?.{0,12}(回顾|成就|成绩|成效|总结|完成情况|实施情况|取得))/u;

/** Says whether a heading opens an account of the past ("发展基础", "“十三五”成就", "面临的形势"). */
export function opensPast(title: string, periodFrom: number | null): boolean {
  if (PAST_START.test(title)) return true;
  if (/(?:完成情况|工作进展|进展情况|落实情况|工作回顾|工作总结)$/u.test(title)) return true;
  const plan = /“?(十[一二三四五六]?)五”?/u.exec(title);
  const period = plan === null ? null : fiveYearPeriod(plan[1] ?? '');
  if (period !== null && periodFrom !== null && period[1] < periodFrom && !/目标|任务/u.test(title))
    return true;
  if (period !== null && periodFrom !== null && period[0] >= periodFrom && /目标|任务|指标/u.test(title))
    return false;
  return title.length <= 24 && PAST_TITLE.test(title) && !WILL.test(title);
}

const PAST_PART =
  /^(?:主要|工作|具体|经验|典型|取得的?|发展|建设|基本|存在的?|教育)*(?:做法|成效|成绩|进展|亮点|回顾|经验|现状|情况|背景|问题)[::]?$/u;
const COMING_PART =
  /^(?:下一步|下阶段|今后|接下来|工作|主要|总体|重点|具体|发展)*(?:打算|计划|目标|任务|举措|措施|安排|思路|考虑|下一步|工作)[::]?$/u;

/** What a short line without a number opens: an account of the past (true), what is to come (false), or nothing (null). */
export function turnsPast(line: string): boolean | null {
  if (line.length < 2 || line.length > 14) return null;
  if (PAST_PART.test(line)) return true;
  return COMING_PART.test(line) ? false : null;
}
