import type { Doubt, Target } from '../plan-reading.ts';
import { makeDoubt } from './make-doubt.ts';

const SHARE = /(?:率|比例|占比|比重|覆盖面)(?:\(.*\))?$/u;
/** Rates that may be above one hundred: gross enrolment, growth, completion of a task. */
const MAY_EXCEED = /毛入|增长|增幅|完成|达成|增速|提高|比(?:上年|20\d\d)/u;

/** Goals that no plan sets: a name without words, a share above one hundred, a unit with digits. */
export function doubtImplausible(targets: readonly Target[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const target of targets) {
    const bare = target.name.replaceAll(/[^\u4e00-\u9fffA-Za-z]/gu, '');
    const isShare = target.unit === '%' && SHARE.test(target.name) && !MAY_EXCEED.test(target.name);
    const reason =
      bare.length < 2
        ? (['指标名称不像名称', 'its name is no name'] as const)
        : isShare && (target.value ?? 0) > 100
          ? (['比例超过 100%', 'a share above 100 %'] as const)
          : /\d/u.test(target.unit.replace(/m2$/u, ''))
            ? (['单位里有数字', 'its unit holds digits'] as const)
            : null;
    if (reason === null) continue;
    doubts.push(
      makeDoubt(
        'goal-implausible',
        target.span,
        `“${target.name} ${target.value ?? ''}${target.unit}”：${reason[0]}，可能读错了，请核对。`,
        `“${target.name} ${target.value ?? ''}${target.unit}”: ${reason[1]}; it may be misread. Check it.`,
      ),
    );
  }
  return doubts;
}
