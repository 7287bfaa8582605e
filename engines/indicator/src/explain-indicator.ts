import type { CompiledIndicator } from './compile-indicator.ts';
import { SIGNATURES } from './check/signatures.ts';
import { evaluateNode } from './evaluate/evaluate-node.ts';
import type { EvaluationContext } from './evaluate/evaluate-node.ts';
import type { Frame } from './evaluate/frame.ts';
import { at } from './evaluate/vector.ts';
import { makeMask } from './evaluate-indicator.ts';
import { childNodes } from './syntax/node.ts';
import type { Node } from './syntax/node.ts';

/** One step of a computation: a part of the expression, its value, and the steps it was made from. */
export interface Step {
  /** The part as written. */
  readonly text: string;
  /** Null: cannot be said. Conditions are 1 and 0. */
  readonly value: number | null;
  readonly steps: readonly Step[];
  /** For a function over units: how many took part and which lacked a figure. */
  readonly units?: { readonly count: number; readonly missingRows: readonly number[] };
}

/** How a result came about: the inputs, the steps, and what was missing. */
export interface Explanation {
  readonly code: string;
  readonly value: number | null;
  readonly root: Step;
  /** Items that were read, with their values for the unit that is explained (phase 1). */
  readonly inputs: readonly { readonly item: string; readonly value: number | null }[];
  /** Items without a figure: of the unit (phase 1), or of any unit in scope (phase 2). */
  readonly missing: readonly string[];
}

/**
 * Explains an indicator for one unit (phase 1: `index` is a row) or one group (phase 2: `index` is a group):
 * recomputes every part of the expression and notes what was missing.
 */
export function explainIndicator(compiled: CompiledIndicator, frame: Frame, index: number): Explanation {
  const { indicator, node, type, items } = compiled;
  const parameters = new Map(
    Object.entries(indicator.parameters ?? {}).map(([name, parameter]) => [
      name,
      new Map(Object.entries(parameter.byStage)),
    ]),
  );
  const context: EvaluationContext = {
    frame: { ...frame, parameters: new Map([...parameters, ...frame.parameters]) },
    mask: makeMask(indicator.scope, frame),
    missing: indicator.missing ?? 'unknown',
  };
  const root = explainNode(node, indicator.expression, context, index);
  const isGroup = type.phase === 2;
  const rows = isGroup ? listRows(context, index) : [index];
  const figure = (item: string, row: number): number => frame.items.get(item)?.[row] ?? Number.NaN;
  return {
    code: indicator.code,
    value: root.value,
    root,
    inputs: isGroup ? [] : items.map((item) => ({ item, value: nullable(figure(item, index)) })),
    missing: items.filter((item) => rows.some((row) => Number.isNaN(figure(item, row)))),
  };
}

function explainNode(node: Node, source: string, context: EvaluationContext, index: number): Step {
  const text = source.slice(node.span.start, node.span.end);
  if (node.kind === 'text') return { text, value: null, steps: [] };
  const value = nullable(at(evaluateNode(node, context), index));
  if (node.kind === 'call' && SIGNATURES[node.name]?.aggregate === true) {
    const rows = listRows(context, index);
    const columns = node.arguments.map((argument) => evaluateNode(argument, context));
    const missingRows = rows.filter((row) => columns.some((column) => Number.isNaN(at(column, row))));
    return { text, value, steps: [], units: { count: rows.length, missingRows } };
  }
  const steps = childNodes(node)
    .filter((child) => child.kind !== 'number' && child.kind !== 'text')
    .map((child) => explainNode(child, source, context, index));
  return { text, value, steps };
}

function listRows({ frame, mask }: EvaluationContext, group: number): number[] {
  const rows: number[] = [];
  for (let row = frame.groups[group] ?? 0; row < (frame.groups[group + 1] ?? 0); row += 1) {
    if (mask === null || mask[row] === 1) rows.push(row);
  }
  return rows;
}

function nullable(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
