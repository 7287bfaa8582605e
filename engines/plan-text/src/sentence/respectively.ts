const HEADS =
  /^(?:小学|初中|高中|中学|幼儿园|学前|中职|高职|普高|普通高中|义务教育|特殊教育|城区|城市|城镇|农村|乡村|镇区|男生|女生|男|女|公办|民办|市级|区级|县级|省级|国家级|一级|二级|三级|专科|本科|研究生)(?:阶段|教育)?/u;

/** Cuts a subject such as "小学和初中综合差异系数" into `count` names that share what follows the last; null when it cannot. */
export function splitSubjects(subject: string, count: number): string[] | null {
  const dealt = dealHeads(subject);
  if (dealt?.length === count && count >= 2) return dealt;
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

const HEAD = HEADS.source.slice(1);
const HEADS_FIRST = new RegExp(`^(${HEAD}(?:[、和与及]${HEAD})+)(.{2,})$`, 'u');
const HEADS_LAST = new RegExp(`^(.{2,}?)(${HEAD}(?:[、和与及]${HEAD})+)$`, 'u');

/** "小学、初中教师中研究生比例" and "生均用房面积小学、初中": one name for each stage; null when no stages are listed. */
function dealHeads(subject: string): string[] | null {
  const first = HEADS_FIRST.exec(subject);
  if (first !== null) return (first[1] ?? '').split(/[、和与及]/u).map((head) => head + (first[2] ?? ''));
  const last = HEADS_LAST.exec(subject);
  if (last === null) return null;
  return (last[2] ?? '').split(/[、和与及]/u).map((head) => head + (last[1] ?? ''));
}

/** "小学、初中大班额比例控制在1%、2%以内": as many stages as values deal them out without the word 分别. */
export function dealsWithoutWord(subject: string, count: number): boolean {
  return count >= 2 && dealHeads(subject)?.length === count;
}
