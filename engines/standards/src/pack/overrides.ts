import type { Stage } from '../model/school.ts';
import type { Exemption } from '../model/unit-table.ts';
import type { OverriddenLine, Pack } from './pack.ts';

/** A local decision that changes one line of a pack, with the paper it rests on. */
export interface LineOverride {
  /** Code of an indicator, of `limit` (variation), of `floor`, `mayMiss`, `teachingSiteMinimum`, or of a county item's part. */
  readonly line: string;
  /** Stage, where the line has one value for each. */
  readonly stage?: Stage;
  readonly value: number;
  readonly source: string;
}

/** What a county, city or province lays on top of a pack (the file `overrides.json`). */
export interface Overrides {
  readonly region: string;
  /** Relaxations that are switched on. */
  readonly switches: readonly string[];
  readonly lines: readonly LineOverride[];
  /** Single exemptions by decision; `rule` names the paper. */
  readonly exempt: readonly Exemption[];
  /** Items of the county's own that `values.csv` may hold. */
  readonly items: readonly string[];
}

export const NO_OVERRIDES: Overrides = { region: '', switches: [], lines: [], exempt: [], items: [] };

/** A pack with the overrides on top, or the lines that do not fit it. The pack itself is never changed. */
export function applyOverrides(
  pack: Pack,
  overrides: Overrides,
): { readonly pack: Pack; readonly misfits: readonly string[] } {
  let result = switchItems(pack, overrides.switches);
  const known = [...pack.relaxations, ...(pack.itemRelaxations ?? [])].map((relaxation) => relaxation.code);
  const misfits = overrides.switches.filter((code) => !known.includes(code));
  for (const override of overrides.lines) {
    const next = applyLine(result, override);
    if (next === null)
      misfits.push(override.stage === undefined ? override.line : `${override.line} ${override.stage}`);
    else result = next;
  }
  if (result !== pack) result = { ...result, version: `${pack.version}+${overrides.region || 'local'}` };
  return { pack: result, misfits };
}

/** Puts the expressions of switched-on relaxations of county items in place. */
function switchItems(pack: Pack, switches: readonly string[]): Pack {
  let result = pack;
  for (const { code, part, expression, citation } of pack.itemRelaxations ?? []) {
    if (!switches.includes(code)) continue;
    const countyItems = result.countyItems.map((item) => ({
      ...item,
      parts: item.parts.map((entry) => (entry.code === part ? { ...entry, expression } : entry)),
    }));
    const line = { line: part, from: '', to: code, source: citation.source };
    result = { ...result, countyItems, overridden: [...result.overridden, line] };
  }
  return result;
}

function applyLine(pack: Pack, override: LineOverride): Pack | null {
  const { line, stage, value } = override;
  const note = (from: number | null): readonly OverriddenLine[] => [
    ...pack.overridden,
    {
      line: stage === undefined ? line : `${line} ${stage}`,
      from: from === null ? '' : String(from),
      to: String(value),
      source: override.source,
    },
  ];
  if (line === 'teachingSiteMinimum') {
    const scope = { ...pack.scope, teachingSiteMinimum: value };
    return { ...pack, scope, overridden: note(pack.scope.teachingSiteMinimum) };
  }
  if ((line === 'floor' || line === 'mayMiss') && pack.schoolRule !== null) {
    return {
      ...pack,
      schoolRule: { ...pack.schoolRule, [line]: value },
      overridden: note(pack.schoolRule[line]),
    };
  }
  if (line === 'limit' && pack.variation !== null && stage !== undefined) {
    const limits = { ...pack.variation.limits, [stage]: value };
    return {
      ...pack,
      variation: { ...pack.variation, limits },
      overridden: note(pack.variation.limits[stage] ?? null),
    };
  }
  const indicator = pack.indicators.find((candidate) => candidate.code === line);
  if (indicator !== undefined && stage !== undefined && pack.stages.includes(stage)) {
    const changed = { ...indicator, thresholds: { ...indicator.thresholds, [stage]: value } };
    const indicators = pack.indicators.map((candidate) => (candidate === indicator ? changed : candidate));
    return { ...pack, indicators, overridden: note(indicator.thresholds[stage] ?? null) };
  }
  return stage === undefined
    ? applyPart(pack, line, value, note)
    : applyParameter(pack, line, stage, value, note);
}

/** A setting by stage that expressions name, as `staffPerClass`; it changes wherever it is used. */
function applyParameter(
  pack: Pack,
  line: string,
  stage: Stage,
  value: number,
  note: (from: number | null) => readonly OverriddenLine[],
): Pack | null {
  let from: number | null = null;
  const indicators = pack.indicators.map((indicator) => {
    const parameter = indicator.parameters?.[line];
    if (parameter === undefined) return indicator;
    from = parameter.byStage[stage] ?? null;
    const changed = { ...parameter, byStage: { ...parameter.byStage, [stage]: value } };
    return { ...indicator, parameters: { ...indicator.parameters, [line]: changed } };
  });
  return from === null ? null : { ...pack, indicators, overridden: note(from) };
}

function applyPart(
  pack: Pack,
  line: string,
  value: number,
  note: (from: number | null) => readonly OverriddenLine[],
): Pack | null {
  let from: number | null = null;
  const countyItems = pack.countyItems.map((item) => ({
    ...item,
    parts: item.parts.map((part) => {
      if (part.code !== line && !(item.code === line && item.parts.length === 1)) return part;
      from = part.threshold;
      return { ...part, threshold: value };
    }),
  }));
  return from === null ? null : { ...pack, countyItems, overridden: note(from) };
}
