/** Columns that tell who or where a child is: they cannot be named for publication, and a key among them is published as its order only. */
const PERSONAL_COLUMN =
  /^(name|fullname|pinyin|birth.*|dob|address|addr|lon|lat|lng|longitude|latitude|phone|mobile|idnumber|idcard|passport|flat|guardian.*|parent.*|姓名|.*出生.*|生日|.*住址|.*地址|经度|纬度|.*电话|手机.*|.*身份证.*|证件号码?|房产证.*|监护人.*|家长.*)$/iu;

/** Whether a column's name says that it holds something about a person. */
export function isPersonalColumn(column: string): boolean {
  return PERSONAL_COLUMN.test(column);
}

/** What an id gives away about a person. */
export type PersonalKind = 'name' | 'identityNumber' | 'telephone';

/** The commonest surnames, about nine in ten people, and the usual double ones. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const NAME = new RegExp(
  `^(?:[${SURNAMES}]|欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐)\\p{Script=Han}{1,2}$`,
  'u',
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/**
 * What an id tells about a person, or null: a Chinese name, an identity number of 18 digits with its check digit (alone or in a
 * 学籍号), an old one of 15 digits with a possible date, a mobile telephone number.
 */
export function findPersonal(id: string): PersonalKind | null {
  if (NAME.test(id)) return 'name';
  if (/^(?:\+?86-?)?1[3-9]\d{9}$/u.test(id)) return 'telephone';
  const digits = /^[GJLgjl]?(\d{17}[\dXx])$/u.exec(id)?.[1]?.toUpperCase();
  if (digits !== undefined && hasDate(digits.slice(6, 14)) && checkDigit(digits) === digits[17])
    return 'identityNumber';
  return /^[1-8]\d{14}$/u.test(id) && hasDate(`19${id.slice(6, 12)}`) ? 'identityNumber' : null;
}

function hasDate(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))];
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** The check digit of GB 11643 (modulus 11). */
function checkDigit(digits: string): string | undefined {
  const sum = WEIGHTS.reduce((all, weight, index) => all + weight * Number(digits[index]), 0);
  return CHECKS[sum % 11];
}
