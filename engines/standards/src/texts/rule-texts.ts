import type { LocalText } from '../pack/pack.ts';

/** What the rules named in verdicts, exemptions and spreads say. */
export const RULE_TEXTS: Readonly<Record<string, LocalText>> = {
  threshold: { zh: '与门槛比较（未舍入的值）', en: 'compared with the threshold, unrounded' },
  missing: { zh: '缺数据', en: 'data missing' },
  stage: { zh: '本学段没有这一门槛', en: 'no threshold for this stage' },
  type: { zh: '不适用于这类学校', en: 'does not apply to this type of school' },
  exempt: { zh: '各项均不适用', en: 'nothing applies' },
  allMet: { zh: '各项均达到门槛', en: 'every indicator meets its threshold' },
  mayMiss: { zh: '允许未达的项不低于门槛的底线比例', en: 'what misses its threshold keeps above the floor' },
  tooManyMissed: { zh: '未达门槛的项超过允许数', en: 'more indicators miss their threshold than allowed' },
  belowFloor: { zh: '有一项低于门槛的底线比例', en: 'an indicator is below the floor' },
  limit: { zh: '与差异系数限值比较（未舍入的值）', en: 'compared with the limit, unrounded' },
  single: { zh: '只有一所学校，差异系数记 0', en: 'a single school: the coefficient is 0' },
  zeroMean: { zh: '全县均值为 0，差异系数无意义', en: 'the mean is 0, the coefficient has no meaning' },
  none: { zh: '没有这一学段的学校', en: 'no school of this stage' },
  composite: { zh: '各项差异系数的平均值与限值比较', en: 'mean of the coefficients compared with the limit' },
  scopeType: { zh: '办学类型不在计算范围', en: 'type of school outside the scope' },
  scopeOwnership: { zh: '办学性质不在计算范围', en: 'ownership outside the scope' },
  scopeArea: { zh: '所在地类型不在计算范围', en: 'area outside the scope' },
  teachingSiteMinimum: {
    zh: '教学点学生数低于计算范围的下限',
    en: 'teaching site under the minimum of pupils',
  },
  closed: { zh: '已关闭', en: 'closed' },
  notYetOpen: { zh: '当年尚未开办', en: 'not yet open' },
  noPupils: { zh: '该学段没有学生', en: 'no pupils in this stage' },
  computed: { zh: '由学校数据或历年数据算得', en: 'computed from schools or yearly figures' },
  stated: { zh: '按县级填报', en: 'as stated by the county' },
  evidence: { zh: '按佐证材料', en: 'by papers on file' },
  break: { zh: '口径变更，当年不与上年比较', en: 'counted differently from this year on, not compared' },
};

/** A rule in words: of the table, else of the pack's relaxations, else the code as it stands (a local paper). */
export function ruleText(
  code: string,
  relaxations: readonly { code: string; name: LocalText }[] = [],
): LocalText {
  return (
    RULE_TEXTS[code] ??
    relaxations.find((relaxation) => relaxation.code === code)?.name ?? { zh: code, en: code }
  );
}
