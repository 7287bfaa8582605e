const UNIT_END =
  /(?:局|委|委员会|编办|办|办公室|院|会|部|部门|中心|政府|街道|镇|乡|队|分局|残联|妇联|科协|文联|团委|工会|总工会|集团|公司|站|所|处|科|室|园区|管委会|学校|幼儿园|高校|企业|法院|检察院|纪委|监委|单位|办事处|街|大队|学院|进修学校|社区|银行|区委|县委|党委)$/u;
const SEPARATORS =
  /[、,;/](?![^()]*\))|(?<=[室处办部局科组区镇乡校园位门委段司道)）])(?=各[\u4e00-\u9fff]{2})|(?<=街道)(?=[\u4e00-\u9fff]{2,5}街道(?:$|[、,;/]))|(?<=局)和(?=[^、]{2,10}局)|(?<=[局委办部会])及(?=各|区|县|市)/u;

/** The names in a list of units, cut also where the separator between two of them was lost. */
export function splitUnits(text: string): {
  readonly names: string[];
  readonly lostSeparators: string[];
} {
  const names: string[] = [];
  const lostSeparators: string[] = [];
  for (const raw of text.split(SEPARATORS)) {
    const part = raw
      .replace(
        /^(?:由|各相关部门如|等|和|与|及|以及)|(?:等(?:部门|单位|相关部门|有关部门)?(?:参与|负责|配合|按职责分工负责)?|按职责分工负责|按照职责分工负责|分工负责|共同负责)$/gu,
        '',
      )
      .trim();
    if (part === '' || part.length > 30) continue;
    const cut =
      /^(.{2,12}?(?:分局|(?<!分)局|委员会))(?!(?:和|与|及))((?:公安|区|县|市)?[\u4e00-\u9fff]{0,10}(?:分局|局|残联|妇联|团委|科协|关工委|总工会|编办|卫健委|发改委))$/u.exec(
        part,
      );
    if (cut !== null && !/^(?:机关|直属|所属|属)/u.test(cut[2] ?? '')) {
      lostSeparators.push(part);
      names.push(cut[1] ?? '', cut[2] ?? '');
    } else names.push(part);
  }
  return { names, lostSeparators };
}

const OFFICE = /(?:局|委|委员会|编办|办|办公室|政府|部|科|股|处|厅|院|联|会)$/u;

/** Says whether words are a bare list of offices, as a bracket at the end of a measure prints it. */
export function isOfficeList(text: string): boolean {
  if (text.length > 300 || /[。:%\d的了]/u.test(text)) return false;
  const parts = text
    .split(SEPARATORS)
    .map((part) => part.trim().replace(/(?:等|等部门|等单位)$/u, ''))
    .filter((part) => part !== '');
  const isUnit = (part: string): boolean =>
    part.length >= 2 && part.length <= 24 && (UNIT_END.test(part) || part.startsWith('各'));
  return (
    parts.length > 0 && parts.every(isUnit) && parts.some((part) => OFFICE.test(part) && part.length >= 3)
  );
}

/** Says whether a cell holds nothing but names of units. */
export function isUnitList(text: string): boolean {
  if (text.length > 120 || /[。::%\d]/u.test(text)) return false;
  const parts = text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return (
    parts.length > 0 &&
    parts.every((part) => part.length >= 2 && part.length <= 18 && UNIT_END.test(part.replace(/等$/u, ''))) &&
    !/[的了]|(?:^|、)(?:建立|推进|加强|完善|实施|工作|建设)/u.test(text)
  );
}
