import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExpression } from './parse.ts';
import type { Node } from './node.ts';

/** Writes a tree with all its brackets. */
function bracket(node: Node): string {
  switch (node.kind) {
    case 'number':
      return `${node.value}${node.unit === null ? '' : `[${node.unit}]`}`;
    case 'text':
      return `'${node.value}'`;
    case 'name':
      return node.name;
    case 'negate':
      return `(-${bracket(node.operand)})`;
    case 'not':
      return `(not ${bracket(node.operand)})`;
    case 'call':
      return `${node.name}(${node.arguments.map(bracket).join(', ')})`;
    default:
      return `(${bracket(node.left)} ${node.sign} ${bracket(node.right)})`;
  }
}

function parsed(source: string): string {
  const result = parseExpression(source);
  return result.ok ? bracket(result.value) : result.error.code;
}

test('[I1] multiplication binds closer than addition, comparison closer than and, and closer than or', () => {
  expect(parsed('a + b * c')).toBe('(a + (b * c))');
  expect(parsed('(a + b) * c')).toBe('((a + b) * c)');
  expect(parsed('a - b - c')).toBe('((a - b) - c)');
  expect(parsed('a / b / c')).toBe('((a / b) / c)');
  expect(parsed('not a > 1 and b <= 2 or c = 3')).toBe('(((not (a > 1)) and (b ≤ 2)) or (c = 3))');
  expect(parsed('-a * b')).toBe('((-a) * b)');
});

test('[I1] calls, texts and numbers with units are read', () => {
  expect(parsed("sum(if(isType('nineYear', 'primary'), x, 0))")).toBe(
    "sum(if(isType('nineYear', 'primary'), x, 0))",
  );
  expect(parsed('x >= 4.5 [m2/pupil]')).toBe('(x ≥ 4.5[m2/pupil])');
  expect(parsed('count()')).toBe('count()');
});

test('[I2] a mistake is placed by line and column', () => {
  const cases: readonly (readonly [source: string, line: number, column: number, found: string])[] = [
    ['pupils /', 1, 9, 'end'],
    ['pupils\n  / * 2', 2, 5, '*'],
    ['perHundred(a, b', 1, 16, 'end'],
    ['a ? b', 1, 3, '?'],
    ['a b', 1, 3, 'b'],
    ['1 < a < 2', 1, 7, '<'],
    ['', 1, 1, 'end'],
  ];
  for (const [source, line, column, found] of cases) {
    const result = parseExpression(source);
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'INDICATOR_SYNTAX_WRONG', parameters: { found }, place: { line, column } },
    });
  }
});

test('[I2] any text is either parsed or refused with a place inside it', () => {
  const piece = fc.constantFrom(
    'pupils',
    '(',
    ')',
    '+',
    '*',
    '-',
    'not',
    'and',
    '3.5',
    ',',
    "'x'",
    '[m2]',
    '>=',
    'sum',
    '\n',
    '#',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join(' ')),
      ),
      (source) => {
        const result = parseExpression(source);
        if (result.ok) return true;
        const { line, column } = result.error.place ?? { line: 0, column: 0 };
        const lines = source.split('\n');
        return (
          line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1
        );
      },
    ),
  );
});

test('[I2] formulas that would exhaust the stack are refused', () => {
  for (const source of [
    '('.repeat(50_000),
    `${'-'.repeat(50_000)}1`,
    `${'not '.repeat(50_000)}a`,
    Array(50_000).fill('a').join('+'),
  ]) {
    expect(parseExpression(source)).toMatchObject({ ok: false, error: { code: 'INDICATOR_SYNTAX_WRONG' } });
  }
});
