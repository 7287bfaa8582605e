import { catchFailure, IndicatorFailure } from '../result.ts';
import type { Result } from '../result.ts';
import type { ArithmeticSign, ComparisonSign, Node } from './node.ts';
import { placeOf, tokenize } from './token.ts';
import type { Token } from './token.ts';

/** Nobody writes a formula of this size; without a limit a hostile one would exhaust the stack. */
const MOST_TOKENS = 2000;
const DEEPEST = 200;

const COMPARISONS = ['≥', '≤', '>', '<', '=', '≠'];

/**
 * Parses an expression. Binding, loosest first: `or`, `and`, `not`, one comparison, `+ -`, `* /`, unary minus.
 * Errors: INDICATOR_SYNTAX_WRONG with line and column.
 */
export function parseExpression(source: string): Result<Node> {
  return catchFailure(() => new Parser(source).parse());
}

class Parser {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokenize(source);
  }

  parse(): Node {
    if (this.#tokens.length > MOST_TOKENS) {
      this.#at = MOST_TOKENS;
      this.#refuse('end');
    }
    const node = this.#parseOr();
    if (this.#peek().kind !== 'end') this.#refuse('operator');
    return node;
  }

  #peek(): Token {
    return this.#tokens[this.#at] as Token;
  }

  #take(): Token {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }

  #isSign(...signs: readonly string[]): boolean {
    const token = this.#peek();
    return token.kind === 'sign' && signs.includes(token.text);
  }

  #isWord(word: string): boolean {
    return this.#peek().kind === 'name' && this.#peek().text === word;
  }

  #refuse(expected: string): never {
    const token = this.#peek();
    throw new IndicatorFailure({
      code: 'INDICATOR_SYNTAX_WRONG',
      parameters: { found: token.kind === 'end' ? 'end' : token.text, expected },
      place: placeOf(this.#source, token.span.start),
    });
  }

  #parseOr(): Node {
    let left = this.#parseAnd();
    while (this.#isWord('or')) {
      this.#take();
      const right = this.#parseAnd();
      left = { kind: 'logic', sign: 'or', left, right, span: join(left, right) };
    }
    return left;
  }

  #parseAnd(): Node {
    let left = this.#parseNot();
    while (this.#isWord('and')) {
      this.#take();
      const right = this.#parseNot();
      left = { kind: 'logic', sign: 'and', left, right, span: join(left, right) };
    }
    return left;
  }

  #parseNot(): Node {
    if (!this.#isWord('not')) return this.#parseComparison();
    const { span } = this.#take();
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#refuse('value');
    const operand = this.#parseNot();
    this.#depth -= 1;
    return { kind: 'not', operand, span: { start: span.start, end: operand.span.end } };
  }

  #parseComparison(): Node {
    const left = this.#parseSum();
    if (!this.#isSign(...COMPARISONS)) return left;
    const sign = this.#take().text as ComparisonSign;
    const right = this.#parseSum();
    if (this.#isSign(...COMPARISONS)) this.#refuse('and');
    return { kind: 'compare', sign, left, right, span: join(left, right) };
  }

  #parseSum(): Node {
    let left = this.#parseProduct();
    while (this.#isSign('+', '-')) {
      const sign = this.#take().text as ArithmeticSign;
      const right = this.#parseProduct();
      left = { kind: 'arithmetic', sign, left, right, span: join(left, right) };
    }
    return left;
  }

  #parseProduct(): Node {
    let left = this.#parseUnary();
    while (this.#isSign('*', '/')) {
      const sign = this.#take().text as ArithmeticSign;
      const right = this.#parseUnary();
      left = { kind: 'arithmetic', sign, left, right, span: join(left, right) };
    }
    return left;
  }

  #parseUnary(): Node {
    if (!this.#isSign('-')) return this.#parsePrimary();
    const { span } = this.#take();
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#refuse('value');
    const operand = this.#parseUnary();
    this.#depth -= 1;
    return { kind: 'negate', operand, span: { start: span.start, end: operand.span.end } };
  }

  #parsePrimary(): Node {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#refuse('fewer brackets');
    const node = this.#parseValue();
    this.#depth -= 1;
    return node;
  }

  #parseValue(): Node {
    const token = this.#peek();
    if (token.kind === 'number') return this.#parseNumber();
    if (token.kind === 'text') {
      this.#take();
      return { kind: 'text', value: token.text, span: token.span };
    }
    if (token.kind === 'name' && !['and', 'or', 'not'].includes(token.text)) return this.#parseName();
    if (!this.#isSign('(')) this.#refuse('value');
    this.#take();
    const inner = this.#parseOr();
    if (!this.#isSign(')')) this.#refuse(')');
    const end = this.#take().span.end;
    return { ...inner, span: { start: token.span.start, end } };
  }

  #parseNumber(): Node {
    const { text, span } = this.#take();
    if (this.#peek().kind !== 'unit') return { kind: 'number', value: Number(text), unit: null, span };
    const unit = this.#take();
    return {
      kind: 'number',
      value: Number(text),
      unit: unit.text,
      span: { start: span.start, end: unit.span.end },
    };
  }

  #parseName(): Node {
    const { text, span } = this.#take();
    if (!this.#isSign('(')) return { kind: 'name', name: text, span };
    this.#take();
    const list: Node[] = [];
    if (!this.#isSign(')')) {
      list.push(this.#parseOr());
      while (this.#isSign(',')) {
        this.#take();
        list.push(this.#parseOr());
      }
    }
    if (!this.#isSign(')')) this.#refuse(')');
    return {
      kind: 'call',
      name: text,
      arguments: list,
      span: { start: span.start, end: this.#take().span.end },
    };
  }
}

function join(left: Node, right: Node): { start: number; end: number } {
  return { start: left.span.start, end: right.span.end };
}
