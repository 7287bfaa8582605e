/** Verbs and adverbs that a measure begins with. */
const MEASURE =
  /^(?:加强|深化|推进|推动|落实|强化|优化|完善|健全|建立|构建|打造|提升|提高|规范|严格|严查|严管|防范|扩大|扩充|减轻|减少|保障|实施|开展|抓好|抓实|抓细|做好|做优|做强|做实|做精|做大|加快|加大|促进|创新|改善|改进|夯实|培育|培养|办好|办强|统筹|坚持|突出|聚焦|筑牢|守牢|严守|巩固|拓展|发展|丰富|改革|整合|支持|补齐|补足|补强|增强|增加|全面|持续|大力|积极|着力|深入|切实|进一步|稳步|扎实|不断|充分|广泛|有序|高质量|高标准|多渠道|科学|合理|严肃|弘扬|落细|关爱|关心|营造|压实|畅通|盘活|探索|试点|启动|组织|举办|配齐|配足|配强|建强|建好|建优|建设|新建|均衡|普及|引导|鼓励|健康|服务|守护|擦亮|叫响|提质|赋能|织密|用好|引进|吸引|激发|细化|维护|防控|防治|治理|整治|清理|化解|消除|落地|实行|推行|推广|推广应用|深耕|深挖|厚植|夯牢|严把|严控|严防|抢抓|抢建|提速|延伸|放大|扶持|扶强|激励|保护|监督|监测|督促|指导|规划|布局|确保|确立|理顺|转变|转型|更新|升级|改造|招聘|选优|选派|选聘|练强|关注|创建|争创|创优|申报|完成|开齐|开足|开好|开放|管好|管住|选树|凝聚|汇聚|凸显|彰显|传承|倡导|倾斜|兜牢|兜住|托底|接续|衔接|对接|融合|联动|协同|共建|共享|统一|净化|绿化|美化|亮化|硬化|数字|智慧|资助|帮扶|结对|稳定|稳妥|提振|振兴|重塑|再造|迭代|贯通|打通|打好|打响|打牢|搭建|创设|设立|健身|强健|强师|强基|育人|立德|护航|护学|净网)/u;
const LONGEST = 26;
const SHORTEST = 4;
const LONGEST_LOOSE = 16;
const LEAST_BEHIND = 12;
/** Words that make a sentence and not a name of a measure. */
const SENTENCE = /[是为有将已了也我其该此各]|目前|同时|此外|因此|如下|包括|以下|截至|近年/u;
/** "建设规模:", "实施地点:": a label of what follows and no measure. */
const LABEL_OF_FACT =
  /(?:规模|内容|地点|地址|性质|单位|部门|科室|时间|期限|时限|标准|资金|投资|目标|情况|方式|原则|要求|依据|范围|对象|名称|类别|人|电话|阶段|安排|进度|面积)$/u;
/** "幼有所育领域有…等2件实事", "师资方面,…": what a paragraph of a report is about. */
const FIELD =
  /^(?:在)?([\u4e00-\u9fff]{2,10}(?:领域|方面|板块))(?=有|,|:|重点|将|拟|共|安排|实施|主要|计划|今年)/u;

/** The end of the name of a measure that a paragraph begins with, or -1: one short sentence without a figure, with more behind it. */
export function findLeadEnd(text: string, isDash: boolean): number {
  const stop = text.search(/[。:;]/u);
  if (stop < SHORTEST || stop > LONGEST || text.length - stop < 8 || text[stop] === ';') return -1;
  const title = text.slice(0, stop);
  if (/[\d%()]|如下|包括|以下/u.test(title)) return -1;
  if (isDash) return stop;
  if (text[stop] === ':')
    return MEASURE.test(title) &&
      stop <= LONGEST_LOOSE &&
      text.length - stop >= LEAST_BEHIND &&
      !LABEL_OF_FACT.test(title) &&
      !/,/u.test(title)
      ? stop
      : -1;
  return MEASURE.test(title) && (title.match(/,/gu) ?? []).length <= 1 ? stop : -1;
}

/** Says whether a paragraph has the shape of a measure, though its first word is not known: it counts beside another one. */
export function hasLeadShape(text: string): boolean {
  const stop = text.search(/[。:;,]/u);
  return (
    stop >= SHORTEST &&
    stop <= LONGEST_LOOSE &&
    text[stop] === '。' &&
    text.length - stop >= LEAST_BEHIND &&
    /^[\u4e00-\u9fff“”、]+$/u.test(text.slice(0, stop)) &&
    !SENTENCE.test(text.slice(0, stop))
  );
}

/** The end of the words that say which field a paragraph is about, or -1. It counts beside another such paragraph. */
export function findFieldEnd(text: string): number {
  const match = text.length >= 20 ? FIELD.exec(text) : null;
  return match === null ? -1 : match[0].length;
}
