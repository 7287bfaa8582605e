import { findComparatorBefore } from './comparators.ts';
import { composeName, isScope } from './scope.ts';

const YEARS =
  /(?:到|至|截至|力争|在|从|于|自)?(?:“?十[一二三四五六]五”?(?:期?末|时期|期间)|(?:20\d\d年?(?:-|~|至|到))?20\d\d年?(?:春季|秋季)?(?:学期起?|开学前)?(?:底|末)?(?:前|之前|起)?(?:\d{1,2}月(?:底|末)?(?:前)?)?|二〇[〇一二三四五六七八九]{2}年(?:底|末)?|\d{1,2}年内|[一二三四五]年(?:内|共)|\d{1,2}月(?:底|末|份)?前|\d{1,2}月(?:-|至|~)\d{1,2}月)/gu;
/** What may stand before a name and says when, how surely or how: one alternative each, longest first where they begin alike. */
const LEADING =
  /^(?:[①-⑳☑☒✓✔□■●◆•]|[-|:;,、]|并且|并(?!轨|列|校)|且|同时|以及|和|与|及|或|力争|争取|确保|保证|保障(?!性)|努力|使得|使(?!用|命)|让|实现|基本(?!公|办)|到(?!岗|位|校|园|课|会)|至(?!少)|在(?!园|校|读|职|编|岗|线|籍|册|建|穗)|各级各类|其中|全部(?!课程)|将(?!来)|要(?!求|点)|应(?!急|用|届|对|试)|须|逐步|不断|进一步|切实|全面(?!发展|深化)|年底|年末|年内|底|末|前(?!沿|三年|期|置|\d)|的|其(?!他|余|它)|乃至|全(?:区|县|市|旗|州|镇|乡)(?!域)|[我本](?:区|县|市|省|校|镇)|每年|平均(?!受|班|分)|稳步|大力|积极|充分|推动|促进(?!会)|推进(?!会)|持续(?!教育)|严格(?!控制率)|有序|继续(?!教育)|再(?!就业|生)|累计|总计|共(?!同|青|享|建|有产|育|融)|共计|对(?!口|外|标|接|象)|按照?|资金由|由(?!来)|从(?!业|教|事|严|幼)|是|预计|未来|今后|今年|本年度|年度内|可(?!持续|容纳|视|再|及)|能够|计划(?!生育)|拟|加强|落实|深化|严格控制|不少于|不低于|至少|达到?(?!标)|先后|已经?(?!知)|五年来|[两三四五]年(?:来)?(?=新|招|补|统|累|培|引|建|投|共)|用[两三四五]年时间|规划期[内间]?|期内|年内|比(?!例|重|率|赛|值)|每季度|每月|每周|每学期|每学年|每半年|每次|来(?!华|源)|现有|有(?!效|机|序|影响|需求|关|条件|证|意愿|线|害|氧|知名)|完善|建立健全|分别|即|如(?!皋|东)|还|均(?!衡)|具体(?!来)|主要(?:发展)?(?:指标|目标)?(?:包括|为|是|有)|目标(?:是|为)|通过(?!率)|最终|集中|重点(?!高中|学校|中学|实验|项目|学科|专业|课程|人才|领域|班)|会同|免费为|免费|为(?!民)|根据需要|力求|务必|同步|参照|定期|原则上|总体上|直至|直到|建成后|完工后|竣工后|届时|就(?!业|读|近|学|餐|医|诊|地)|也|则|被|把|给|以(?!上|下|内|外))+/u;
const TRAILING =
  /(?:(?:较|比)(?:上年度?|去年|上一年|基期)|同比|分别|平均|[到至]?每(?:[人班校生所园镇县]|[人生]每[年月])|至?每[月年周天日]|月?人均|年均|户均|班均|首批|第一批|严格|大于|小于|不得|各|均|都|也|已经?|达到|达|(?:提高|提升|增加|扩大|增长|上升|回升|攀升|跃升|延长|拓展|扩增|升|增|下降|降低|减少|压减|压缩|缩小|缩短|回落|降|减)(?:了|到|至|为)?|控制|保持|稳定|维持|巩固(?=$)|限制|在|到|至|为|约|大约|接近|近|由|从|自|的|力争|争取|要|应|须|将|可|,|、|:|不|不低于|不少于|不超过|不高于|不多于|不小于|不突破|突破|超过|高于|低于|多于|少于|至少|最少|至多|最多|实现|总体|累计|共计?|是|与|和|及|按照?|基本|稳步|逐步|逐年|每年|每学年|每学期|每月|每周|>|<|≥|≤|=|仅|只|就|再|还|预计|计划|拟|当年|年内|全部|进一步|明显|显著|力求|努力|确保|上述|以上|以下|左右|以内|(?<![拥建具享])有|占)+$/u;
/** Verbs that belong to the name: a school newly built is not a school. */
export const KEPT_VERB =
  /^(?:新改扩建|新建改扩建|新建、改扩建|新建、改建|新建、扩建|新建和改扩建|改建、扩建|新建|改扩建|改建|扩建|迁建|新增|净增|增加|改造|引进|公开招聘|招聘|招募|补充|培训|轮训|选派|资助|覆盖|惠及|吸纳|整合|化解|投入|续建|回收|新开工建设|新开工|增补|补齐|撤并)/u;
const DROPPED_VERB =
  /^(?:召开|启动|统筹|开工|竣工|投用|首批|建设|建成|建立|创建|创成|创办|培育|培养|打造|遴选|评选|选拔|组建|成立|认定|开发|完成|开展|举办|组织|配备|配置|配齐|设立|争创|形成|申报|推出|确定|选取|选择|提升|编写|签订|结对|帮扶|聘请|聘任|储备|支持|扶持|重点|掌握|拥有|参加|督促|指导|引导|制定|出台|设置|安排|一批|创评|新评|新创|力推|推选|选树|建有|实施|优化|打造出|培养出|培树|评定|达标(?=.{4})|安装|建好|做强|做优|办好|办|孵化|产出|编制|落地|建立起|建起|起|通过|推荐|入选|荣获|获评|获得|获|举行|利用|用于|充分|开设|达成|选聘|评出|更新改造|更新|购置|提供|规划|筹集|认领|新认定|改善|涉及|做到|落实|规划建设|扩充|增设|设|建|创|评)+/u;
const ENDS_WITH_VERB =
  /(?:配备|配置|拥有|掌握|参加|参与|建有|创办|开办|举办|举行|组建|成立|培育|培养|打造|建立起?|建成|建设|创建|设立|设置|开设|开发|开展|组织|选派|选拔|遴选|选取|选择|确定|聘请|引进|形成|建好|争创|评选|推出|支持|扶持|重点|办好|办|安排|完成|启动|新建|新增|改造|提供|设|建|为|对|给|向|帮助|援助|促进|组织)$/u;
/** What a name of a measure ends with: the head of its noun phrase. */
export const MEASURE_HEAD =
  /(?:率|比例|占比|比重|覆盖面|满意度|系数|指数|年限|水平|总量|规模|学位数?|班额|经费|支出|收入|人数|人次|时间|时长|速率|面积|总数|带宽|标准|差距|投资|投入|差异|得分|平均分|收费|补助|工资|评分|数)$/u;
const MEASURE_WORD =
  /(?:率|比例|占比|比重|覆盖面|满意度|系数|指数|年限|水平|总量|规模|学位数?|班额|经费|支出|收入|人数|时间|时长|速率|面积|总数|带宽|差距)/u;
/** A verb that says what the counted things do; the name ends before it. */
const ACTS =
  /^(.{2,}?)(?:赴(?=.{2})|来(?=.{0,2}(?:进行|开展))|(?<![达提高低升降增少])到(?=.{2})|以上(?=$)|进入|前往|年内|全部(?=.)|参与(?!率|度)|前期工作|(?<=.{4})(?:进行|提供)(?=.{3})(?!.*)|(?<!以上)的(?=建设|改造|创建|任务)|办学条件)/u;

/** What is done to a measured thing is no part of its name; four characters must remain. */
const RAISING = /^(?:提高|提升|设立|设置|降低|扩大|增加(?=.{0,12}(?:率|比例|占比)))(?=.{4})/u;
/** A clause of purpose or circumstance before the verb that makes things. */
const MAKING =
  /^(.*?)(新改扩建|新建改扩建|新建|改扩建|改建|扩建|迁建|新增|净增|公开招聘|招聘|引进|培育|培养|打造|遴选|评选|选拔|组建|创办|创建|建成|建设|设立|配备|选派|办好|至少办|举办|召开|开展|开设|建立|改造|聘请|认定|设置|培训)(.*)$/u;
const EACH = /^每(?:个|所|名|位|校|镇|乡|县|市|街道|班|学|百|千|万|生)/u;

/** Things that a number alone does not make an indicator of: with them the verb stays. */
const GENERIC_THING =
  /^(?:学校|幼儿园|中小学|小学|初中|高中|中学|校园|公办园|项目|工程|教师|学生|场地|课程|活动|基地|人员|干部|班级?|资金|经费|(?:总?投入|总?投资))$/u;
const VERB_OF_THING =
  /(?:统筹安排|统筹|争取|筹措|落实|下达|建成投用|竣工交付|建成|建设|完成|投用|启用|竣工|开工|启动|交付|开办|创办|创建|创成|打造|培育|培养|评选|遴选|选拔|认定|选派|派出|聘请|组织|覆盖|惠及|整合|撤销|规划|布局|设立|设置|配备|扶持|帮扶|资助|轮训|改造|更新|维修|加固|通过|推荐|储备|安排|纳入|参加|参与|结对|受益|培养出|建立|举办|开展|开设|开发)(?=[^\u4e00-\u9fff]*$|[^,;、]{0,24}$)/u;

/** The words that name a goal, from what stands before its number and, when that is only a verb, from what stands behind. */
export function nameTarget(prefix: string, tail: string, unit: string): string {
  const name = asShare(withGrowth(nameWords(prefix, tail, unit), prefix, unit), unit);
  if (!GENERIC_THING.test(name)) return completeMeasure(name, unit);
  const words = dropBrackets(prefix).replaceAll(YEARS, '');
  const verbs = [...words.matchAll(new RegExp(VERB_OF_THING.source, 'gu'))];
  return (verbs.at(-1)?.[0] ?? '') + name;
}

/** "其中研究生学历不低于35%": what is only somebody or something is a share of them. */
function asShare(name: string, unit: string): string {
  return unit === '%' &&
    /(?:教师|学历|学生|人员|校长|补助|资金|干部|职称|毕业生|女性)$/u.test(name) &&
    !name.includes('占')
    ? `${name}占比`
    : name;
}

/** "生均公用经费增长10%": a share by which an amount grows is its growth, not the amount. */
function withGrowth(name: string, prefix: string, unit: string): string {
  if (unit !== '%' || name.length < 3 || /(?:率|占比|比例|比重|覆盖面|满意度|幅|增长|增速)$/u.test(name))
    return name;
  const word =
    /(年均)?(?:每年)?(增长|递增|增加|下降|降低|减少|压减)(?:约|近|超过|不低于|不少于|不超过|至少|达到?)?$/u.exec(
      prefix,
    );
  return word === null
    ? name
    : `${name}${word[1] !== undefined && !name.endsWith('年均') ? '年均' : ''}${word[2] ?? ''}`;
}

/** Hours of something are the time of it, lessons of training its lessons. */
function completeMeasure(name: string, unit: string): string {
  if (/^(?:小时|分钟)$/u.test(unit) && /(?:作业|锻炼|运动|体育活动|活动|睡眠|阅读|劳动|服务)$/u.test(name))
    return `${name}时间`;
  if (unit === '学时' && /(?:培训|研修|进修|继续教育)$/u.test(name))
    return `${name.replace(/^每[位名个]|完成(?=培训)/gu, '')}学时`;
  return name;
}

/** "为43所学校更新课桌椅": whom it is done for. */
const FOR_WHOM =
  /^(?:为|给|向)[^,;。]{0,6}?\d+(?:所|名|个|家|人|户)[\u4e00-\u9fff]{1,8}?(?=更新|配备|配置|安装|购置|新建|提供|配送|发放|改造|建设|开设|增加|新增)/u;

function nameWords(prefix: string, tail: string, unit: string): string {
  const word = findComparatorBefore(prefix);
  const before = dropBrackets(prefix).replaceAll(YEARS, '').replace(FOR_WHOM, '');
  if (unit === '%' && word !== null) {
    const whole = wholeOfShare(prefix.slice(word.end).replaceAll(YEARS, ''));
    if (whole !== null) {
      const own = trimName(prefix.slice(0, word.start).replaceAll(YEARS, '')).replace(
        /(?:的)?(?:占(?:比|地)?)?$/u,
        '',
      );
      const noun = trimName(tail);
      const part = own.length >= 2 && !/^(?:培训|安排)$/u.test(own) ? own : noun !== '' ? noun : own;
      return part === '' ? whole : `${part.replace(/的?比例$/u, '')}占${whole}比例`;
    }
  }
  const share = /^(.*?[^抢侵])占(?!比|地|有|的)(.*)$/u.exec(before);
  if (share !== null && unit === '%') {
    const of = trimName(share[2] ?? '').replace(/(?:的)?(?:比例|比重|总额|总数)?$/u, '');
    const own = trimName(share[1] ?? '');
    if (own !== '') return of === '' || of.length > 24 ? `${own}占比` : `${own}占${of}比例`;
  }
  const kept = trimName(before);
  const group = unit === '%' && kept === '' ? nameGroup(tail) : '';
  if (group !== '') return group;
  const noun = unit === '%' ? trimName(tail) : trimTail(tail);
  const isMeasure = MEASURE_HEAD.test(kept) || (MEASURE_WORD.test(kept) && unit !== '所' && unit !== '名');
  if (unit.endsWith('元') && noun !== '' && (!MEASURE_HEAD.test(kept) || /^(?:投入|投资)$/u.test(kept))) {
    const spent = nameMoney(kept, noun);
    if (spent !== '') return spent;
  }
  if (unit === '比' && kept === '' && noun !== '') return nameRatio(noun);
  if (/^(?:小时|分钟|课时|学时)$/u.test(unit) && noun !== '' && kept !== '' && !isMeasure && kept.length <= 6)
    return kept + noun;
  if (kept !== '' && (isMeasure || unit === '%' || unit === '‰' || unit === '比')) return tidyMeasure(kept);
  return nameCounted(kept, noun);
}

/** "95%以上的学校达到省定办学标准": the share of a group is named by what the group does. */
function nameGroup(tail: string): string {
  const match =
    /^((?:[\u4e00-\u9fff]{0,6})(?:学校|幼儿园|园|学生|教师|班级|家长|儿童|校长|教学点|中小学|毕业生|年级))((?:达到?|掌握|实行|实现|完成|建有|拥有|配备|参加|参与|接受|具备|通过|开展|开设|成为|纳入|建成|符合|取得|获得|享受)[^,;。]{2,24})$/u.exec(
      tail.trim(),
    );
  return match === null ? '' : `${match[2] ?? ''}的${match[1] ?? ''}比例`;
}

/** "不低于交流总数的20%", "达到当年初中毕业生的70%": what the share is of; null when the words are none. */
function wholeOfShare(words: string): string | null {
  const match = /^((?:[^,;。]|、){2,24}?)(?:的)?$/u.exec(words);
  if (match === null || !/[数额量的人员生师校班]$/u.test(words)) return null;
  const whole = (match[1] ?? '').replace(/(?:总额|总数|总量|总人数)$/u, (end) => end);
  return /^(?:每|本|各)/u.test(whole) && whole.length < 3 ? null : whole;
}

function nameCounted(words: string, noun: string): string {
  // A list of places and schools, or verbs alone, before a number: what is counted stands behind it.
  const isLong = words.length > 14 && words.includes('、') && noun.length >= 2 && !MEASURE_WORD.test(words);
  const isVerbs = noun !== '' && VERBS.test(words);
  if (isLong && !KEPT_VERB.test(words)) return noun;
  if (isVerbs) return `${/引进|招聘|新增|新建|改造/u.exec(words)?.[0] ?? ''}${noun}`;
  const kept = words;
  const making = /[、和与及]/u.test(kept.slice(0, 6)) && KEPT_VERB.test(kept) ? null : MAKING.exec(kept);
  if (making !== null && (making[1] ?? '') !== '') {
    const [, topic = '', verb = '', object = ''] = making;
    const made = trimName(object);
    const thing = made !== '' ? made : noun;
    const shown = KEPT_VERB.test(verb) ? verb : '';
    // A noun that holds a verb of making ("精品课程建设项目") is one noun.
    if (thing !== '' && !/^(?:项目|工程|任务|工作|计划|行动)/u.test(made)) {
      const each =
        EACH.test(topic) && topic.length <= 10 ? topic.replace(/(?:至少|要|应|须|都|各)+$/u, '') : '';
      return `${each || whose(topic)}${shown}${thing.replace(DROPPED_VERB, '') || thing}`;
    }
  }
  if (kept.endsWith('等') && noun !== '') return (KEPT_VERB.exec(kept)?.[0] ?? '') + noun;
  const verb = KEPT_VERB.exec(kept)?.[0] ?? '';
  const own = trimName(kept.slice(verb.length).replace(DROPPED_VERB, ''));
  // "城区11所学校": a place or stage says whose the counted things are.
  if (own !== '' && noun !== '' && own.length <= 6 && isScope(own) && !noun.startsWith(own))
    return verb + own + noun;
  if (own !== '' && !(noun !== '' && ENDS_WITH_VERB.test(own))) return verb + own;
  if (noun !== '') return verb + (noun.replace(DROPPED_VERB, '') || noun);
  return kept.replace(DROPPED_VERB, '') === '' ? verb : kept;
}

/** "义务教育学校每天开设1节体育课": a stage or place before the verb says whose it is. */
function whose(topic: string): string {
  const own = topic.replace(/(?:每[天日周月年]|每学[期年]|每季度|至少|都|均|各|要|应|须)+$/u, '');
  return own.length >= 2 && own.length <= 10 && isScope(own) ? own : '';
}

/** "27亿元改扩建中小学", "投入27亿元对中小学校进行改扩建": money is named by what it is spent on. */
function nameMoney(kept: string, noun: string): string {
  if (!/^(?:|.{0,10}(?:区|市|县|省|州|旗|镇))(?:将)?(?:投入|投资|安排|投)?$/u.test(kept)) return '';
  const done = /^(?:用于|对)?(.{2,20}?)(?:进行|实施)(.{2,8})$/u.exec(noun);
  const spent = done === null ? noun.replace(/^(?:用于|对)/u, '') : `${done[2] ?? ''}${done[1] ?? ''}`;
  if (/(?:津贴|补贴|补助|奖励|奖金|经费|工资|标准|资助)$/u.test(spent)) return spent;
  return spent.length < 4 ? '' : `${spent}投入`;
}

/** "按600:1标准配齐校医": the ratio is that of the things provided. */
function nameRatio(noun: string): string {
  const thing = noun.replace(/^(?:的)?(?:标准|比例)?(?:要求)?(?:配备|配齐|配足|安排|设置|核定)?/u, '');
  return /比例?$/u.test(thing) || thing === '' ? thing : `${thing}比`;
}

const VERBS =
  /^(?:.*领域)?(?:重点)?(?:(?:引进|培养|扶持|选拔|遴选|认定|资助|培育|支持|招聘|选派|打造|建设|筹集|评选)[、和与及]?){2,}$/u;

/** "校际差异系数小学控制在0.45": the stage stands behind the head of the name; it is put in front. */
function stageFirst(kept: string): string {
  const match =
    /^(.{2,}(?:率|比例|占比|比重|覆盖面|系数|指数|年限|面积|经费|数|标准))([\u4e00-\u9fff]{2,6})$/u.exec(
      kept,
    );
  return match !== null && isScope(match[2] ?? '') ? composeName(match[2] ?? '', match[1] ?? '') : kept;
}

/** A clause or a list before the measure is no part of it: the name begins behind the last verb with an object. */
function tidyMeasure(printed: string): string {
  const kept = stageFirst(printed.replace(/^(?:所有|全体|各类)(?=.{4})/u, ''));
  const listed = /^.*(?:指标|目标)(?:包括|包含|有|为|是|:)(.{3,})$/u.exec(kept)?.[1];
  const ours = /^.{4,}全(?:区|县|市|镇|旗)(.{4,})$/u.exec(listed ?? kept)?.[1];
  return (ours ?? listed ?? kept).replace(RAISING, '');
}

/** "新建小学2所、初中1所": the verb of the first counts for the second. */
export function inheritVerb(name: string, verb: string, unit: string): string {
  if (verb === '' || unit === '%' || name === '' || KEPT_VERB.test(name) || DROPPED_VERB.test(name))
    return name;
  return MEASURE_WORD.test(name) && !/学位/u.test(name) ? name : verb + name;
}

/** Brackets are no part of a name, but for one or two characters within it ("入学(园)率"). */
function dropBrackets(text: string): string {
  return text.includes('(') ? text.replace(/\((?![^()]{1,2}\)[\u4e00-\u9fff])[^()]*\)/gu, '') : text;
}

/** The things counted, from the words behind a number: without what they do. */
function trimTail(text: string): string {
  const trimmed = trimName(text);
  const acts = ACTS.exec(trimmed);
  const raised = /^.{4,}(?<=[\u4e00-\u9fff]{4})(?:提升|改善|拓展)$/u.test(text) && !trimmed.endsWith('提升');
  const words = raised && acts === null ? text.replace(LEADING, '') : trimName(acts?.[1] ?? trimmed);
  return words
    .replace(/的?基础上$|(?<=.{4})(?:任务|工作)$/u, '')
    .replace(/(?<=.{2})(?:计划|总)?(?:投入|投资)$/u, '');
}

function trimName(text: string): string {
  return text
    .replace(/(?:标准)?(?:不低于|不少于|不超过|提高到|提高至|达到|控制在)每[\u4e00-\u9fff]{1,5}$/u, '')
    .replace(LEADING, '')
    .replace(/^[\u4e00-\u9fff]{2,10}?(?:区|市|县|省|州|旗|镇|局|校|政府)(?:\([^()]*\))?将(?:继续)?(?=.)/u, '')
    .replace(/^具有.{4,12}?的/u, '')
    .replace(
      /^.{0,4}(?<!没)(?:具有|富有|具备|有)(?:[^的]{2,12}(?:、[^的]{2,12})+|[^的]{7,16})的(?=.{3})/u,
      '',
    )
    .replace(TRAILING, '')
    .replace(/^[“”()]+(?=[^“”()]*$)|^[)”]/u, '')
    .trim();
}
