import { buildUnitTable } from '../balance/build-unit-table.ts';
import type { VariationVerdict } from '../balance/judge-variation.ts';
import { judgeItems } from '../county/judge-items.ts';
import { judgeVetoes } from '../county/judge-vetoes.ts';
import type { JudgedVetoes } from '../county/judge-vetoes.ts';
import type { CountyItemVerdict } from '../county/judge-items.ts';
import type { CountyData } from '../model/county-data.ts';
import type { Exemption, Problem } from '../model/unit-table.ts';
import type { OverriddenLine, Pack } from '../pack/pack.ts';
import { combineVerdicts } from '../verdict/verdict.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { applyRelaxations } from './apply-relaxations.ts';
import { compilePack } from './compile-pack.ts';
import { frameOf } from './pack-frame.ts';
import { judgeTable } from './judge-table.ts';
import type { ExplainedUnit } from './judge-table.ts';

/** Settings of a check that a person switched on. */
export interface CheckSettings {
  /** Codes of the pack's relaxations that apply. */
  readonly switches: readonly string[];
  /** Single exemptions by decision, each with its rule (a paper). */
  readonly exempt: readonly Exemption[];
}

/** Why a county does not pass: the part, and what in it. */
export interface Reason {
  readonly part: 'schools' | 'cv' | 'items' | 'veto';
  readonly verdict: 'fail' | 'unknown';
  readonly which: readonly string[];
}

/** A county judged by a pack in one year; the shape of CONTRACTS section 3 with pack, version, inputs and rules. */
export interface CountyCheck {
  readonly standard: string;
  readonly version: string;
  readonly year: number;
  readonly county: {
    readonly schools: Verdict;
    readonly cv: Verdict;
    readonly items: Verdict;
    readonly overall: Verdict;
    readonly reasons: readonly Reason[];
  };
  readonly indicators: readonly VariationVerdict[];
  readonly schools: readonly ExplainedUnit[];
  readonly countyItems: readonly CountyItemVerdict[];
  readonly vetoes: readonly string[];
  readonly exemptions: readonly Exemption[];
  readonly overrides: readonly OverriddenLine[];
  readonly problems: readonly Problem[];
}

export const NO_SETTINGS: CheckSettings = { switches: [], exempt: [] };

/** Judges one county by one pack in one year. The order of the data's rows changes nothing. */
export function checkCounty(
  pack: Pack,
  data: CountyData,
  year: number,
  settings: CheckSettings = NO_SETTINGS,
): CountyCheck {
  const compiled = compilePack(pack);
  const built = buildUnitTable(pack, data, year);
  const relaxed = applyRelaxations(pack, built.table, settings.switches);
  const frame = frameOf(relaxed.table, data.countyValues, year);
  const exempt = settings.exempt.filter((entry) => entry.indicator !== null);
  const table = judgeTable(compiled, relaxed.table, frame, exempt);
  const judged = judgeItems(compiled, frame, data.countyValues, year);
  const items =
    judged.items.length === 0 ? 'exempt' : combineVerdicts(judged.items.map((item) => item.verdict));
  const vetoes = judgeVetoes(pack, data, year);
  const parts = [...(pack.schoolsDecide ? [table.schools] : []), table.cv, items, vetoes.verdict];
  return {
    standard: pack.id,
    version: pack.version,
    year,
    county: {
      schools: table.schools,
      cv: table.cv,
      items,
      overall: combineVerdicts(parts),
      reasons: listReasons(table, judged.items, vetoes, pack.schoolsDecide),
    },
    indicators: table.variations,
    schools: table.units,
    countyItems: judged.items,
    vetoes: vetoes.happened,
    exemptions: [...built.exemptions, ...relaxed.exemptions, ...exempt],
    overrides: pack.overridden,
    problems: [...findNotInForce(pack, year), ...built.problems, ...judged.problems, ...vetoes.problems],
  };
}

/** A year before or after the pack was in force is judged all the same, for comparison, and said so. */
function findNotInForce(pack: Pack, year: number): Problem[] {
  const from = Number(pack.validFrom.slice(0, 4));
  const to = pack.validTo === null ? Number.POSITIVE_INFINITY : Number(pack.validTo.slice(0, 4));
  if (year >= from && year <= to) return [];
  return [{ code: 'STANDARDS_PACK_NOT_IN_FORCE', parameters: { id: pack.id, year, from: pack.validFrom } }];
}

function listReasons(
  table: { readonly units: readonly ExplainedUnit[]; readonly variations: readonly VariationVerdict[] },
  items: readonly CountyItemVerdict[],
  vetoes: JudgedVetoes,
  schoolsDecide: boolean,
): Reason[] {
  const reasons: Reason[] = [];
  const add = (part: Reason['part'], verdict: Reason['verdict'], which: readonly string[]): void => {
    if (which.length > 0) reasons.push({ part, verdict, which });
  };
  add('veto', 'fail', vetoes.happened);
  add('veto', 'unknown', vetoes.undeclared);
  for (const verdict of ['fail', 'unknown'] as const) {
    if (schoolsDecide) {
      const units = table.units.filter((unit) => unit.verdict === verdict);
      add(
        'schools',
        verdict,
        units.map((unit) => `${unit.school} ${unit.stage}`),
      );
    }
    const spreads = table.variations.filter((variation) => variation.verdict === verdict);
    add(
      'cv',
      verdict,
      spreads.map((variation) => `${variation.code} ${variation.stage}`),
    );
    add(
      'items',
      verdict,
      items.filter((item) => item.verdict === verdict).map((item) => item.code),
    );
  }
  return reasons;
}
