import { childNodes } from '@junheng/indicator';
import type { Node } from '@junheng/indicator';

/** The county figures that an expression reads by `county('…')`. */
export function listCountyNames(node: Node): string[] {
  if (node.kind === 'call' && node.name === 'county') {
    return node.arguments.flatMap((argument) => (argument.kind === 'text' ? [argument.value] : []));
  }
  return childNodes(node).flatMap(listCountyNames);
}
