import type { MultilevelFit } from '@junheng/growth';
import type { Language } from '../standards/language.ts';

/** How a fit ended, in plain words; nothing in it is an alarm. */
export function fitMessage(fit: MultilevelFit, omitted: number, language: Language): string {
  const { kind, zero, held, dropped, combined } = fit.ending;
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const list = (names: readonly string[]): string => names.join(say('、', ', '));
  const parts: string[] = [];
  if (held.length > 0)
    parts.push(
      say(
        `${list(held)} 只有一组，或每组只有一行，组间差异与其他差异无法分开，按 0 处理。`,
        `${list(held)}: one group only, or one row in each, so differences between groups cannot be told from the rest and are held at 0.`,
      ),
    );
  if (zero.length > 0)
    parts.push(
      say(
        `${list(zero)} 的一个方差为 0（在边界上）：数据没有显示出组间差异，这是结果而不是错误。`,
        `A variance of ${list(zero)} is 0 (at the boundary): the data show no such difference between groups; this is a result, not an error.`,
      ),
    );
  if (kind === 'optimum') parts.push(say('已到最优点。', 'The best point of the likelihood was reached.'));
  if (kind === 'notFlat')
    parts.push(
      say(
        '似然在最优点附近很平，方差的估计不够稳；请看区间。',
        'The likelihood is nearly flat around its best point, so the variances are uncertain; read the intervals.',
      ),
    );
  if (dropped.length > 0)
    parts.push(
      say(
        `${list(dropped)} 是常数，或可由前面的列完全算出，未放入模型。`,
        `${list(dropped)}: constant, or given wholly by earlier columns, and so left out of the model.`,
      ),
    );
  if (combined.length > 0)
    parts.push(
      say(
        `${list(combined)} 的名称在各上级组里重复，按“上级:本级”区分。`,
        `Labels of ${list(combined)} begin anew in each outer group and are told apart as outer:inner.`,
      ),
    );
  if (omitted > 0)
    parts.push(
      say(
        `有 ${omitted} 行缺结果或预测变量，未参加计算。`,
        `${omitted} rows lack the outcome or a predictor and were left out.`,
      ),
    );
  return parts.join(say('', ' '));
}
