/** Chinese headers of the plain tables, as the yearly statistics and the registers of bureaus write them. */
const COLUMN_WORDS: Readonly<Record<string, readonly string[]>> = {
  code: ['学校标识码', '标识码', '学校代码', '学校(机构)标识码', '机构标识码'],
  name: ['学校名称', '学校(机构)名称', '机构名称', '名称', '校名'],
  type: ['办学类型', '学校类型', '学校(机构)办学类型', '办学类别'],
  ownership: ['办别', '举办者类型', '学校(机构)举办者类型', '举办者', '办学性质', '公办民办'],
  area: ['城乡类型', '城乡分类', '学校(机构)驻地城乡类型', '驻地城乡类型', '区域', '城乡'],
  opened: ['开办年份', '建校年份', '开办年', '建校时间', '开办时间', '成立年份'],
  status: ['状态', '办学状态'],
  parent: ['所属学校', '所属学校标识码', '所属校代码', '原属学校'],
  countsAsSchool: ['是否计校数', '计校数'],
  town: ['镇街', '乡镇', '街道', '乡镇街道'],
  cluster: ['教育集团', '集团'],
  school: ['学校', '学校标识码', '学校代码', '标识码'],
  stage: ['学段', '教育阶段'],
  year: ['年份', '学年', '年度', '统计年份'],
  item: ['统计项', '项目', '指标', '指标代码', '代码', '填报项'],
  value: ['数值', '值', '填报值', '数据'],
  unit: ['单位', '计量单位'],
  grade: ['年级'],
  class: ['班级', '班名', '班级名称', '班'],
  pupils: ['人数', '学生数', '班额', '在校生数'],
  evidence: ['佐证', '佐证材料', '依据', '证明材料'],
  change: ['措施', '变动'],
  yuan: ['单价', '元', '价格'],
  perYear: ['每年', '年费用', '每年费用'],
  max: ['上限', '最多'],
};

/** A header cell without blanks, line breaks and full-width brackets: what headers are compared by. */
export function plainHeader(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace(/^[*＊]/u, '');
}

/** The column among `wanted` that a header cell names, by its code or by a Chinese word, or null. */
export function findColumn<Column extends string>(text: string, wanted: readonly Column[]): Column | null {
  const plain = plainHeader(text);
  return (
    wanted.find((column) => column === plain) ??
    wanted.find((column) => COLUMN_WORDS[column]?.includes(plain) === true) ??
    null
  );
}
