import type { ArithmeticSign, ComparisonSign } from '../syntax/node.ts';

/** Slack for decimals in binary, relative to the right side; far below the three decimals that are shown. */
const REPRESENTATION_SLACK = 1e-12;

/** Arithmetic on two numbers; a quotient by 0 is NaN (cannot say), never infinity. */
export const ARITHMETIC: Readonly<Record<ArithmeticSign, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? Number.NaN : a / b),
};

/** Comparison: 1, 0, or NaN when a side is missing. Unrounded values are compared. */
export function compareNumbers(sign: ComparisonSign): (a: number, b: number) => number {
  return (a, b) => {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
    const slack = REPRESENTATION_SLACK * Math.max(1, Math.abs(b));
    switch (sign) {
      case '≥':
        return a >= b - slack ? 1 : 0;
      case '>':
        return a > b + slack ? 1 : 0;
      case '≤':
        return a <= b + slack ? 1 : 0;
      case '<':
        return a < b - slack ? 1 : 0;
      case '=':
        return Math.abs(a - b) <= slack ? 1 : 0;
      case '≠':
        return Math.abs(a - b) <= slack ? 0 : 1;
    }
  };
}

/** Three-valued `and` (S. C. Kleene, strong logic): a certain no decides, else a missing side makes it unsayable. */
export function joinAnd(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return a + b > 0 ? 1 : Number.NaN;
}

/** Three-valued `or`: a certain yes decides. */
export function joinOr(a: number, b: number): number {
  if (a === 1 || b === 1) return 1;
  return a + b === 0 ? 0 : Number.NaN;
}

/** Three-valued `not`. */
export function invert(a: number): number {
  return 1 - a;
}
