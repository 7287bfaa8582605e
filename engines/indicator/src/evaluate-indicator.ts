import type { CompiledIndicator } from './compile-indicator.ts';
import { evaluateNode } from './evaluate/evaluate-node.ts';
import type { Frame } from './evaluate/frame.ts';
import { compareNumbers } from './evaluate/operators.ts';
import { at } from './evaluate/vector.ts';
import type { IndicatorScope } from './indicator.ts';

/** Verdicts as numbers in typed arrays: the position in this list. */
export const VERDICT_CODES = ['pass', 'fail', 'unknown', 'exempt'] as const;
const [PASS, FAIL, UNKNOWN, EXEMPT] = [0, 1, 2, 3];

/** Values (NaN: unknown) and verdicts: of each unit for phase 1, of each group for phase 2. Without a goal all verdicts are exempt. */
export interface Evaluation {
  readonly phase: 1 | 2;
  readonly values: Float64Array;
  readonly verdicts: Uint8Array;
}

/**
 * Computes an indicator over a frame for one year. Units outside the scope are exempt and take no part in groups;
 * a year outside the scope makes everything exempt. A missing value is never pass.
 */
export function evaluateIndicator(
  compiled: CompiledIndicator,
  frame: Frame,
  year: number | null = null,
): Evaluation {
  const { indicator, node, type } = compiled;
  const mask = makeMask(indicator.scope, frame);
  const parameters = new Map(
    Object.entries(indicator.parameters ?? {}).map(([name, parameter]) => [
      name,
      new Map(Object.entries(parameter.byStage)),
    ]),
  );
  const result = evaluateNode(node, {
    frame:
      parameters.size === 0 ? frame : { ...frame, parameters: new Map([...parameters, ...frame.parameters]) },
    mask,
    missing: indicator.missing ?? 'unknown',
  });
  const phase = type.phase === 2 ? 2 : 1;
  const count = phase === 2 ? frame.groups.length - 1 : frame.count;
  const values = new Float64Array(count);
  const verdicts = new Uint8Array(count);
  const inForce = isInForce(indicator.scope, year);
  const compare = indicator.goal === undefined ? null : compareNumbers(indicator.goal.comparator);
  const thresholds = readThresholds(compiled, frame);
  for (let row = 0; row < count; row += 1) {
    const value = at(result, row);
    const isIn = inForce && (phase === 2 || mask === null || mask[row] === 1);
    values[row] = isIn ? value : Number.NaN;
    const threshold = thresholds(row);
    if (!isIn || compare === null || threshold === null) verdicts[row] = EXEMPT as number;
    else if (Number.isNaN(value)) verdicts[row] = UNKNOWN as number;
    else verdicts[row] = (compare(value, threshold) === 1 ? PASS : FAIL) as number;
  }
  return { phase, values, verdicts };
}

function isInForce(scope: IndicatorScope | undefined, year: number | null): boolean {
  const [from, to] = scope?.years ?? [null, null];
  return year === null || ((from === null || year >= from) && (to === null || year <= to));
}

function readThresholds(
  { indicator, type }: CompiledIndicator,
  frame: Frame,
): (row: number) => number | null {
  const { goal } = indicator;
  if (goal === undefined) return () => null;
  const stage = frame.attributes.get('stage');
  const { byStage } = goal;
  if (byStage === undefined || stage === undefined || type.phase === 2) return () => goal.threshold ?? null;
  const byCode = stage.names.map((name) => byStage[name] ?? goal.threshold ?? null);
  return (row) => byCode[stage.codes[row] as number] ?? null;
}

/** 1 for the units that a scope names, null when it names all. */
export function makeMask(scope: IndicatorScope | undefined, frame: Frame): Uint8Array | null {
  if (scope === undefined) return null;
  const rules = [
    ['type', scope.types],
    ['ownership', scope.ownerships],
    ['area', scope.areas],
    ['stage', scope.stages],
  ] as const;
  let mask: Uint8Array | null = null;
  for (const [name, wanted] of rules) {
    if (wanted === undefined) continue;
    mask ??= new Uint8Array(frame.count).fill(1);
    const attribute = frame.attributes.get(name);
    const isWanted = attribute?.names.map((candidate) => wanted.includes(candidate)) ?? [];
    for (let row = 0; row < frame.count; row += 1) {
      if (attribute === undefined || isWanted[attribute.codes[row] as number] !== true) mask[row] = 0;
    }
  }
  return mask;
}
