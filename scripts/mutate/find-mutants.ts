import { parseSync, Visitor } from 'oxc-parser';
import type { Expression, IfStatement, Node } from 'oxc-parser';
import { findPatternWords } from './find-pattern-words.ts';

/** What is changed: each kind stands for a slip that people make. */
export type MutantKind =
  | 'comparison flipped'
  | 'constant changed'
  | 'guard removed'
  | 'condition negated'
  | 'sign flipped'
  | 'word dropped';

/** One small change of one file: the text from `start` to `end` becomes `text`. */
export interface Mutant {
  readonly path: string;
  readonly kind: MutantKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const FLIPPED: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
};
const SIGNS: Readonly<Record<string, string>> = { '+': '-', '-': '+', '+=': '-=', '-=': '+=' };
const LEAVING = ['ReturnStatement', 'ThrowStatement', 'ContinueStatement', 'BreakStatement'];

function isText(node: Node): boolean {
  if (node.type === 'TemplateLiteral') return true;
  if (node.type === 'Literal') return typeof node.value === 'string';
  return (
    node.type === 'BinaryExpression' && node.operator === '+' && (isText(node.left) || isText(node.right))
  );
}

/** A branch that only leaves: without it the work goes on as if nothing were amiss. */
function isGuard({ consequent, alternate }: IfStatement): boolean {
  if (alternate !== null) return false;
  const [only, more] = consequent.type === 'BlockStatement' ? consequent.body : [consequent];
  return only !== undefined && more === undefined && LEAVING.includes(only.type);
}

/** Finds every change that may be made to a file, in the order of the text. Types, imports and docstrings are left alone. */
export function findMutants(path: string, text: string): Mutant[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'cannot be read'}`);
  const found: Mutant[] = [];
  const add = (kind: MutantKind, start: number, end: number, changed: string): void => {
    found.push({ path, kind, start, end, text: changed });
  };
  const changeOperator = (
    kind: MutantKind,
    left: Node,
    right: Node,
    operator: string,
    changed: string,
  ): void => {
    const at = text.indexOf(operator, left.end);
    if (at >= 0 && at < right.start) add(kind, at, at + operator.length, changed);
  };
  const negate = (test: Expression): void =>
    add('condition negated', test.start, test.end, `!(${text.slice(test.start, test.end)})`);
  const typed: (readonly [number, number])[] = [];
  new Visitor({
    BinaryExpression(node) {
      for (const changed of FLIPPED[node.operator] ?? [])
        changeOperator('comparison flipped', node.left, node.right, node.operator, changed);
      const sign = SIGNS[node.operator];
      if (sign !== undefined && !isText(node))
        changeOperator('sign flipped', node.left, node.right, node.operator, sign);
    },
    AssignmentExpression(node) {
      const sign = SIGNS[node.operator];
      if (sign !== undefined && !isText(node.right))
        changeOperator('sign flipped', node.left, node.right, node.operator, sign);
    },
    Literal(node) {
      if (typeof node.value === 'number') {
        add('constant changed', node.start, node.end, String(node.value + 1));
        add('constant changed', node.start, node.end, node.value === 0 ? '(-1)' : String(node.value - 1));
      } else if (typeof node.value === 'bigint') {
        add('constant changed', node.start, node.end, `${node.value + 1n}n`);
      } else if ('regex' in node) {
        // One for the slash before the pattern.
        for (const word of findPatternWords(node.regex.pattern))
          add('word dropped', node.start + 1 + word.start, node.start + 1 + word.end, '');
      }
    },
    IfStatement(node) {
      negate(node.test);
      if (isGuard(node)) add('guard removed', node.start, node.end, ';');
    },
    ConditionalExpression(node) {
      negate(node.test);
    },
    ArrayExpression(node) {
      const words = node.elements.filter((element) => element !== null && element.type === 'Literal');
      if (words.length < 2 || words.length !== node.elements.length) return;
      if (!words.every((word) => typeof (word as { value?: unknown }).value === 'string')) return;
      for (const [index, word] of words.entries()) {
        const next = words[index + 1];
        const before = words[index - 1];
        const [start, end] =
          next === undefined ? [before?.end ?? word.start, word.end] : [word.start, next.start];
        add('word dropped', start, end, '');
      }
    },
    TSTypeAnnotation: (node) => void typed.push([node.start, node.end]),
    TSTypeAliasDeclaration: (node) => void typed.push([node.start, node.end]),
    TSInterfaceDeclaration: (node) => void typed.push([node.start, node.end]),
    TSTypeParameterInstantiation: (node) => void typed.push([node.start, node.end]),
  }).visit(program);
  return found
    .filter(({ start }) => !typed.some(([from, to]) => start >= from && start < to))
    .toSorted((left, right) => left.start - right.start);
}

/** The file as the mutant leaves it. */
export function applyMutant(text: string, { start, end, text: changed }: Mutant): string {
  return text.slice(0, start) + changed + text.slice(end);
}
