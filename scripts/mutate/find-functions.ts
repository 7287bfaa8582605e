import { parseSync, Visitor } from 'oxc-parser';

/** A function of a file: where its text begins and ends, and where its body does. */
export interface FoundFunction {
  readonly start: number;
  readonly end: number;
  readonly body: { readonly start: number; readonly end: number; readonly isBlock: boolean };
}

interface FunctionNode {
  readonly start: number;
  readonly end: number;
  readonly body: { readonly start: number; readonly end: number; readonly type: string } | null;
}

/** Finds the functions of a file in the order of the text. */
export function findFunctions(path: string, text: string): FoundFunction[] {
  const found: FoundFunction[] = [];
  const add = ({ start, end, body }: FunctionNode): void => {
    if (body === null) return;
    const isBlock = body.type === 'BlockStatement' || body.type === 'FunctionBody';
    found.push({ start, end, body: { start: body.start, end: body.end, isBlock } });
  };
  new Visitor({
    FunctionDeclaration: add,
    FunctionExpression: add,
    ArrowFunctionExpression: add,
  }).visit(parseSync(path, text).program);
  return found.toSorted((left, right) => left.start - right.start);
}

/** The number of the innermost function around a place; null where the module itself stands. */
export function functionAt(functions: readonly FoundFunction[], place: number): number | null {
  let innermost: number | null = null;
  for (const [index, { start, end }] of functions.entries())
    if (start <= place && place < end) innermost = index;
  return innermost;
}

/** The file with a call of `reached` at the beginning of every function and at its own end, so that a run tells what it came through. */
export function countReached(path: string, text: string): string {
  const call = (word: number | string): string =>
    `globalThis.reached?.add(${JSON.stringify(`${path}#${word}`)})`;
  const inserts: (readonly [place: number, words: string, order: number])[] = [];
  for (const [index, { body }] of findFunctions(path, text).entries()) {
    if (body.isBlock) inserts.push([body.start + 1, `${call(index)};`, index]);
    else {
      inserts.push([body.start, `(${call(index)}, `, index]);
      inserts.push([body.end, ')', -index]);
    }
  }
  let counted = '';
  let from = 0;
  for (const [place, words] of inserts.toSorted((left, right) => left[0] - right[0] || left[2] - right[2])) {
    counted += text.slice(from, place) + words;
    from = place;
  }
  return `${counted}${text.slice(from)}\n${call('module')};`;
}
