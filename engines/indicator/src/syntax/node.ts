import type { Span } from './token.ts';

export type ArithmeticSign = '+' | '-' | '*' | '/';
export type ComparisonSign = '≥' | '≤' | '>' | '<' | '=' | '≠';

/** An expression as a tree; every node knows its stretch of the source. */
export type Node =
  | { readonly kind: 'number'; readonly value: number; readonly unit: string | null; readonly span: Span }
  | { readonly kind: 'text'; readonly value: string; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'negate'; readonly operand: Node; readonly span: Span }
  | { readonly kind: 'not'; readonly operand: Node; readonly span: Span }
  | {
      readonly kind: 'arithmetic';
      readonly sign: ArithmeticSign;
      readonly left: Node;
      readonly right: Node;
      readonly span: Span;
    }
  | {
      readonly kind: 'compare';
      readonly sign: ComparisonSign;
      readonly left: Node;
      readonly right: Node;
      readonly span: Span;
    }
  | {
      readonly kind: 'logic';
      readonly sign: 'and' | 'or';
      readonly left: Node;
      readonly right: Node;
      readonly span: Span;
    }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly arguments: readonly Node[];
      readonly span: Span;
    };

/** The nodes directly below a node, in the order of the source. */
export function childNodes(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'name':
      return [];
    case 'negate':
    case 'not':
      return [node.operand];
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return [node.left, node.right];
    case 'call':
      return node.arguments;
  }
}
