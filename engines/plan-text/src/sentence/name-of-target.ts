import { findComparatorBefore } from './comparators.ts';

const YEARS =
  /(?:到|至|截至|力争|在|从)?(?:“?十[一二三四五六]五”?(?:期?末|时期|期间)?|(?:20\d\d年?(?:-|~|至|到))?20\d\d年?(?:底|末)?(?:前|之前)?(?:\d{1,2}月)?|二〇[〇一二三四五六七八九]{2}年|\d{1,2}年内|[一二三四五]年内)/gu;
const LEADING =
  /^(?:[①-⑳]|并且?|且|同时|以及|和|与|及|或|、|,|:|;|-|力争|争取|确保|保证|保障|努力|使得?(?!用)|让|实现|基本(?!公)|到(?!岗|位|校)|至|在(?!园|校|读|职|编|岗|线)|各级各类|其中|全部|将|要(?!求)|应(?!急|用|届)|须|逐步|不断|进一步|切实|全面|年底|年末|底|末|前(?!沿|三年)|的|其(?!他)|乃至|全区|全县|全市|全旗|全州|我区|我县|我市|本区|本县|每年|平均(?!受)|稳步|大力|积极|推动|促进|推进|持续|严格|有序|继续|再|累计|总计|共(?!同|青|享)|共计|对(?!口|外)|按照?|由|从(?!教)|是|预计|未来|可|能够|计划|拟|加强|落实|深化|严格控制|不少于|至少|达到?(?!标)|先后|已经?|五年来|[两三四五]年内?(?=新|招|补|统|累|培|引|建|投|共)|规划期[内间]?|期内|年内|比(?!例|重|率|赛)|每季度|每月|每周|每学期|每学年|每半年|每次|来|现有|有(?!效|机|序|影响)|完善|建立健全|分别)+/u;
const TRAILING =
  /(?:分别|平均|至?每[人班校生所]|至?每[月年周]|月?人均|年均|户均|班均|首批|第一批|巩固|严格|大于|小于|不得|各|均|都|也|已|达到|达|提高到|提升到|增加到|扩大到|增长到|降到|降低到|下降到|提高至|提升至|增至|降至|提高|提升|增加|扩大|降低|下降|减少|增长|控制|保持|稳定|维持|在|到|至|为|约|接近|近|由|从|自|的|力争|争取|要|应|,|、|:|不|不低于|不少于|不超过|超过|高于|低于|突破|至少|实现|总体|累计|共|是|与|和|按照?|基本|稳步|逐步|逐年|每年|>|<|≥|≤|=|(?<![拥建具享])有)+$/u;
/** Verbs that belong to the name: a school newly built is not a school. */
export const KEPT_VERB =
  /^(?:新改扩建|新建|改扩建|改建|扩建|迁建|新增|增加|改造|引进|招聘|补充|培训|投入|续建|回收|新开工建设|新开工)/u;
const DROPPED_VERB =
  /^(?:召开|启动|统筹|开工|竣工|投用|首批|建设|建成|建立|创建|创成|培育|培养|打造|遴选|评选|选拔|组建|成立|认定|开发|完成|开展|举办|组织|配备|配置|配齐|设立|争创|形成|申报|推出|确定|选取|选择|提升|更新|编写|选派|签订|结对|帮扶|聘请|聘任|储备|支持|扶持|重点|掌握|拥有|参加|督促|指导|引导|制定|出台|设置|安排|一批|创评|新评|新创|力推|推选|选树|建有|实施|优化|打造出|培养出|培树|评定|达标|安装|建好|做强|做优|办好|孵化|产出|编制|落地|建立起|建起|起|通过|推荐|入选|荣获|获评|创办|举行|培训|利用|用于|充分|安排|开设|达成|选聘|评出)+/u;
const ENDS_WITH_VERB =
  /(?:配备|配置|拥有|掌握|参加|参与|建有|创办|开办|举办|举行|组建|成立|培育|培养|打造|建立起?|建成|建设|创建|设立|开设|开发|开展|组织|选派|选拔|遴选|选取|选择|确定|聘请|引进|形成|建好|争创|评选|推出|支持|扶持|重点|办好)$/u;
const RATE =
  /(?:率|比例|占比|比重|覆盖面|满意度|系数|指数|年限|水平|总量|规模|学位数?|班额|经费|支出|收入|人数|时间|时长|速率|面积|总数)/u;

/** What is done to a measured thing is no part of its name; four characters must remain. */
const RAISING = /^(?:提高|提升|设立|设置)(?=.{4})/u;

/** The words that name a goal, from what stands before its number and, when that is only a verb, from what stands behind. */
export function nameTarget(prefix: string, tail: string, unit: string): string {
  const word = findComparatorBefore(prefix);
  let before = prefix.replaceAll(YEARS, '');
  const shift = prefix.length - before.length;
  if (word !== null && word.end < prefix.length && word.end > shift) {
    const whole = /^(.{2,24}?)(?:总额|总数|总量|总人数)?的?$/u.exec(prefix.slice(word.end))?.[1];
    if (whole !== undefined && unit === '%') {
      const own = trimName(prefix.slice(0, word.start).replaceAll(YEARS, '')).replace(/占(?:比|地)?$/u, '');
      const noun = trimName(tail);
      const part = own.length >= 4 ? own : noun !== '' ? noun : own;
      return part === '' ? whole : `${part}占${whole}比例`;
    }
  }
  const share = /^(.*?[^抢侵])占(.*)$/u.exec(before);
  if (share !== null && unit === '%' && !/占(?:比|地|有|的)/u.test(before)) before = `${share[1] ?? ''}占比`;
  const kept = trimName(before);
  const noun = trimName(tail);
  if (kept !== '' && (RATE.test(kept) || unit === '%' || unit === '比')) return kept.replace(RAISING, '');
  const verb = KEPT_VERB.exec(kept)?.[0] ?? '';
  const own = trimName(kept.slice(verb.length).replace(DROPPED_VERB, ''));
  if (own !== '' && !(noun !== '' && ENDS_WITH_VERB.test(own))) return verb + own;
  if (noun !== '') return verb + noun.replace(DROPPED_VERB, '');
  return kept.replace(DROPPED_VERB, '') === '' ? verb : kept;
}

/** "新建小学2所、初中1所": the verb of the first counts for the second. */
export function inheritVerb(name: string, verb: string, unit: string): string {
  if (verb === '' || unit === '%' || name === '' || KEPT_VERB.test(name) || DROPPED_VERB.test(name))
    return name;
  return verb + name;
}

function trimName(text: string): string {
  return text
    .replace(/(?:标准)?(?:不低于|不少于|不超过|提高到|提高至|达到|控制在)每[\u4e00-\u9fff]{1,2}$/u, '')
    .replace(LEADING, '')
    .replace(TRAILING, '')
    .replace(/^[“”()]+(?=[^“”()]*$)|^[)”]/u, '')
    .trim();
}
