/** What of a node of the page is needed to find its place in the text. Elements with `data-start` say where their words begin. */
export interface PlacedNode {
  readonly parentNode: PlacedNode | null;
  readonly previousSibling: PlacedNode | null;
  readonly childNodes: ArrayLike<PlacedNode>;
  readonly textContent: string | null;
  readonly dataset?: Readonly<Record<string, string | undefined>> | undefined;
}

function startOf(node: PlacedNode): number | null {
  const written = node.dataset?.['start'];
  return written === undefined ? null : Number(written);
}

function lengthBefore(node: PlacedNode): number {
  let length = 0;
  for (let before = node.previousSibling; before !== null; before = before.previousSibling)
    length += before.textContent?.length ?? 0;
  return length;
}

/**
 * The place in the text, in UTF-16 units, of a boundary of a selection: of a text node `offset` counts characters, of an element its children.
 * Null outside the document.
 */
export function placeOf(node: PlacedNode, offset: number): number | null {
  let within = offset;
  if (node.childNodes.length > 0) {
    const next = node.childNodes[offset];
    const last = node.childNodes[node.childNodes.length - 1];
    // A boundary before a placed child is that child's own beginning, whatever was left out between the two.
    const begins = next === undefined ? null : startOf(next);
    if (begins !== null) return begins;
    if (next === undefined && last !== undefined && startOf(last) !== null)
      return (startOf(last) ?? 0) + (last.textContent?.length ?? 0);
    within = 0;
    for (let index = 0; index < offset && index < node.childNodes.length; index += 1)
      within += node.childNodes[index]?.textContent?.length ?? 0;
  }
  for (let at: PlacedNode | null = node; at !== null; at = at.parentNode) {
    const start = startOf(at);
    if (start !== null) return start + within;
    within += lengthBefore(at);
  }
  return null;
}

/** The two ends of a selection as [start, end) of the text, without the blanks around the words; null when it holds no word. */
export function spanBetween(text: string, one: number | null, other: number | null): [number, number] | null {
  if (one === null || other === null) return null;
  const from = Math.min(one, other);
  const words = text.slice(from, Math.max(one, other));
  const trimmed = words.trim();
  if (trimmed === '') return null;
  const start = from + words.indexOf(trimmed);
  return [start, start + trimmed.length];
}
