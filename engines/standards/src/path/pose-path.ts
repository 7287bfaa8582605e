import { buildUnitTable } from '../balance/build-unit-table.ts';
import { listStageUnits } from '../balance/list-stage-units.ts';
import { groupSchools } from '../balance/merge-schools.ts';
import { findAbsence } from '../balance/take-part.ts';
import { applyRelaxations } from '../check/apply-relaxations.ts';
import type { CheckSettings } from '../check/check-county.ts';
import type { CountyData } from '../model/county-data.ts';
import type { School } from '../model/school.ts';
import type { StageUnit } from '../model/stage-unit.ts';
import type { Exemption, UnitTable } from '../model/unit-table.ts';
import type { Pack } from '../pack/pack.ts';
import type { Result } from '../result.ts';
import type { CountyProblem, JudgedGroup, PathRemark, PathRequest } from './county-problem.ts';
import { gatherLevers } from './model/gather-levers.ts';
import { gatherLocks, gatherStocks } from './model/gather-limits.ts';
import type { PathProblem, PathSpread, PathUnit } from './path-problem.ts';

/** Limits given as “less than” are planned with this part less. */
const STRICTLY = 1e-9;

/**
 * Puts a county, a pack and a request into a path problem. Refused when the pack is not one of ratios to pupils with a limit
 * for each coefficient (`STANDARDS_PATH_PACK_UNFIT`), or when a figure that decides is missing (`STANDARDS_PATH_DATA_MISSING`):
 * what is not known cannot be planned.
 */
export function posePath(
  pack: Pack,
  data: CountyData,
  year: number,
  settings: CheckSettings,
  request: PathRequest,
): Result<CountyProblem> {
  const unfit = findUnfit(pack);
  if (unfit !== null) {
    return {
      ok: false,
      error: { code: 'STANDARDS_PATH_PACK_UNFIT', parameters: { id: pack.id, line: unfit } },
    };
  }
  const built = buildUnitTable(pack, data, year);
  const { table } = applyRelaxations(pack, built.table, settings.switches);
  const units = listStageUnits(pack, table, spreadSchoolExemptions(table, settings.exempt));
  const isJudged = (unit: StageUnit, index: number): boolean => {
    const types = pack.indicators[index]?.types;
    return (
      (unit.exemptions[index] ?? null) === null &&
      pack.indicators[index]?.thresholds[unit.stage] !== undefined &&
      (types === undefined || types.includes(unit.type))
    );
  };
  const missing = units.flatMap((unit) =>
    pack.indicators.flatMap((indicator, index) =>
      isJudged(unit, index) && (unit.pupils === null || (unit.numerators[index] ?? null) === null)
        ? [
            `${unit.school} ${unit.stage} ${unit.pupils === null ? 'pupils' : (indicator.ratio?.numerator ?? '')}`,
          ]
        : [],
    ),
  );
  if (missing.length > 0) {
    const list = [...new Set(missing)];
    const parameters = { count: list.length, list: list.slice(0, 20).join('、') };
    return { ok: false, error: { code: 'STANDARDS_PATH_DATA_MISSING', parameters } };
  }
  if (units.length === 0) {
    return { ok: false, error: { code: 'STANDARDS_PATH_NO_SCHOOLS', parameters: { id: pack.id, year } } };
  }
  const margin = request.margin ?? 0;
  const pathUnits = units.map((unit) => toPathUnit(pack, unit, isJudged, 1 + margin));
  const groups = groupUnits(data, units, year);
  const { levers, writes } = gatherLevers(pack, data, year, groups, units, request);
  const figure = (item: string, row: number): number | null => {
    const value = table.items.get(item)?.[row];
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const stocks = gatherStocks(
    pathUnits,
    units.map((_, row) => ({ teachers: figure('teachers', row), buildingArea: figure('buildingArea', row) })),
    levers,
    pack.indicators.map((indicator) => indicator.ratio?.numerator ?? ''),
  );
  const problem: PathProblem = {
    indicators: pack.indicators.map(({ code, ratio }) => ({ code, per: ratio?.per ?? 1 })),
    units: pathUnits,
    spreads: listSpreads(pack, units, isJudged, 1 - margin),
    levers,
    limits: [...gatherLocks(request, levers), ...stocks.limits],
    costs: request.costs,
    mayMiss: pack.schoolRule?.mayMiss ?? 0,
    budgets: request.budgets,
  };
  return {
    ok: true,
    value: { pack, data, year, problem, units, writes, remarks: stocks.remarks satisfies PathRemark[] },
  };
}

/** The line of a pack that a path cannot be planned for, or null. */
function findUnfit(pack: Pack): string | null {
  if (pack.indicators.length === 0) return 'indicators';
  if (pack.variation !== null && pack.variation.mode !== 'each') return 'variation';
  const odd = pack.indicators.find(({ ratio, comparator }) => ratio === null || comparator !== '≥');
  return odd?.code ?? null;
}

/** Exemptions for a whole school, one for each of its stages, as `listStageUnits` looks them up. */
function spreadSchoolExemptions(table: UnitTable, exempt: readonly Exemption[]): Exemption[] {
  return exempt.flatMap((entry) =>
    entry.stage !== null
      ? [entry]
      : table.units
          .filter((unit) => unit.school === entry.school)
          .map((unit) => ({ ...entry, stage: unit.stage })),
  );
}

function toPathUnit(
  pack: Pack,
  unit: StageUnit,
  isJudged: (unit: StageUnit, index: number) => boolean,
  factor: number,
): PathUnit {
  const pupils = unit.pupils ?? 0;
  const floor = pack.schoolRule?.floor ?? 1;
  const meets = pack.indicators.map((indicator, index) => {
    const threshold = indicator.thresholds[unit.stage];
    if (threshold === undefined || !isJudged(unit, index)) return null;
    return (threshold * pupils * factor) / (indicator.ratio?.per ?? 1);
  });
  return {
    school: unit.school,
    stage: unit.stage,
    pupils,
    now: unit.numerators.map((value) => value ?? 0),
    meets,
    floors: meets.map((value) => (value === null ? null : value * floor)),
  };
}

function listSpreads(
  pack: Pack,
  units: readonly StageUnit[],
  isJudged: (unit: StageUnit, index: number) => boolean,
  factor: number,
): PathSpread[] {
  const rule = pack.variation;
  if (rule === null) return [];
  return pack.stages.flatMap((stage) =>
    pack.indicators.flatMap((indicator, index): PathSpread[] => {
      const limit = rule.limits[stage];
      if (limit === undefined || !rule.indicators.includes(indicator.code)) return [];
      const members = units.flatMap((unit, at) =>
        unit.stage === stage && isJudged(unit, index) ? [at] : [],
      );
      if (members.length < 2) return [];
      const strict = (rule.comparator === '<' ? limit * (1 - STRICTLY) : limit) * factor;
      return [{ indicator: index, stage, units: members, limit: strict }];
    }),
  );
}

/** The groups of schools that are judged, each with its units. */
function groupUnits(data: CountyData, units: readonly StageUnit[], year: number): JudgedGroup[] {
  const present = new Set<School>(
    data.schools.filter((school, position) => findAbsence(data, school, position, year) === null),
  );
  const { groups } = groupSchools(data.schools, (school) => present.has(school));
  return groups.flatMap((group): JudgedGroup[] => {
    const code = (data.schools[group.root] as School).code;
    const own = units.flatMap((unit, index) => (unit.school === code ? [[unit.stage, index] as const] : []));
    return own.length === 0 ? [] : [{ code, group, units: new Map(own) }];
  });
}
