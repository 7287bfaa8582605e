import { readAreaCell, readHeaderCell } from './header-words.ts';
import { readUnitWord } from './indicator-row.ts';

/** What a column holds, told from the words of its head. */
export type ColumnKind =
  | 'index'
  | 'category'
  | 'name'
  | 'unit'
  | 'binding'
  | 'value'
  | 'lead'
  | 'supporting'
  | 'responsible'
  | 'leader'
  | 'deadline'
  | 'progress'
  | 'task'
  | 'location'
  | 'land'
  | 'floor'
  | 'classes'
  | 'places'
  | 'investment'
  | 'starts'
  | 'ends'
  | 'years'
  | 'content'
  | 'other';

/** A column: its kind, the unit its head prints in brackets, for values the year, and whose figures they are. */
export interface Column {
  readonly kind: ColumnKind;
  readonly unit: string;
  readonly year: number | null;
  readonly isBase: boolean;
  readonly isChange: boolean;
  readonly area: string | null;
  /** The words of the head say what the column holds, so a row of such words is a head. */
  readonly isKnown: boolean;
}

type Pattern = readonly [ColumnKind, RegExp];
/** Read from top to bottom; the first that fits counts. */
const KINDS: readonly Pattern[] = [
  ['other', /定义|计算公式|计算方法|指标解释|评分标准|数据来源/u],
  ['index', /^(?:序号|编号|序|号|No\.?)$/u],
  ['progress', /(?:完成情况|进展情况|进展|推进情况|落实情况|执行情况|工作情况|开展情况|当前进度|目前进度)/u],
  ['leader', /(?:领导|责任人|负责人|联系人|局长|责任领导|包联|联络员|电话)/u],
  ['lead', /(?:牵头|主责|主办|主要责任)/u],
  ['supporting', /(?:配合|协办|协同|协助|参与|参加)/u],
  [
    'responsible',
    /(?:责任|负责|承办|实施|落实|承担|主体)(?:单位|部门|科室|处室|股室|主体|处室\/年段|室站)|^(?:责任|负责|主责|承办)$|^(?:单位|部门|科室|股室)$|业主单位|建设单位/u,
  ],
  ['starts', /^(?:计划|预计|拟)?(?:开工|动工|开始)(?:建设)?(?:时间|年份|日期|年月|节点)?$/u],
  [
    'ends',
    /^(?:计划|预计|拟)?(?:竣工|完工|投用|投产|建成|交付|启用|投入使用|使用)(?:\/?投产|\/?投用|交付)?(?:时间|年份|日期|年月|节点)?$/u,
  ],
  ['land', /占地|用地(?!性质)|土地面积/u],
  ['floor', /建筑面积|建设面积|校舍面积|总建筑|建筑规模|建设规模.*(?:㎡|平方米|m2)/u],
  ['places', /学位/u],
  ['classes', /班数|班级规模|班级数|办学规模|^规模(?:班|\(班\))?$|规模班|轨制/u],
  ['investment', /投资|资金|造价|概算/u],
  ['years', /重点年份|年限|建设期|起止|时序|工期|年份|建设年度|实施年度/u],
  ['deadline', /时限|时间|期限|进度安排|节点|完成日期|^进度$/u],
  ['location', /位置|地点|地址|所在地|选址|区域|属地|片区|镇街|^所属/u],
  ['content', /建设内容|内容及规模|规模及内容|主要建设|实施内容|建设规模/u],
  [
    'category',
    /^(?:分类|类别|类型|领域|维度|一级指标|方面|学段|阶段|项目类别|指标类别|指标类型|类|建设性质|性质|建设类别)$/u,
  ],
  ['task', /任务|措施|举措|事项|工作|要求|具体内容|主要内容|^内容$|年度目标|目标(?!值)/u],
  [
    'name',
    /名称(?:\(.*\))?$|^(?:建设|重点|拟建|主要|监测|量化|考核|民生|教育|年度)*(?:项目|学校|指标|实事|工程)(?:内容|事项)?(?:\(.*\))?$|^(?:方案)?量化指标/u,
  ],
];

const NONE = {
  unit: '',
  year: null,
  isBase: false,
  isChange: false,
  area: null,
} as const;

/** Reads the head of a column from the words of its rows, top first. */
export function readColumn(
  path: readonly string[],
  periodFrom: number | null,
  periodTo: number | null,
): Column {
  const words = path.filter((word, index) => word !== '' && word !== path[index - 1]);
  const joined = words.join('');
  const unit = readUnitWord(joined);
  const value = [words.at(-1) ?? '', joined, words[0] ?? '']
    .map((word) => readHeaderCell(word.replace(/\((?:%|万?人|所|个|名)\)$/u, ''), periodFrom, periodTo))
    .find((role) => role !== null && role.kind === 'value');
  const areas = words.map((word) => readAreaCell(word)).filter((area) => area !== null);
  if (value !== undefined && value.kind === 'value')
    return {
      kind: 'value',
      unit,
      year: value.year,
      isBase: value.isBase,
      isChange: value.isChange,
      area: areas[0] ?? null,
      isKnown: true,
    };
  const indicator =
    readHeaderCell(joined, periodFrom, periodTo) ?? readHeaderCell(words.at(-1) ?? '', periodFrom, periodTo);
  if (indicator !== null && ['unit', 'binding'].includes(indicator.kind))
    return { ...NONE, kind: indicator.kind, isKnown: true };
  const bare = joined.replace(/\([^()]*\)/gu, '');
  const found = KINDS.find(([, pattern]) => pattern.test(joined) || pattern.test(bare));
  if (found !== undefined && (joined.length <= 20 || found[0] === 'progress'))
    return { ...NONE, kind: found[0], unit, isKnown: true };
  return {
    ...NONE,
    kind: 'other',
    unit,
    isKnown: /^(?:备注|说明|数据来源)$/u.test(joined),
  };
}
