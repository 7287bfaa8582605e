import { findComparatorAfter, findComparatorBefore } from './comparators.ts';
import type { QuantityToken } from './token.ts';
import { IS_TIME_UNIT } from './units-of-measure.ts';

const COUNT_VERB =
  /(?:新建|建|增|培育|培养|打造|引进|招聘|遴选|评选|选拔|组建|成立|认定|开发|完成|开展|举办|组织|配备|配置|设|争创|形成|申报|推出|确定|选取|改造|选派|聘请|掌握|拥有|参加|创)/u;
const ABSTRACT_NOUN =
  /^(?:方面|层面|维度|环节|阶段|专题|意识|自信|维护|认同|必须|坚持|全面|重点|关键|领域|要素|层次|层级|一|不|转变|统一|结合)/u;
const PLACES = /^(?:乡镇|镇街|街道|镇|乡|村|社区|部门|成员单位|县|区)/u;
const FREQUENCY = /(?:每天|每日|每周|每月|每学期|每学年|每年)/u;

/** Says whether a number belongs to a name, an age, a grade, an ordinal or a way of speaking and can carry no goal. */
export function isFigureOfSpeech(token: QuantityToken, before: string, after: string): boolean {
  if (token.unit === '比' && isClock(token, before, after)) return true;
  if (/(?:专栏|附表|附件|附录|图|表)$/u.test(before)) return true;
  const previous = before.slice(-1);
  const next = after.slice(0, 2);
  if (previous === '第' || previous === '+' || next.startsWith('+') || /[A-Za-z.:/@_]$/u.test(previous))
    return true;
  if (
    /^(?:岁|周岁|年级|级(?!以)|号|届|后|版|D|G(?![bB])|K|\.\d|世纪|月|分之|\+|[A-Za-z]{1,3}(?![a-z]))/u.test(
      after,
    ) &&
    token.unit === ''
  )
    return true;
  if (token.unit === '') {
    if (after.startsWith('年')) return !/年限/u.test(before.slice(-16));
    const isBase =
      /[由从]$/u.test(before) && /^(?:左右)?(?:提高|提升|下降|降低|缩小|减小|降|增)/u.test(after);
    return (
      (findComparatorBefore(before.slice(-14)) === null && !isBase) ||
      !/(?:系数|指数|比值|率|得分|评分|绩点)/u.test(before.slice(-30))
    );
  }
  if (/^分钟$/u.test(token.unit) && /^[^,;。]{0,5}圈/u.test(after)) return true;
  if (before.endsWith('连续')) return true;
  // "完成3栋教学楼主体工程" is a step of building and no goal.
  if (/^[栋幢]$/u.test(token.unit) && /^[^,;。]{0,12}(?:主体|封顶|工程)/u.test(after)) return true;
  if (
    token.unit === '项' &&
    /^(?:监测|核心|评估|主要|具体|[一二三]级)?指标/u.test(after) &&
    !COUNT_VERB.test(/[^,;。:]*$/u.exec(before.slice(-8))?.[0] ?? '')
  )
    return true;
  if (token.unit === '%' && /[二两三四五六七八]个$/u.test(before)) return true;
  if (/[前后]$/u.test(before) && /^(?:名|位)$/u.test(token.unit)) return true;
  if (before.endsWith('由') && /^[^,;。]{0,12}(?:组成|构成)/u.test(after)) return true;
  if (/(?:依托|借助|联合|利用|发挥)$/u.test(before)) return true;
  if (
    /以[^,;。]{0,40}$/u.test(before) &&
    /^[^,;。\d]{0,14}为(?:核心|龙头|牵头|依托|引领|试点|主体|骨干|示范|基础|支撑|载体|单位)/u.test(after)
  )
    return true;
  if (/满足[^,;。]{0,6}$/u.test(before) && /^[^,;。\d]{0,24}(?:需要|需求|要求)/u.test(after)) return true;
  if (/^个?$/u.test(token.unit) && PLACES.test(after) && !COUNT_VERB.test(before.slice(-8))) return true;
  if (token.unit === '个' && /^(?:工作)?(?:专班|工作组|小组|专项组)|^领导小组/u.test(after)) return true;
  if (token.unit === '个' && ABSTRACT_NOUN.test(after)) return true;
  if (
    token.unit === '项' &&
    /^(?:管理|机制|制度|行动|原则|规定|准则|改革任务|内容|标准(?!化))/u.test(after) &&
    !COUNT_VERB.test(before.slice(-8))
  )
    return true;
  if (token.unit === '条' && /^(?:措施|意见|规定)/u.test(after)) return true;
  if (token.unit === '分' && /^(?:类|层|校|园|步|段|级|散|管|析|配|别)/u.test(after)) return true;
  if (IS_TIME_UNIT.test(token.unit))
    return (
      !FREQUENCY.test(before.slice(-24)) &&
      findComparatorAfter(after) === null &&
      findComparatorBefore(before.slice(-6)) === null
    );
  if (token.unit === '字' && token.value < 100) return true;
  if (token.isChinese && token.unit !== '%') return isIdiom(token, before, after);
  if (/^(?:年|天|小时)?(?:时间|工夫)/u.test(after) && token.unit === '年') return true;
  return false;
}

/** "2026-03-15 17:52:15" and "9:30" behind a date or a word of time are no ratios. */
function isClock(token: QuantityToken, before: string, after: string): boolean {
  const parts = (token.ratio ?? '').split(':');
  const isHour = Number(parts[0]) < 24 && parts.slice(1).every((part) => /^[0-5]\d$/u.test(part));
  if (!isHour) return false;
  return (
    parts.length === 3 ||
    /(?:\d[日 ]|时间:?|[上下]午|[早晚]|-\d{1,2})\s?$/u.test(before) ||
    after.startsWith(':')
  );
}

/** Numbers in Chinese characters count only with a comparator, a frequency or a verb that makes things. */
function isIdiom(token: QuantityToken, before: string, after: string): boolean {
  if (/[一二三四五六七八九十][\u4e00-\u9fff]$/u.test(before)) return true;
  if (/[一每同统这该另某任唯各逐进另]$/u.test(before) || /^(?:一|多)/u.test(after)) return true;
  const hasComparator =
    /(?:至少|不少于|不低于|不超过|达到|近|约)$/u.test(before.replace(/[^\u4e00-\u9fff]+$/u, '')) ||
    findComparatorAfter(after) !== null;
  if (hasComparator) return false;
  if (/^(?:小时|课时|学时|节|分钟)$/u.test(token.unit)) return !FREQUENCY.test(before.slice(-20));
  if (token.value < 2 && token.valueMax === null)
    return !(
      (/^(?:所|座|间|处)$/u.test(token.unit) &&
        /(?:新建|创办|建设|建成|建好|办好|设立|建|办)(?:了|好|成)?$/u.test(before)) ||
      (/^[次场]$/u.test(token.unit) && FREQUENCY.test(before.slice(-12)))
    );
  return !COUNT_VERB.test(before.slice(-6));
}

const BOUND = '[^,;。、]{0,6}(?:以上|以下|以内)(?:、[^,;。、]{0,14}(?:以上|以下|以内))*';
const BOUND_THEN_RULE = new RegExp(
  `^${BOUND}(?:的[^,;。]{0,24}(?:配|设|至少|不少于|比例|须|应|要)|至少|须|应|要|配)`,
  'u',
);
const SIZE_OF_WHOM =
  /^(?:以上|以下|以内)?的(?:[^,;。、\d]{0,14})(?:学校|班级|班|园|校|中小学|村|镇|乡|县|街道|乡镇|街道|单位|家庭|地区|社区|小区|教学点)/u;

const SHARE_OF_WHOM =
  /^(?:及|或)?(?:以上|以下|以内)?的?[^,;。\d]{0,6}(?:学校|班级|学生|教师|幼儿园|园)的?(?:比例|占比|比重)/u;
const SIZE_OF_CLASS = /^(?:及|或)?(?:以上|以下|以内)的?(?:超?大?班额|大校额|班级|教学点|小规模学校|村小)/u;

/** Says whether a count only says to whom a rule applies ("600名学生以下的学校", "1000名以上至少配备…", "每12个班配备"). */
export function isCondition(token: QuantityToken, before: string, after: string, hasNext: boolean): boolean {
  if (token.unit === '%' || token.unit === '比') return false;
  if (/^[人名]$/u.test(token.unit) && SIZE_OF_CLASS.test(after)) return true;
  // "班额不超过45人的学校比例达到100%": the first number only says which schools are counted.
  if (hasNext && SHARE_OF_WHOM.test(after)) return true;
  if (
    hasNext &&
    before.endsWith('每') &&
    /^[^,;。]{0,12}(?:配|设|建|至少|不少于|应|须|拥有|有|安排)/u.test(after)
  )
    return true;
  if (hasNext && before.endsWith('凡')) return true;
  // "为43所学校更新课桌椅1.2万套": whom it is done for is no goal where what is done has its own number.
  if (
    hasNext &&
    /(?:^|[,;、。:])(?:为|给|向)[^,;。]{0,6}$/u.test(before) &&
    /^[^,;。\d]{1,10}(?:更新|配备|配置|安装|购置|新建|提供|配送|发放|改造|建设|开设|增加|新增)[^,;。\d]{1,12}\d/u.test(
      after,
    )
  )
    return true;
  if (hasNext && /^(?:教学)?班(?:及?以上|规模)?的?[^,;。、()\d]{1,10}\d/u.test(after)) return true;
  if (hasNext && /^(?:配备|配置|设置|配|核定|核拨)/u.test(after)) return true;
  if (/按照?[^,;。]{0,4}$/u.test(before) && /^(?:的)?(?:规模|标准)?(?:核定|核拨|拨付)/u.test(after))
    return true;
  if (
    /(?:(?<!不)(?:超过|少于|低于|大于)|不足|满|达到|在)[^,;。、]{0,2}$/u.test(before) &&
    SIZE_OF_WHOM.test(after)
  )
    return true;
  if (hasNext && /^(?:以上|以下)的[^,;。、]{1,16}\d/u.test(after)) return true;
  if (/(?:培养|培育|新增|新建|建设|创建|引进|招聘|达到|完成)[^,;。]{0,10}$/u.test(before)) return false;
  return BOUND_THEN_RULE.test(after);
}
