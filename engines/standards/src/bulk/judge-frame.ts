import type { Frame } from '@junheng/indicator';
import { compilePack } from '../check/compile-pack.ts';
import { unitValues } from '../check/judge-table.ts';
import type { Pack } from '../pack/pack.ts';
import { compareValue, REPRESENTATION_SLACK } from '../verdict/compare.ts';
import { VERDICTS } from '../verdict/verdict.ts';

/** Positions in VERDICTS; a fresh array of verdicts is all pass. */
const [PASS, FAIL, UNKNOWN, EXEMPT] = VERDICTS.map((_, position) => position) as [0, 1, 2, 3];

/** Verdicts of many counties as typed arrays; a verdict is its position in VERDICTS, NaN is unknown. */
export interface FrameVerdicts {
  /** By indicator: a value and a verdict for each unit. */
  readonly values: readonly Float64Array[];
  readonly verdicts: readonly Uint8Array[];
  /** For each unit: how many indicators it meets, and its verdict. */
  readonly met: Uint8Array;
  readonly units: Uint8Array;
  /** By indicator: for each group and stage of the pack (`group × stages + stage`) the coefficient and its verdict. */
  readonly cv: readonly Float64Array[];
  readonly cvVerdicts: readonly Uint8Array[];
}

/**
 * Judges the units of many counties at once: `frame.groups` are counties, its attribute `stage` says which threshold applies.
 * Units are taken as they are: merged, split and in scope. The verdicts are those of `judgeTable`, without its explanations.
 */
export function judgeFrame(pack: Pack, frame: Frame): FrameVerdicts {
  const compiled = compilePack(pack);
  const values = compiled.indicators.map((indicator) => unitValues(indicator, frame));
  const stage = frame.attributes.get('stage');
  const codes = stage?.codes ?? new Uint8Array(frame.count);
  const stageAt = (stage?.names ?? []).map((name) =>
    pack.stages.findIndex((candidate) => candidate === name),
  );
  const missed = new Uint8Array(frame.count);
  const met = new Uint8Array(frame.count);
  const isLow = new Uint8Array(frame.count);
  const unknown = new Uint8Array(frame.count);
  const floor = pack.schoolRule?.floor ?? 1;
  const verdicts = pack.indicators.map((indicator, index) => {
    const out = new Uint8Array(frame.count);
    const column = values[index] as Float64Array;
    const thresholds = Float64Array.from(
      stage?.names ?? [],
      (name) => (indicator.thresholds as Readonly<Record<string, number | undefined>>)[name] ?? Number.NaN,
    );
    // The two comparators of nearly all lines are written out: a call for each figure would cost as much as all the rest.
    const sign = indicator.comparator === '≥' ? 1 : indicator.comparator === '≤' ? -1 : 0;
    const limits = thresholds.map((threshold) => sign * threshold - slackOf(threshold));
    const floors = thresholds.map((threshold) => floor * threshold - slackOf(floor) * threshold);
    for (let row = 0; row < frame.count; row += 1) {
      const at = codes[row] as number;
      const threshold = thresholds[at] ?? Number.NaN;
      const value = column[row] as number;
      if (Number.isNaN(threshold)) out[row] = EXEMPT;
      else if (Number.isNaN(value)) {
        out[row] = UNKNOWN;
        unknown[row] = 1;
      } else if (
        sign === 0
          ? compareValue(value, indicator.comparator, threshold)
          : sign * value >= (limits[at] as number)
      ) {
        met[row] = (met[row] as number) + 1;
      } else {
        out[row] = FAIL;
        missed[row] = (missed[row] as number) + 1;
        if (threshold === 0 || value < (floors[at] as number)) isLow[row] = 1;
      }
    }
    return out;
  });
  const mayMiss = pack.schoolRule?.mayMiss ?? 0;
  const units = new Uint8Array(frame.count);
  for (let row = 0; row < frame.count; row += 1) {
    if ((missed[row] as number) > mayMiss || isLow[row] === 1) units[row] = FAIL;
    else if (unknown[row] === 1) units[row] = UNKNOWN;
    else units[row] = met[row] === 0 && missed[row] === 0 ? EXEMPT : PASS;
  }
  return { values, verdicts, met, units, ...judgeSpreads(pack, frame, values, codes, stageAt) };
}

/** The slack of `compareValue` for one threshold. */
function slackOf(threshold: number): number {
  return REPRESENTATION_SLACK * Math.max(1, Math.abs(threshold));
}

function judgeSpreads(
  pack: Pack,
  frame: Frame,
  values: readonly Float64Array[],
  codes: Uint8Array,
  stageAt: readonly number[],
): Pick<FrameVerdicts, 'cv' | 'cvVerdicts'> {
  const pupils = frame.items.get('pupils') ?? new Float64Array(frame.count).fill(Number.NaN);
  const stages = pack.stages.length;
  const groups = frame.groups.length - 1;
  const cv: Float64Array[] = [];
  const cvVerdicts: Uint8Array[] = [];
  const [total, weight, squares] = [
    new Float64Array(stages),
    new Float64Array(stages),
    new Float64Array(stages),
  ];
  for (const [index, indicator] of pack.indicators.entries()) {
    const column = values[index] as Float64Array;
    const coefficients = new Float64Array(groups * stages).fill(Number.NaN);
    const verdicts = new Uint8Array(groups * stages).fill(EXEMPT);
    if (pack.variation?.indicators.includes(indicator.code) === true) {
      for (let group = 0; group < groups; group += 1) {
        const [start, end] = [frame.groups[group] as number, frame.groups[group + 1] as number];
        total.fill(0);
        weight.fill(0);
        squares.fill(0);
        for (let row = start; row < end; row += 1) {
          const at = stageAt[codes[row] as number] ?? -1;
          if (at < 0) continue;
          total[at] = (total[at] as number) + (column[row] as number) * (pupils[row] as number);
          weight[at] = (weight[at] as number) + (pupils[row] as number);
        }
        for (let row = start; row < end; row += 1) {
          const at = stageAt[codes[row] as number] ?? -1;
          if (at < 0) continue;
          const distance = (column[row] as number) - (total[at] as number) / (weight[at] as number);
          squares[at] = (squares[at] as number) + (pupils[row] as number) * distance * distance;
        }
        for (let at = 0; at < stages; at += 1) {
          if (weight[at] === 0) continue;
          const mean = (total[at] as number) / (weight[at] as number);
          const value =
            mean === 0 ? Number.NaN : Math.sqrt((squares[at] as number) / (weight[at] as number)) / mean;
          const stage = pack.stages[at];
          const limit =
            stage === undefined || pack.variation.mode !== 'each' ? undefined : pack.variation.limits[stage];
          coefficients[group * stages + at] = value;
          verdicts[group * stages + at] = judgeLimit(value, limit, pack.variation.comparator);
        }
      }
    }
    cv.push(coefficients);
    cvVerdicts.push(verdicts);
  }
  return { cv, cvVerdicts };
}

function judgeLimit(value: number, limit: number | undefined, comparator: '≤' | '<'): number {
  if (Number.isNaN(value)) return UNKNOWN;
  if (limit === undefined) return EXEMPT;
  return compareValue(value, comparator, limit) ? PASS : FAIL;
}
