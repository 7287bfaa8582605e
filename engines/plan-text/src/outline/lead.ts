/** Verbs and adverbs that a measure begins with. */
const MEASURE =
  /^(?:加强|深化|推进|推动|落实|强化|优化|完善|健全|建立|构建|打造|提升|提高|规范|严格|防范|扩大|减轻|保障|实施|开展|抓好|抓实|抓细|做好|做优|做强|做实|加快|加大|促进|创新|改善|改进|夯实|培育|培养|办好|统筹|坚持|突出|聚焦|筑牢|守牢|严守|巩固|拓展|发展|丰富|改革|整合|支持|补齐|增强|全面|持续|大力|积极|着力|深入|切实|进一步|稳步|扎实|不断|充分|广泛|有序|高质量|高标准|多渠道|科学|合理|严肃|弘扬|落细|关爱|关心|营造|压实|畅通|盘活|探索|试点|启动|组织|举办|配齐|配强|建强|建好|建设|新建|均衡|普及|引导|鼓励|健康|服务|守护|擦亮|叫响|提质|赋能|织密|用好|引进|吸引|激发|细化|维护|防控|防治|治理|整治|清理|化解|消除|落地|实行|推行|推广|推广应用|深耕|深挖|厚植|夯牢|严把|严控|严防|抢抓|抢建|提速|延伸|放大|扶持|扶强|激励|保护|监督|监测|督促|指导|规划|布局|确保|确立|理顺|转变|转型|更新|升级|改造|招聘|选优|选派|选聘|练强|关注|创建|争创|创优|申报|完成)/u;
const LONGEST = 26;
const SHORTEST = 4;

/** Says whether a paragraph begins with the name of a measure: one short sentence without a figure, with more behind it. */
export function isLead(text: string, isDash: boolean): boolean {
  const stop = text.search(/[。:;]/u);
  if (stop < SHORTEST || stop > LONGEST || text.length - stop < 8) return false;
  const title = text.slice(0, stop);
  if (/[\d%()]|如下|包括|以下/u.test(title) || text[stop] === ';') return false;
  if (text[stop] === ':' && !isDash) return false;
  return isDash
    ? /[。:]/u.test(text[stop] ?? '')
    : MEASURE.test(title) && (title.match(/,/gu) ?? []).length <= 1;
}
