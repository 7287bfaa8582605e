import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterConflict, reduceConflict } from './find-conflict.ts';
import type { RuleReference } from '../path-rules.ts';

const rules = (count: number): RuleReference[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'unit', index }));

/** An oracle for which every set that holds one of the given conflicts is impossible. */
function oracleOf(
  conflicts: readonly (readonly number[])[],
): (list: readonly RuleReference[]) => Promise<boolean> {
  return (list) => {
    const has = new Set(list.map((rule) => rule.index));
    return Promise.resolve(!conflicts.some((conflict) => conflict.every((index) => has.has(index))));
  };
}

test('[BP8] both reductions end with a conflict of which no rule can be left out', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 14 }).chain((count) =>
        fc.tuple(
          fc.constant(count),
          fc.array(fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { minLength: 1 }), {
            minLength: 1,
            maxLength: 4,
          }),
        ),
      ),
      async ([count, conflicts]) => {
        const isPossible = oracleOf(conflicts);
        for (const reduce of [reduceConflict, filterConflict]) {
          const found = await reduce(rules(count), isPossible, () => false);
          expect(await isPossible(found)).toBe(false);
          for (const rule of found) {
            expect(await isPossible(found.filter((other) => other !== rule))).toBe(true);
          }
        }
      },
    ),
  );
});

test('[BP8] a reduction that is stopped still returns an impossible set', async () => {
  const isPossible = oracleOf([[2, 7]]);
  let calls = 0;
  const found = await reduceConflict(rules(10), isPossible, () => (calls += 1) > 3);
  expect(await isPossible(found)).toBe(false);
});
