/** The Chinese names under which a column may stand; the first is the one the documents use. */
const CHINESE: Readonly<Record<string, readonly string[]>> = {
  year: ['年份', '年度', '学年'],
  school: ['学校', '学校名称', '校名'],
  grade: ['年级'],
  pupils: ['学生数', '在校生数', '在校学生数'],
  births: ['出生人数', '出生人口'],
  age: ['年龄'],
  children: ['儿童数', '常住儿童数'],
  zone: ['片区', '学区', '招生片区'],
  stage: ['学段'],
  places: ['学位数', '学位'],
  classes: ['班数', '班级数'],
  rooms: ['教室数', '普通教室数'],
  flats: ['套数', '住宅套数'],
  known: ['获知年份'],
  low: ['低'],
  middle: ['中'],
  high: ['高'],
};

const CODES = new Map(
  Object.entries(CHINESE).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
);

/** The code of a column from its header cell: the code itself, or one of its Chinese names; any other text as it is. */
export function findColumnName(text: string): string {
  const plain = text.replaceAll(/\s/gu, '');
  return CODES.get(plain) ?? plain;
}
