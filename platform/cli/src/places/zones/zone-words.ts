import type { BlockReason, ComparedPlan, ZoneRule } from '@junheng/places';

interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** A rule of a conflict in words. */
export function ruleText(rule: ZoneRule): LocalText {
  switch (rule.kind) {
    case 'capacity':
      return { zh: `学校 ${rule.school} 的学位数`, en: `the places of school ${rule.school}` };
    case 'together':
      return {
        zh: `这些小区不分开：${rule.blocks.join('、')}`,
        en: `these blocks stay together: ${rule.blocks.join(', ')}`,
      };
    case 'fixed':
      return {
        zh: `小区 ${rule.block} 固定归 ${rule.school}`,
        en: `block ${rule.block} is fixed to ${rule.school}`,
      };
    case 'longest':
      return { zh: `上学路程不超过 ${rule.metres} 米`, en: `no way longer than ${rule.metres} m` };
    case 'movedMost':
      return {
        zh: `换学校的学生不超过 ${rule.pupils} 人`,
        en: `at most ${rule.pupils} pupils change school`,
      };
    case 'balanceWithin':
      return {
        zh: `各校使用率与全区相差不超过 ${rule.share * 100} 个百分点`,
        en: `fillings within ${rule.share * 100} points of the district's`,
      };
    default:
      return { zh: '每个范围连成一片', en: 'every zone is connected' };
  }
}

/** Why a block goes where it goes. */
export const REASON_TEXTS: Readonly<Record<BlockReason, LocalText>> = {
  nearest: { zh: '归最近的学校', en: 'goes to the nearest school' },
  own: { zh: '学校所在的小区归本校', en: 'the block of a school belongs to it' },
  fixed: { zh: '按要求固定', en: 'fixed by request' },
  together: { zh: '与同组小区不分开', en: 'stays together with its group' },
  tooFar: { zh: '最近的学校不在允许的路程或规则之内', en: 'the nearest school lies outside the rules' },
  noBorder: { zh: '与最近学校的范围不相邻', en: 'does not border on the nearest school’s zone' },
  cutsZone: { zh: '划走会使本范围断开', en: 'taking it out would cut its own zone' },
  full: { zh: '最近的学校没有余位', en: 'the nearest school is full' },
  betterTogether: { zh: '整体算来这样更好', en: 'the whole is better this way' },
};

/** What a compared plan looked for. */
export const AIM_TEXTS: Readonly<Record<ComparedPlan['aim'], LocalText>> = {
  asked: { zh: '按所提要求', en: 'as asked' },
  fewMoved: { zh: '少换学校', en: 'few change school' },
  even: { zh: '各校使用率均衡', en: 'even filling' },
  compact: { zh: '边界短、形状紧凑', en: 'short borders' },
  balanced: { zh: '兼顾各项', en: 'something of each' },
  near: { zh: '另一种划法', en: 'another division' },
};

/** Bound and gap in a sentence. */
export function gapText(cost: number, bound: number, gap: number): LocalText {
  const share = (gap * 100).toFixed(2);
  if (gap < 1e-6) return { zh: '已证明没有更好的方案。', en: 'It is proven that no plan is better.' };
  return {
    zh: `任何守规则的方案都不会低于 ${bound.toFixed(1)}；本方案 ${cost.toFixed(1)}，最多还能改进 ${share} %。`,
    en: `No plan that keeps the rules can be below ${bound.toFixed(1)}; this one has ${cost.toFixed(1)}, so at most ${share} % could still be gained.`,
  };
}
