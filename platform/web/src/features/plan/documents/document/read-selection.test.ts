import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutSegments } from './cut-segments.ts';
import { placeOf, spanBetween } from './read-selection.ts';
import type { PlacedNode } from './read-selection.ts';
import { splitParagraphs } from './split-paragraphs.ts';

class FakeNode implements PlacedNode {
  parentNode: FakeNode | null = null;
  previousSibling: FakeNode | null = null;
  readonly childNodes: FakeNode[];
  readonly words: string;
  readonly dataset: Record<string, string> | undefined;

  constructor(words: string, children: FakeNode[] = [], start?: number) {
    this.words = words;
    this.childNodes = children;
    this.dataset = start === undefined ? undefined : { start: String(start) };
    for (const [index, child] of children.entries()) {
      child.parentNode = this;
      child.previousSibling = children[index - 1] ?? null;
    }
  }

  get textContent(): string {
    return this.words + this.childNodes.map((child) => child.textContent).join('');
  }
}

/** The document as the pane draws it: paragraphs that say where they begin, plain words and marked stretches in them. */
function draw(text: string, marks: readonly { id: string; start: number; end: number }[]) {
  const leaves: { node: FakeNode; start: number }[] = [];
  const paragraphs = splitParagraphs(text).map(({ start, end }) => {
    const parts = cutSegments(start, end, marks).map((segment) => {
      const leaf = new FakeNode(text.slice(segment.start, segment.end));
      leaves.push({ node: leaf, start: segment.start });
      return segment.ids.length === 0 ? leaf : new FakeNode('', [leaf], segment.start);
    });
    return new FakeNode('', parts, start);
  });
  return { root: new FakeNode('', paragraphs), leaves };
}

test('any place in the drawn words is found again in the text', () => {
  const text = '一、目标\n\n  到2030年,普惠率达到95%以上。\n毛入园率98%';
  const place = fc.nat(text.length);
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { maxLength: 5 }), fc.nat(100), (pairs, pick) => {
      const marks = pairs.map(([one, other], index) => ({
        id: `m${index}`,
        start: Math.min(one, other),
        end: Math.max(one, other),
      }));
      const { leaves } = draw(text, marks);
      const { node, start } = leaves[pick % leaves.length] ?? { node: new FakeNode(''), start: 0 };
      for (let offset = 0; offset <= node.words.length; offset += 1)
        expect(placeOf(node, offset)).toBe(start + offset);
    }),
  );
});

test('a boundary between whole paragraphs is the beginning of the next or the end of the last', () => {
  const { root } = draw('甲乙\n\n丙丁', []);
  expect(placeOf(root, 0)).toBe(0);
  expect(placeOf(root, 1)).toBe(4);
  expect(placeOf(root, 2)).toBe(6);
});

test('a node outside the document has no place', () => {
  expect(placeOf(new FakeNode('按钮'), 1)).toBeNull();
});

test('a selection is the words between its ends, in either direction, without blanks', () => {
  const text = '目标:  95%  以上';
  expect(spanBetween(text, 10, 3)).toEqual([5, 8]);
  expect(spanBetween(text, 3, 5)).toBeNull();
  expect(spanBetween(text, null, 5)).toBeNull();
});
