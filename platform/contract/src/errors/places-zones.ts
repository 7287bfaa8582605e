import type { ErrorTable } from '../error-table.ts';

export const placesZonesErrors = {
  PLACES_FILE_MISSING: {
    status: 400,
    zh: '读不到文件 {file}；请检查路径。',
    en: 'The file {file} cannot be read; check the path.',
  },
  PLACES_FILE_NOT_JSON: {
    status: 400,
    zh: '{file} 不是合格的 JSON：第 {line} 行第 {column} 列附近有误（{detail}）。',
    en: '{file} is not JSON: it breaks near line {line}, column {column} ({detail}).',
  },
  PLACES_OPTION_WRONG: {
    status: 400,
    zh: '选项 --{option} 不能是“{value}”；应为{expected}。',
    en: '--{option} cannot be “{value}”; it must be {expected}.',
  },
  PLACES_CANCELLED: {
    status: 400,
    zh: '已按要求中止，没有写出结果。',
    en: 'Stopped as asked; nothing was written.',
  },
  PLACES_FIELD_WRONG: {
    status: 400,
    zh: '{field} 缺失或类型不对，应为 {expected}。',
    en: '{field} is missing or of the wrong kind; it must be {expected}.',
  },
  PLACES_FIELD_UNKNOWN: { status: 400, zh: '不认识的字段 {field}。', en: 'The field {field} is not known.' },
  PLACES_LIST_EMPTY: {
    status: 400,
    zh: '{field} 是空的，至少要有一项。',
    en: '{field} is empty; it needs at least one entry.',
  },
  PLACES_NUMBER_NEGATIVE: {
    status: 400,
    zh: '{field} 不能是负数，现在是 {value}。',
    en: '{field} must not be negative, but is {value}.',
  },
  PLACES_BLOCK_TWICE: {
    status: 400,
    zh: '小区（居住块）{block} 出现了两次；每个只能写一次。',
    en: 'Block {block} is listed twice; each stands once.',
  },
  PLACES_BLOCK_UNKNOWN: {
    status: 400,
    zh: '{field} 提到的小区（居住块）{block} 不在 blocks 里。',
    en: '{field} names the block {block}, which is not among the blocks.',
  },
  PLACES_PUPILS_NEGATIVE: {
    status: 400,
    zh: '小区（居住块）{block} 的学生数是 {pupils}；学生数不能是负数。',
    en: 'Block {block} has {pupils} pupils; a number of pupils cannot be negative.',
  },
  PLACES_SCHOOL_TWICE: {
    status: 400,
    zh: '学校 {school} 出现了两次；每所只能写一次。',
    en: 'School {school} is listed twice; each stands once.',
  },
  PLACES_SCHOOL_UNKNOWN: {
    status: 400,
    zh: '{field} 提到的学校 {school} 不在 schools 里。',
    en: '{field} names the school {school}, which is not among the schools.',
  },
  PLACES_SCHOOLS_IN_ONE_BLOCK: {
    status: 400,
    zh: '学校 {one} 和 {two} 都在小区（居住块）{block} 里，而一块只能属于一个范围；请把这块分开，或用 shared 把两校设为多校划片。',
    en: 'Schools {one} and {two} both stand in block {block}, which can lie in one zone only; split the block, or let the two share a zone with `shared`.',
  },
  PLACES_CAPACITY_NEGATIVE: {
    status: 400,
    zh: '学校 {school} 的学位数是 {capacity}，不能是负数。',
    en: 'School {school} has {capacity} places, which cannot be negative.',
  },
  PLACES_CAPACITY_SHORT: {
    status: 400,
    zh: '学位一共 {places} 个，学生一共 {pupils} 人，缺 {missing} 个学位；请增加学位或减少学生。',
    en: 'There are {places} places for {pupils} pupils, {missing} too few; add places or take pupils out.',
  },
  PLACES_REGION_DISCONNECTED: {
    status: 400,
    zh: '有 {count} 个小区（居住块）与任何学校都不相连：{blocks}；请补上 edges，或在那里加一所学校。',
    en: '{count} blocks are joined to no school: {blocks}; add the missing edges, or a school there.',
  },
  PLACES_COORDINATES_DEGREES: {
    status: 400,
    zh: '坐标像是经纬度（如 {x}, {y}），但没有写明坐标系；请换成平面米制坐标，或写上 "projection"（如 CGCS2000）。GCJ-02、BD-09 有偏移，不能直接用。',
    en: 'The coordinates look like degrees (such as {x}, {y}) but no projection is named; give metres of a plane, or name it in "projection" (such as CGCS2000). GCJ-02 and BD-09 are shifted and cannot be used.',
  },
  PLACES_PROJECTION_UNSUPPORTED: {
    status: 400,
    zh: '坐标系 {projection} 不能用来量距离（GCJ-02、BD-09 有几百米的偏移，Web 墨卡托会拉长距离）；请先转换为 CGCS2000 经纬度（EPSG:4490）或米制平面坐标。',
    en: 'Distances cannot be measured in {projection} (GCJ-02 and BD-09 are shifted by hundreds of metres, Web Mercator stretches); convert to CGCS2000 degrees (EPSG:4490) or to metres of a plane first.',
  },
  PLACES_PROJECTION_CONVERTED: {
    status: 400,
    zh: '坐标按 {projection} 经纬度读入，已换算成以区域中心为原点的米。',
    en: 'The coordinates were read as degrees of {projection} and turned into metres around the middle of the region.',
  },
  PLACES_AREA_KIND: {
    status: 400,
    zh: '小区（居住块）{block} 的图形是 {kind}；只接受 Polygon 或 MultiPolygon。',
    en: 'The shape of block {block} is {kind}; it must be Polygon or MultiPolygon.',
  },
  PLACES_AREA_RING_SHORT: {
    status: 400,
    zh: '小区（居住块）{block} 的第 {ring} 个环不足三个顶点。',
    en: 'Ring {ring} of block {block} has fewer than three corners.',
  },
  PLACES_AREA_CROSSES: {
    status: 400,
    zh: '小区（居住块）{block} 的第 {ring} 个环自相交：第 {one} 段与第 {two} 段交叉；请修正边界。',
    en: 'Ring {ring} of block {block} crosses itself: its segments {one} and {two} cross; mend the outline.',
  },
  PLACES_AREA_HOLE: {
    status: 400,
    zh: '小区（居住块）{block} 有一个没有任何小区填满的洞（第 {ring} 个环，约 {hectares} 公顷）；请把洞里的地块也列出来，或去掉这个洞。',
    en: 'Block {block} has a hole that no block fills (ring {ring}, about {hectares} ha); list what lies in it as a block, or take the hole out.',
  },
  PLACES_ROAD_NODE_UNKNOWN: {
    status: 400,
    zh: '道路提到的节点 {node} 不在 roads.nodes 里。',
    en: 'A road names the node {node}, which is not in roads.nodes.',
  },
  PLACES_ROAD_NO_WAY: {
    status: 400,
    zh: '沿路网从小区（居住块）{block} 走不到学校 {school}；请检查道路是否断开、障碍物上是否漏了过街通道（crossing）。',
    en: 'No road leads from block {block} to school {school}; look for gaps in the roads, or a missing crossing of a barrier.',
  },
} satisfies ErrorTable;
