import type { Doubt } from '../plan-reading.ts';
import type { DutyReading } from '../read-duties.ts';
import { makeDoubt } from './make-doubt.ts';

/** Departments that every district has, without the name of the place. */
const KNOWN = [
  '人力资源和社会保障局',
  '发展和改革局',
  '发展和改革委员会',
  '自然资源和规划局',
  '住房和城乡建设局',
  '文化旅游和广播电视局',
  '市场监督管理局',
  '卫生健康局',
  '卫生健康委员会',
  '应急管理局',
  '城市管理局',
  '农业农村局',
  '财政局',
  '民政局',
  '教育局',
  '公安局',
  '司法局',
  '审计局',
  '科学技术局',
  '交通运输局',
  '退役军人事务局',
  '城市更新局',
  '体育局',
  '统计局',
  '税务局',
  '生态环境局',
  '乡村振兴局',
  '医疗保障局',
  '工业和信息化局',
  '教育和体育局',
  '教育体育局',
  '机构编制委员会办公室',
  '自然资源局',
  '规划局',
  '文化和旅游局',
  '文化旅游局',
  '文化旅游体育局',
  '住房保障局',
  '科学技术和工业信息化局',
  '工业信息化局',
  '信访局',
  '水务局',
  '林业局',
  '商务局',
  '机关事务管理局',
  '城市建设局',
  '社会工作部',
];
const ABBREVIATIONS =
  /^(?:人社局|发改局|发改委|住建局|卫健局|卫健委|教体局|资规局|文旅局|工信局|市监局|城管局|编办|委编办|残联|妇联|团委|关工委|市场监管局|市监局|住房城乡建设局|发展改革局|人力资源社会保障局|医保局|退役军人局|交通局|应急局|文化旅游局|文旅体局|行政审批局|卫生局|农业局|科技局|文化局|规划局|国土局|国土资源局|房管局|环保局|环境保护局|法制办|民宗局|.{2,8}委|.{2,6}部|.{2,8}办)$/u;

function isShortened(name: string, whole: string): boolean {
  if (name === whole.replaceAll('和', '')) return false;
  if (name.length >= whole.length || whole.length - name.length > 3 || name.length < 3) return false;
  let at = 0;
  for (const character of whole) if (character === name[at]) at++;
  return at === name.length;
}

/** The department a damaged name may stand for: a known one that lacks up to three characters of it. */
function findKnown(name: string): string | null {
  const bare = name
    .replace(/^(?:区|县|市|旗|州)/u, '')
    .replace(/^[\u4e00-\u9fff]{1,4}[区县市旗](?=.{3})/u, '');
  if (KNOWN.includes(name)) return null;
  if (ABBREVIATIONS.test(bare) || KNOWN.includes(bare) || KNOWN.some((known) => bare.endsWith(known)))
    return null;
  const lacking = KNOWN.filter((known) => isShortened(bare, known));
  const ending = lacking.find((known) => known.length - bare.length === 1) ?? lacking[0];
  if (bare.length === 2) return KNOWN.includes(`${bare}局`) ? `${bare}局` : null;
  return ending ?? null;
}

/** Names of units that lost characters, and lists where the sign between two names was lost. */
export function doubtUnits(duties: readonly DutyReading[]): Doubt[] {
  const doubts: Doubt[] = [];
  const seen = new Set<string>();
  for (const { duty, lostSeparators } of duties) {
    for (const pair of lostSeparators) {
      doubts.push(
        makeDoubt(
          'unit-separator-lost',
          duty.span,
          `“${pair}”像是两个单位，中间漏了顿号，已分开。`,
          `“${pair}” looks like two units whose separator was lost; they were split.`,
        ),
      );
    }
    for (const name of [...duty.lead, ...duty.supporting, ...duty.responsible]) {
      if (seen.has(name)) continue;
      seen.add(name);
      const known = findKnown(name);
      if (known === null) continue;
      doubts.push(
        makeDoubt(
          'unit-name-damaged',
          duty.span,
          `单位名称“${name}”可能缺字，应为“${known}”？`,
          `The unit “${name}” may lack characters; should it be “${known}”？`,
          [name, known],
        ),
      );
    }
  }
  return doubts;
}
