import type { Node } from '../syntax/node.ts';
import { SIGNATURES } from '../check/signatures.ts';
import { AGGREGATES } from './aggregates.ts';
import type { Frame } from './frame.ts';
import { ARITHMETIC, compareNumbers, invert, joinAnd, joinOr } from './operators.ts';
import { map1, map2 } from './vector.ts';
import type { Vector } from './vector.ts';

/** How missing figures are treated: they make the result missing, their units are left out, or they count as 0. */
export type MissingRule = 'unknown' | 'skip' | 'zero';

/** What an expression is evaluated in. */
export interface EvaluationContext {
  readonly frame: Frame;
  /** 1 for rows in scope; null when all are. */
  readonly mask: Uint8Array | null;
  readonly missing: MissingRule;
}

/**
 * Evaluates a checked expression: for phase 1 a number for each unit, for phase 2 a number for each group.
 * The node must have passed `checkTypes`; unknown names throw.
 */
export function evaluateNode(node: Node, context: EvaluationContext): Vector {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'text':
      throw new TypeError('a text has no number');
    case 'name':
      return readName(node.name, context);
    case 'negate':
      return map1(evaluateNode(node.operand, context), (a) => -a);
    case 'not':
      return map1(evaluateNode(node.operand, context), invert);
    case 'logic':
      return map2(
        evaluateNode(node.left, context),
        evaluateNode(node.right, context),
        node.sign === 'and' ? joinAnd : joinOr,
      );
    case 'compare':
      return map2(
        evaluateNode(node.left, context),
        evaluateNode(node.right, context),
        compareNumbers(node.sign),
      );
    case 'arithmetic':
      return map2(evaluateNode(node.left, context), evaluateNode(node.right, context), ARITHMETIC[node.sign]);
    case 'call':
      return evaluateCall(node, context);
  }
}

function readName(name: string, { frame, missing }: EvaluationContext): Vector {
  const parameter = frame.parameters.get(name);
  if (parameter !== undefined) {
    const stage = frame.attributes.get('stage');
    if (stage === undefined) return Number.NaN;
    const byCode = stage.names.map((stageName) => parameter.get(stageName) ?? Number.NaN);
    return Float64Array.from(stage.codes, (code) => byCode[code] ?? Number.NaN);
  }
  const column = frame.items.get(name);
  // An item that nobody reported is missing everywhere.
  if (column === undefined) return missing === 'zero' ? 0 : Number.NaN;
  return missing === 'zero' ? map1(column, orZero) : column;
}

function orZero(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}

const ATTRIBUTE_OF: Readonly<Record<string, 'type' | 'ownership' | 'area' | 'stage'>> = {
  isType: 'type',
  isOwnership: 'ownership',
  isArea: 'area',
  isStage: 'stage',
};

function evaluateCall(node: Node & { kind: 'call' }, context: EvaluationContext): Vector {
  if (SIGNATURES[node.name]?.aggregate === true) return evaluateAggregate(node, context);
  const attribute = ATTRIBUTE_OF[node.name];
  if (attribute !== undefined) {
    const { names, codes } = context.frame.attributes.get(attribute) ?? {
      names: [],
      codes: new Uint8Array(0),
    };
    const wanted = node.arguments.map((argument) => (argument.kind === 'text' ? argument.value : ''));
    const isWanted = names.map((name) => (wanted.includes(name) ? 1 : 0));
    return Float64Array.from(codes, (code) => isWanted[code] ?? 0);
  }
  if (node.name === 'county') {
    const name = (node.arguments[0] as Node & { kind: 'text' }).value;
    const column = context.frame.groupItems.get(name);
    return column ?? (context.missing === 'zero' ? 0 : Number.NaN);
  }
  if (node.name === 'previous') {
    const { previous } = context.frame;
    // A mask belongs to the rows of this year; the year before is taken whole.
    if (previous === undefined) return Number.NaN;
    return evaluateNode(node.arguments[0] as Node, { ...context, frame: previous, mask: null });
  }
  const values = node.arguments.map((argument) => evaluateNode(argument, context));
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = values;
  switch (node.name) {
    case 'perHundred':
    case 'percent':
      return map2(a, b, (over, under) => (under === 0 ? Number.NaN : (over * 100) / under));
    case 'toYuan':
      return map1(a, (value) => value * 10_000);
    case 'floor':
      return map1(a, Math.floor);
    case 'ceil':
      // A quotient such as 38 ÷ 19 must stay 2 when binary gives a hair more.
      return map1(a, (value) => Math.ceil(value - 1e-9));
    case 'wholeSchool':
      return sumSchools(a, context.frame);
    case 'abs':
      return map1(a, Math.abs);
    case 'orZero':
      return map1(a, orZero);
    case 'isKnown':
      return map1(a, (value) => (Number.isNaN(value) ? 0 : 1));
    case 'least':
      return values.reduce((left, right) => map2(left, right, Math.min));
    case 'greatest':
      return values.reduce((left, right) => map2(left, right, Math.max));
    case 'if': {
      const chosen = map2(a, b, (condition, yes) => (condition === 1 ? yes : Number.NaN));
      const other = map2(a, c, (condition, no) => (condition === 0 ? no : Number.NaN));
      return map2(
        a,
        map2(chosen, other, (yes, no) => (Number.isNaN(yes) ? no : yes)),
        (condition, value) => (Number.isNaN(condition) ? Number.NaN : value),
      );
    }
    default:
      throw new TypeError(`no function ${node.name}`);
  }
}

/** For each row the sum over the rows of its school; one missing stage makes the whole school's sum missing. */
function sumSchools(values: Vector, { count, schools }: Frame): Vector {
  if (schools === undefined) return values;
  const sums = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    const first = schools[row] as number;
    sums[first] = (sums[first] as number) + (typeof values === 'number' ? values : (values[row] as number));
  }
  return Float64Array.from(schools, (first) => sums[first] as number);
}

function evaluateAggregate(node: Node & { kind: 'call' }, context: EvaluationContext): Vector {
  const aggregate = AGGREGATES[node.name];
  if (aggregate === undefined) throw new TypeError(`no aggregate ${node.name}`);
  const { groups } = context.frame;
  const [first, second] = node.arguments;
  const a = first === undefined ? 1 : evaluateNode(first, context);
  const b = second === undefined ? undefined : evaluateNode(second, context);
  const out = new Float64Array(groups.length - 1);
  for (let group = 0; group < out.length; group += 1) {
    const rows = {
      start: groups[group] as number,
      end: groups[group + 1] as number,
      mask: context.mask,
      skip: context.missing === 'skip',
    };
    out[group] = aggregate(rows, a, b);
  }
  return out;
}
