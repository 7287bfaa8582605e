import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeReview, makeTargetItem } from './make-items-for-tests.ts';
import { hasLostItems, mergeReview } from './merge-review.ts';

test('whatever the order of replies, the newest state of every item stays', () => {
  const change = fc.record({ id: fc.constantFrom('a', 'b', 'c'), version: fc.integer({ min: 2, max: 9 }) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const start = ['a', 'b', 'c'].map((id) => makeTargetItem({ id }));
      let known = mergeReview(undefined, makeReview(1, start), 'whole');
      for (const [index, { id, version }] of changes.entries())
        known = mergeReview(known, makeReview(index + 2, [makeTargetItem({ id, version })], 3), 'change');
      for (const id of ['a', 'b', 'c']) {
        const newest = Math.max(1, ...changes.filter((each) => each.id === id).map((each) => each.version));
        expect(known.items.get(id)?.version).toBe(newest);
      }
    }),
  );
});

test('a change of one’s own does not hide what another did in between', () => {
  const known = mergeReview(undefined, makeReview(4, [makeTargetItem({ id: 'a' })]), 'whole');
  const next = mergeReview(known, makeReview(5, [makeTargetItem({ id: 'a', version: 2 })], 1), 'change');
  expect(next.seen).toBe(5);
  const jumped = mergeReview(next, makeReview(7, [makeTargetItem({ id: 'a', version: 3 })], 1), 'change');
  expect(jumped.review.version).toBe(7);
  expect(jumped.seen).toBe(5);
  expect(mergeReview(jumped, makeReview(7, [], 1), 'since').seen).toBe(7);
});

test('a reply that comes late does not turn the review back', () => {
  const known = mergeReview(undefined, makeReview(6, [makeTargetItem({ id: 'a' })]), 'whole');
  expect(mergeReview(known, makeReview(5, [], 1), 'change').review.version).toBe(6);
});

test('an item that was taken away is noticed by the counts', () => {
  const known = mergeReview(undefined, makeReview(1, [makeTargetItem({ id: 'a' })]), 'whole');
  expect(hasLostItems(known)).toBe(false);
  expect(hasLostItems(mergeReview(known, makeReview(2, [], 0), 'since'))).toBe(true);
});
