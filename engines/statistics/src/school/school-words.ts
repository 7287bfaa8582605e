import { foldLabel } from '../sheet/sheet.ts';

/** Types of school by the code and the words of the statistics (办学类型). Source: 统计用学校(机构)办学类型代码. */
const TYPES: readonly (readonly [word: string, codes: readonly string[], names: readonly string[]])[] = [
  ['kindergarten', ['111', '112'], ['幼儿园', '附设幼儿班']],
  ['primary', ['211'], ['小学', '完全小学']],
  ['teachingSite', ['218'], ['小学教学点', '教学点']],
  ['junior', ['311', '319'], ['初级中学', '初中', '普通初中', '职业初中']],
  ['nineYear', ['312'], ['九年一贯制学校', '九年制学校']],
  ['twelveYear', ['345'], ['十二年一贯制学校', '十二年制学校']],
  ['completeSecondary', ['341'], ['完全中学']],
  ['senior', ['342', '343'], ['高级中学', '高中', '普通高中']],
  [
    'vocational',
    ['361', '362', '363', '364', '365', '366', '368'],
    ['中等职业学校', '职业高中学校', '职业高中', '技工学校', '普通中等专业学校'],
  ],
  ['special', ['511', '512', '513', '514', '519'], ['特殊教育学校', '盲人学校', '聋人学校', '培智学校']],
];

/** Owners by words; 普惠性 comes first, since it contains 民办. */
const OWNERS: readonly (readonly [word: string, pattern: RegExp])[] = [
  ['inclusivePrivate', /普惠性民办|民办普惠/u],
  ['private', /民办|个人|民间|社会团体及个人|非企业/u],
  ['public', /公办|教育部门|其他部门|县级|地级|省级|中央|集体|事业单位|部队|国有企业|地方企业/u],
];

/** Urban and rural kinds by code (first digit of 统计用城乡划分代码) and words. */
const AREAS: readonly (readonly [word: string, pattern: RegExp])[] = [
  ['urban', /^11\d$|主城区|城乡结合区|^城区|^城市/u],
  ['town', /^12\d$|镇中心区|镇乡结合区|特殊区域|^镇区|^县镇|^镇$/u],
  ['rural', /^2\d\d$|乡中心区|村庄|^乡村|^农村/u],
];

/** Words of the plain files stand for themselves. */
const PLAIN =
  /^(?:primary|junior|senior|nineYear|twelveYear|completeSecondary|teachingSite|kindergarten|special|vocational)$/u;

/** The type of school that a cell names, by word, name or code; undefined for one that is not known. */
export function typeOf(text: string): string | undefined {
  const plain = foldLabel(text);
  if (PLAIN.test(plain)) return plain;
  return TYPES.find(([, codes, names]) => codes.includes(plain) || names.includes(plain))?.[0];
}

/** Who owns a school, by word; undefined for one that is not known. */
export function ownershipOf(text: string): string | undefined {
  const plain = foldLabel(text);
  if (/^(?:public|private|inclusivePrivate)$/u.test(plain)) return plain;
  if (plain === '999') return 'private';
  return OWNERS.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Urban, town or rural, by code or word; undefined for one that is not known. */
export function areaOf(text: string): string | undefined {
  const plain = foldLabel(text);
  if (/^(?:urban|town|rural)$/u.test(plain)) return plain;
  return AREAS.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Open or closed, by word; undefined for one that is not known. */
export function statusOf(text: string): string | undefined {
  const plain = foldLabel(text);
  if (/^(?:open|在办|正常|开办|在用)$/u.test(plain)) return 'open';
  return /^(?:closed|撤销|停办|关闭|注销|撤并)$/u.test(plain) ? 'closed' : undefined;
}

/** Whether a text is a school's code of ten digits (学校标识码). */
export function isSchoolCode(text: string): boolean {
  return /^\d{10}$/u.test(foldLabel(text));
}
