import { readChineseYear } from '../outline/stated-year.ts';

/** What a column of a table of indicators holds. */
export type ColumnRole =
  | {
      readonly kind: 'index' | 'category' | 'name' | 'unit' | 'binding' | 'other';
    }
  | {
      readonly kind: 'value';
      readonly year: number | null;
      readonly isBase: boolean;
      readonly isChange: boolean;
    };

const YEAR =
  /^(?:到|至|截至)?(20\d\d)年?(?:底|末|度)?\(?(现状|基期|基数|底数|基础|初值|实有|实际|实绩|完成|目标|规划|预期|值|数|情况|基准|当年|指标|任务|达到)*\)?$/u;
const CHINESE_YEAR = /^(二[〇零][〇零一二三四五六七八九]{2})年?(?:现状|实际|目标|规划|值)*$/u;
const BASE = /(?:完成(?:值|数|情况)?$|现状|基期|基数|底数|基础|初值|实有|实际|实绩|基准|基础值|现值)/u;
const CHANGE = /^(?:.*(?:变化|增长|增减|增速|年均|累计|幅度|提高|增幅).*)$/u;

/** The role of a header cell; null when its words are not known. `periodTo` stands in for "目标值" without a year. */
export function readHeaderCell(
  text: string,
  periodFrom: number | null,
  periodTo: number | null,
): ColumnRole | null {
  const year = YEAR.exec(text);
  const stated =
    year !== null ? Number(year[1]) : CHINESE_YEAR.test(text) ? readChineseYear(text.slice(0, 4)) : null;
  if (stated !== null)
    return {
      kind: 'value',
      year: stated,
      isBase: BASE.test(text) || (periodFrom !== null && stated < periodFrom),
      isChange: false,
    };
  const noted = /^(.{2,8}?)(?:值|数)?\((20\d\d)年?\)$/u.exec(text);
  if (noted !== null && (BASE.test(noted[1] ?? '') || /目标|规划|预期/u.test(noted[1] ?? '')))
    return {
      kind: 'value',
      year: Number(noted[2]),
      isBase: BASE.test(noted[1] ?? ''),
      isChange: false,
    };
  if (
    /^(?:“?十[一二三四五六]五”?(?:时期|期末)?)?(?:学校)?(?:年度)?(?:规划|预期)?目标(?:值)?$/u.test(text) ||
    /^(?:期末|规划期末)(?:值|目标)?$/u.test(text)
  )
    return { kind: 'value', year: periodTo, isBase: false, isChange: false };
  if (/^(?:学校)?(?:现状|现况|基期|基数|底数|实际|基准|现值|基础|当前|目前)(?:值|数|情况|水平)?$/u.test(text))
    return {
      kind: 'value',
      year: periodFrom === null ? null : periodFrom - 1,
      isBase: true,
      isChange: false,
    };
  if (/^序号|^编号/u.test(text)) return { kind: 'index' };
  if (/^(?:分类|类别|类型|领域|维度|一级指标|方面|学段|阶段|项目类别|指标类别|指标类型|类)$/u.test(text))
    return { kind: 'category' };
  if (
    /^(?:指标|量化指标|质化指标|(?:主要|核心|发展|监测|量化|年度)?(?:发展)?指标(?:名称|内容)?|主要指标|指标名称|具体指标|二级指标|三级指标|核心指标|指标内容|名称|内容|项目|监测指标|发展指标|评价指标)(?:\(.*\))?$/u.test(
      text,
    )
  )
    return { kind: 'name' };
  if (/^(?:计量)?单位$/u.test(text)) return { kind: 'unit' };
  if (/^(?:指标)?(?:属性|性质)$/u.test(text)) return { kind: 'binding' };
  if (CHANGE.test(text) && text.length <= 14)
    return { kind: 'value', year: null, isBase: false, isChange: true };
  if (/^(?:备注|说明|责任单位|责任部门|牵头单位|责任科室|数据来源)$/u.test(text)) return { kind: 'other' };
  return null;
}

/** Says whether a header cell names whose figures stand below it ("大连市指标", "全区"), and whose. */
export function readAreaCell(text: string): string | null {
  const match =
    /^(全国|全省|全市|全区|全县|全旗|全州|本市|本区|本县|我市|我区|我县|国家|[\u4e00-\u9fff]{1,9}?(?:省|市|区|县|旗|州|盟))(?:的)?(?:指标|目标|数据|平均|标准)?(?:值)?$/u.exec(
      text,
    );
  return match?.[1] ?? null;
}
