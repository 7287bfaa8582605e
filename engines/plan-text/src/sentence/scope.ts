/** Words that only say of whom or where: as the subject of a number they inherit what is measured. One list a class; a member replaces another of its class. */
const CLASSES: readonly string[] = [
  '(?:国家|省|地市|市|县|区|校|镇|乡|村|部|州|旗|街道)级|国家|全国',
  '幼儿园|学前教育|学前|幼儿|(?:小学|初级中学|初中|普通高中|职业高中|高中|中学|中小学|中职学校|中职|普高|职高|职业学校|义务教育学校|义务教育|特殊教育学校|特殊教育|特教学校|特教|高等教育|九年一贯制学校|高校)(?:阶段|学生|生|教师|学校|教育)?(?:一、二年级|其他年级|高年级|低年级|毕业班|起始年级)?|学校',
  '(?:城区|主城区|城镇|城市|农村|乡村|镇区|县城|山区|平原|东部|西部|南部|北部|中部|东片|西片|城乡)(?:乡镇|地区|学校|片区|幼儿园)?',
  '公办园|民办园|公办|民办',
  '男生|女生|男|女',
  '(?:特|[一二三四五])等奖|金奖|银奖|铜奖',
  '专科|本科|研究生|硕士|博士',
  '(?:其余|其他|其它)(?:乡镇|镇街|镇|街道|学校|区县|县区|地区)?|[\\u4e00-\\u9fff]{1,7}?(?:市|县|镇|乡|街道|新区|开发区|园区|高新区|经开区|区|旗|办事处|片区)(?:直属)?|市教育局直属|局直属|直属学校|直属',
];
/** Which of the classes names stages and kinds of schools. */
const SCHOOL_CLASS = 1;
const MEMBERS = CLASSES.map((source) => new RegExp(source, 'u'));
const ATOM = `(?:${CLASSES.join('|')})`;
const SCOPE = new RegExp(`^(?:其中[::]?)?${ATOM}(?:[、和与及]?${ATOM}){0,3}(?:的)?$`, 'u');
const NO_PLACE =
  /(?:示范|实验|试验|先行|改革|创建|试点|认定|发展|保护|合作|特|学|校|产业|功能|安置|生活|社)区$/u;
/** A stage alone: of "小学起始年级" another stage takes the place of 小学 and nothing else. */
const STAGE = /^(?:小学|初级中学|初中|普通高中|职业高中|高中)(?:阶段)?/u;
/** Nothing but kinds of schools, or the word for all of them. */
const SCHOOLS = /^(?:(?:中小学校?|小学|初中|高中|中学|幼儿园|学校|校园|公办|园)[、和及]?){1,4}$/u;
/** More than one kind of school. */
const SEVERAL = /中小学|校园|学校|(?:小学|初中|高中|中学|幼儿园).*(?:小学|初中|高中|中学|幼儿园)/u;
/** The verbs of building and gaining that stay in a name. */
const VERB =
  /^(?:新改扩建|新建改扩建|新建、改扩建|新建、改建|新建、扩建|新建和改扩建|新建|改扩建|改建|扩建|迁建|新增|净增|增加|改造|引进|招聘|补充|培训|续建|新开工|增补)/u;

/** Says whether words only name a stage, a place or a group ("初中", "西部乡镇", "其中公办"). */
export function isScope(words: string): boolean {
  return words.length <= 16 && SCOPE.test(words) && !NO_PLACE.test(words);
}

/** The name of a measure said of another stage, place or group: "小学大班额比例" and "初中" give "初中大班额比例". */
export function composeName(scope: string, inherited: string): string {
  const own = scope.replace(/^其中[::]?|的$/gu, '');
  if (own === '' || inherited === '') return inherited || own;
  const verb = VERB.exec(inherited)?.[0] ?? '';
  const rest = inherited.slice(verb.length);
  // "新建中小学、幼儿园40所": a place gets schools, a kind of school replaces them all.
  if (SCHOOLS.test(rest) && rest !== own) {
    if (!isPlace(own)) return SCHOOLS.test(own) ? verb + own : `${verb}${own}${rest}`;
    return SEVERAL.test(rest) ? `${own}${verb}学校` : `${own}${verb}${rest}`;
  }
  // "中小学教师学历占比:小学98%": the stage narrows the word for both.
  if (/^(?:小学|初中|中学)$/u.test(own) && rest.includes('中小学')) return verb + rest.replace('中小学', own);
  if (inherited.includes(own)) return inherited;
  // A count of one kind of school after a count of another: the kind is what is counted.
  const kind = MEMBERS[SCHOOL_CLASS] as RegExp;
  if (kind.exec(rest)?.[0] === rest && kind.exec(own)?.index === 0) return verb + own;
  // Members of the same class are replaced; the others of the inherited name stay.
  let left = rest;
  let at = rest.length;
  for (const [index, member] of MEMBERS.entries()) {
    if (index === MEMBERS.length - 1 || !member.test(own)) continue;
    const found = member.exec(left);
    if (found === null || found[0].length >= left.length) continue;
    const stage = STAGE.exec(own)?.[0] === own ? STAGE.exec(found[0])?.[0] : undefined;
    const gone = stage ?? found[0];
    left = left.slice(0, found.index) + left.slice(found.index + gone.length);
    at = Math.min(at, found.index);
  }
  if (at < rest.length) return verb + left.slice(0, at) + own + left.slice(at);
  const before = /^[\u4e00-\u9fff]{1,6}?(?:市|县|镇|乡|街道|开发区|园区|区|旗)/u.exec(rest);
  if (isPlace(own) && before !== null && isScope(before[0]) && before[0].length < rest.length)
    return verb + own + rest.slice(before[0].length);
  return verb === '' ? own + rest : own.length <= 3 && !isPlace(own) ? verb + own + rest : own + inherited;
}

const isPlace = (words: string): boolean => /(?:市|县|镇|乡|街道|区|旗|直属|乡镇|镇街)$/u.test(words);
