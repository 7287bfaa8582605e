/**
 * What registers write for the words of the tables: Chinese names and the codes of the yearly statistics (办学类型, 城乡分类). Only what
 * has one meaning stands here; 中学 or 其他部门办 could be two things and stay an error that names the cell.
 */
const CHOICE_WORDS: Readonly<Record<string, readonly string[]>> = {
  primary: ['小学', '完全小学', '211', '小学部'],
  junior: ['初中', '初级中学', '311', '普通初中', '初中部'],
  senior: ['高中', '高级中学', '普通高中', '342', '高中部'],
  nineYear: ['九年一贯制学校', '九年一贯制', '九年制学校', '312'],
  twelveYear: ['十二年一贯制学校', '十二年一贯制', '345'],
  completeSecondary: ['完全中学', '完中', '341'],
  teachingSite: ['教学点', '小学教学点', '218'],
  kindergarten: ['幼儿园', '111', '学前', '学前教育', '幼儿园部'],
  special: ['特殊教育学校', '特教学校', '特殊教育'],
  vocational: ['中等职业学校', '职业高中', '中职', '职业中学'],
  public: ['公办'],
  private: ['民办', '非普惠性民办', '营利性民办'],
  inclusivePrivate: ['普惠性民办', '普惠民办', '民办普惠', '普惠性民办园'],
  urban: ['城区', '城市', '主城区', '城乡结合区', '111', '112'],
  town: ['镇区', '镇', '县镇', '镇中心区', '镇乡结合区', '特殊区域', '121', '122', '123'],
  rural: ['乡村', '农村', '乡中心区', '村庄', '210', '220'],
  open: ['在办', '正常', '开办', '办学'],
  closed: ['停办', '已停办', '撤销', '已撤销', '关闭', '撤并'],
  whole: ['全校', '整校', '学校合计', '合计'],
};

/** The choice among `wanted` that a cell means, by its code or by a word with one meaning, or null. */
export function findChoice<Choice extends string>(text: string, wanted: readonly Choice[]): Choice | null {
  const direct = wanted.find((choice) => choice === text);
  if (direct !== undefined) return direct;
  const plain = text.replace(/\s+/gu, '').replace(/^(\d{3})[-—.、]?\p{Script=Han}+$/u, '$1');
  return wanted.find((choice) => CHOICE_WORDS[choice]?.includes(plain) === true) ?? null;
}
