import type { ReviewDuty } from '../review-item.ts';
import type { DutyRole, NewUnitKind, UnitKind } from '@junheng/vocabulary';

/** A unit of the district as far as names are matched. */
export interface KnownUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly shortName: string;
}

/** Longer forms beside the short ones that plans print for the same body. */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/发展(?:和|与)?改革/gu, '发改'],
  [/(?:人力资源(?:和|与)?社会保障|人力社保)/gu, '人社'],
  [/(?:自然资源(?:和|与)?规划|规划(?:和|与)?自然资源|规自)/gu, '自然资源'],
  [/住房(?:和|与|保障和)?城乡建设/gu, '住建'],
  [/(?:教育体育|教育和体育)/gu, '教体'],
  [/卫生健康/gu, '卫健'],
  [/(?:机构)?编制委员会办公室|机构编制委员会办公室/gu, '编办'],
  [/市场监督管理/gu, '市场监管'],
  [/残疾人联合会/gu, '残联'],
  [/妇女联合会/gu, '妇联'],
  [/(?:文化和旅游|文化旅游)(?:体育)?/gu, '文旅'],
  [/农业农村/gu, '农业'],
  [/委员会$/gu, '委'],
];
const TOWNS =
  /^各(?:有关)?(?:镇|乡|街道|镇街|乡镇|镇（街道）|镇\(街道\)|街镇)(?:人民政府|政府|办事处|[、（(].*)?$/u;
const COLLECTIVE = /^(?:各|有关|相关|其他|全区|全县|区直|县直)|(?:等部门|等单位|有关部门|相关部门|各部门)$/u;

/** The bare name of a body: no brackets, no district before it, long forms shortened. */
export function bareUnitName(name: string, districtName: string): string {
  let bare = name.replace(/[\s　]/gu, '').replace(/[（(][^）)]*[）)]$/u, '');
  const place = districtName.replace(/(?:自治)?[区县市旗]$/u, '');
  if (place.length >= 2 && bare.startsWith(place)) bare = bare.slice(place.length);
  bare = bare.replace(/^(?:区|县|市|旗)(?=\p{Script=Han}{2,})/u, '');
  for (const [long, short] of ALIASES) bare = bare.replace(long, short);
  return bare;
}

/** Which kind of unit a name that nobody bears yet seems to be; null for collective names, which a person must decide. */
export function guessUnitKind(name: string): NewUnitKind | null {
  if (COLLECTIVE.test(name)) return null;
  if (/幼儿园$|托育中心$/u.test(name)) return 'kindergarten';
  if (/(?:小学|中学|学校|学院|高中|初中|职教中心)$/u.test(name)) return 'school';
  if (/(?:镇|乡|街道|街道办事处|镇人民政府|乡人民政府)$/u.test(name)) return 'town';
  if (/(?:科|股|室|督导室|教研室|招生办)$/u.test(name) && !name.endsWith('办公室')) return 'office';
  return 'department';
}

/** Finds the unit that a printed name means: the same name, the same short name, or the same bare name; undefined when none or several fit. */
export function findUnitByName(
  name: string,
  units: readonly KnownUnit[],
  districtName: string,
): KnownUnit | undefined {
  const exact = units.filter((unit) => unit.name === name);
  if (exact.length > 0) return exact[0];
  const short = units.filter((unit) => unit.shortName !== '' && unit.shortName === name);
  if (short.length === 1) return short[0];
  const bare = bareUnitName(name, districtName);
  if (/^(?:教育|教体|教育体育)(?:行政部门|局|委)?$/u.test(bare)) {
    const bureau = units.find((unit) => unit.kind === 'bureau');
    if (bureau !== undefined) return bureau;
  }
  const town = bare.replace(/(?:人民政府|政府|办事处)$/u, '');
  const fitting = units.filter((unit) => {
    const names = [unit.name, unit.shortName].filter((text) => text !== '');
    return names.some((text) => {
      const own = bareUnitName(text, districtName);
      return own === bare || (unit.kind === 'town' && own.replace(/(?:人民政府|政府|办事处)$/u, '') === town);
    });
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * Turns a printed name into the duties it means: one unit, a unit to be made, one for every town (各镇街), or one that
 * a person has to decide (各有关部门: neither unit nor kind).
 */
export function matchUnit(
  role: DutyRole,
  name: string,
  units: readonly KnownUnit[],
  districtName: string,
): ReviewDuty[] {
  const found = findUnitByName(name, units, districtName);
  if (found !== undefined) return [{ role, name, unitId: found.id, create: null }];
  if (TOWNS.test(name)) {
    const towns = units.filter((unit) => unit.kind === 'town');
    if (towns.length > 0) return towns.map((unit) => ({ role, name, unitId: unit.id, create: null }));
  }
  return [{ role, name, unitId: null, create: guessUnitKind(name) }];
}

/** Duties of several printed names without repeating a unit: a unit named twice keeps its first, stronger role. */
export function matchDuties(
  printed: readonly { readonly role: DutyRole; readonly name: string }[],
  units: readonly KnownUnit[],
  districtName: string,
): ReviewDuty[] {
  const seen = new Set<string>();
  return printed
    .flatMap(({ role, name }) => matchUnit(role, name.slice(0, 100), units, districtName))
    .filter((duty) => {
      const key = duty.unitId ?? duty.name;
      if (seen.has(key) || seen.size >= 60) return false;
      seen.add(key);
      return true;
    });
}
