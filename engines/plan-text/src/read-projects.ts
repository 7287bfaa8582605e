import type { BuildingProject } from './plan-reading.ts';
import { readMoney } from './table/area-size.ts';
import { findYears } from './sentence/year-tokens.ts';
import { readArea } from './table/area-size.ts';
import type { FoldedText } from './text/fold-text.ts';
import { asPrinted, spanOf } from './text/fold-text.ts';

const BUILDING =
  /(?:学校|小学|中学|初中|高中|幼儿园|学院|校区|园区|分校|园舍|教学楼|综合楼|实验楼|宿舍楼?|公寓|体育馆|食堂|报告厅|图书馆|运动场|操场|工程|项目|扩建|新建|改建|迁建|基地|中心|一期|二期|三期)(?:\([^()]{1,16}\))?$/u;
const NUMBER =
  /^(?:\d{1,2}[.、]|[(]\d{1,2}[)]|[(][一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}、|[①-⑳]|[•·■●◆▲]|--)+/u;
const AREA = '(\\d[\\d\\u066c.]*(?:万)?(?:平方米|㎡|m2|m²|亩|公顷|平方))';
const LAND = new RegExp(`(?:规划)?(?:占地|用地)(?:总?面积|规模)?(?:约|为|:)?${AREA}`, 'u');
const FLOOR = new RegExp(`(?:总)?(?:建筑|建设|校舍)(?:总?面积|规模)(?:约|为|:)?${AREA}`, 'u');
/** "新建教学楼、宿舍楼1.85万平方米": what is built is measured by its floor. */
const BUILT = /(?:新建|改建|扩建|迁建|建设)(?:[^,;。\d]{0,20})(\d[\d\u066c.]*(?:万)?(?:平方米|㎡|m2|m²))/u;
const OPEN_AIR = /(?:运动场|操场|绿地|广场|场地)[^,;。]{0,6}$/u;
const CLASSES = /(\d{1,3})个?(?:教学)?班/u;
const PLACES = /学位(?:约)?(\d{2,6})个?|(\d{2,6})个?学位/u;
const MONEY = /(?:总?投资|投入|概算)(?:约|为|:|估算)?(\d[\d\u066c.]*(?:万|亿)?元)/u;
const DONE = /(?:建成|竣工|完工|投用|投入使用|投产|交付|启用|开学|开园|完成)/u;
const STARTED = /(?:开工|动工|启动)/u;

/** Reads one paragraph as a thing to be built: its name, then at least an area and one more fact; null for any other. */
export function readProject(block: FoldedText): BuildingProject | null {
  const { text } = block;
  if (text.length > 500 || !/占地|用地|面积/u.test(text)) return null;
  const from = NUMBER.exec(text)?.[0].length ?? 0;
  const stop = text.slice(from).search(/[::。,]|(?=(?:规划|占地|用地|总?建筑面积|总?投资))/u);
  if (stop < 3 || stop > 36) return null;
  const name = text.slice(from, from + stop).replace(/(?:项目)?(?:位于|选址|地处).*$/u, '');
  if (
    !BUILDING.test(name) ||
    /^(?:到|力争|确保|全|新增|规划|计划|推进|加快|每|各|生均|人均)|[二三四五六七八九\d]所|等\d?/u.test(name)
  )
    return null;
  const rest = text.slice(from + stop);
  const isNamed = /^[::。]/u.test(rest);
  const land = LAND.exec(rest)?.[1];
  const indoors = land === undefined ? rest : rest.replace(land, '');
  const floor = FLOOR.exec(indoors)?.[1] ?? builtArea(indoors);
  const classes = CLASSES.exec(rest)?.[1];
  const place = PLACES.exec(rest);
  const money = MONEY.exec(rest)?.[1];
  const facts = [land, floor, classes, place?.[0], money].filter((fact) => fact !== undefined).length;
  if ((land === undefined && floor === undefined) || (facts < 2 && !isNamed)) return null;
  const years = findYears(rest, new Uint8Array(rest.length), null);
  const dated = (pattern: RegExp): (typeof years)[number] | undefined =>
    years.findLast((year) => pattern.test(/^[^,;。]*/u.exec(rest.slice(year.end))?.[0] ?? ''));
  const end = dated(DONE);
  const start = dated(STARTED);
  const year = end ?? years.filter((other) => other !== start).at(-1);
  if (year === undefined && facts < 2) return null;
  const places = place?.[1] ?? place?.[2];
  return {
    name: asPrinted(block, name, from),
    location: /(?:位于|选址(?:于)?|地处)([^,;。]{2,30})/u.exec(text)?.[1] ?? null,
    year: year?.to ?? null,
    landArea: land === undefined ? null : readArea(land, ''),
    floorArea: floor === undefined ? null : readArea(floor, ''),
    ...(classes === undefined ? {} : { classes: Number(classes) }),
    ...(places === undefined ? {} : { places: Number(places) }),
    ...(money === undefined ? {} : { investment: readMoney(money, '') ?? 0 }),
    ...(start === undefined ? {} : { starts: start.to }),
    ...(end === undefined ? {} : { ends: end.to }),
    span: spanOf(block, from, text.length),
  };
}

/** The floor of what is built, where no words call it so; fields and yards have none. */
function builtArea(text: string): string | undefined {
  const match = BUILT.exec(text);
  const area = match?.[1];
  if (match === null || area === undefined) return undefined;
  return OPEN_AIR.test(match[0].slice(0, match[0].length - area.length)) ? undefined : area;
}

const ITEM =
  /^(?:.{0,12}(?:领域|方面)(?:有|:)?)?(?:包括|含|有)?(?:创建|实施|推进|完成|启动|建设)?([^\d,;。]{2,24}?(?:学校|中学|小学|幼儿园|学院|高中|校区|分校)[^\d,;。]{0,14}?(?:异地新建|新建|改扩建|扩建|迁建|改建|维修改造|校舍改造|建设)(?:工程|项目)?)(?:等\d{0,3}[个件项所].*)?$/u;
const NO_BUILDING = /采购|电力|空调|设备|保障|信息化|系统|平台|软件|监控|行动|机制|体系/u;
const LEAST_LISTED = 3;

/** Buildings that a sentence only names ("A小学新建工程,B中学改扩建,C高中异地新建"): at least three in a row, without areas. */
export function readListedProjects(block: FoldedText): BuildingProject[] {
  const { text } = block;
  if (text.length > 2000 || !/建(?:工程|项目|[,、;]|$)|改造工程/u.test(text)) return [];
  const found: BuildingProject[] = [];
  let start = 0;
  for (const part of text.split(/(?<=[,;。])/u)) {
    const name = ITEM.exec(part.replace(/[,;。]$/u, ''))?.[1];
    const at = name === undefined ? -1 : text.indexOf(name, start);
    start += part.length;
    if (name === undefined || at < 0 || NO_BUILDING.test(name)) continue;
    found.push({
      name: asPrinted(block, name, at),
      location: null,
      year: null,
      landArea: null,
      floorArea: null,
      span: spanOf(block, at, at + name.length),
    });
  }
  return found.length >= LEAST_LISTED ? found : [];
}
