const HEADS =
  /^(?:小学|初中|高中|中学|幼儿园|学前|中职|高职|普高|普通高中|义务教育|特殊教育|城区|城市|城镇|农村|乡村|镇区|男生|女生|男|女|公办|民办|市级|区级|县级|省级|国家级|一级|二级|三级|专科|本科|研究生)(?:阶段|教育)?/u;

/** Cuts a subject such as "小学和初中综合差异系数" into `count` names that share what follows the last; null when it cannot. */
export function splitSubjects(subject: string, count: number): string[] | null {
  const parts = subject.split(/[、和与及]|以及/u).filter((part) => part !== '');
  if (parts.length !== count || count < 2) return null;
  const last = parts.at(-1) ?? '';
  const head = HEADS.exec(last)?.[0];
  const shared = head === undefined ? '' : last.slice(head.length);
  if (shared === '') return parts.every((part) => part.length >= 2) ? parts : null;
  return parts.map((part, index) =>
    index === count - 1 ? last : HEADS.exec(part)?.[0] === part ? part + shared : part,
  );
}
