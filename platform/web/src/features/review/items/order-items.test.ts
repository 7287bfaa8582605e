import type { ReviewItem } from '@junheng/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTargetItem } from './make-items-for-tests.ts';
import { filterItems, groupByKind, kindOrder, neighbour, nextPending } from './order-items.ts';

const decisions = ['pending', 'accepted', 'rejected'] as const;
const someItems = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kindOrder),
      decision: fc.constantFrom(...decisions),
      at: fc.nat(99),
    }),
  )
  .map((drafts) =>
    drafts.map(
      ({ kind, decision, at }, index) =>
        ({ ...makeTargetItem({ id: `i${index}`, decision, span: [at, at + 1] }), kind }) as ReviewItem,
    ),
  );

test('pressing “next” again and again meets every undecided item once before it meets one twice', () => {
  fc.assert(
    fc.property(someItems, fc.constantFrom(1 as const, -1 as const), (items, direction) => {
      const groups = groupByKind(items);
      const pending = items.filter((item) => item.decision === 'pending');
      const met: string[] = [];
      let current: ReviewItem | null = null;
      for (let press = 0; press < pending.length; press += 1) {
        current = nextPending(groups, 'doubt', current?.id ?? null, direction);
        if (current !== null) met.push(current.id);
      }
      if (pending.length === 1) expect(met).toEqual([pending[0]?.id]);
      else expect(met.toSorted()).toEqual(pending.map(({ id }) => id).toSorted());
    }),
  );
});

test('a list is in the order of the document', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      for (const group of groupByKind(items).values())
        for (const [index, item] of group.entries())
          if (index > 0) expect(item.span[0]).toBeGreaterThanOrEqual(group[index - 1]?.span[0] ?? 0);
    }),
  );
});

test('filters leave what is wanted', () => {
  const items = [
    makeTargetItem({ id: 'a', decision: 'accepted' }),
    makeTargetItem({ id: 'b', doubtIds: ['d'] }),
  ];
  expect(filterItems(items, 'pending', '').map(({ id }) => id)).toEqual(['b']);
  expect(filterItems(items, 'doubted', '').map(({ id }) => id)).toEqual(['b']);
  expect(filterItems(items, 'all', '毛入园率')).toHaveLength(2);
  expect(filterItems(items, 'all', '巩固率')).toEqual([]);
});

test('the neighbour of the last item is none, of none the first or last', () => {
  const items = [makeTargetItem({ id: 'a' }), makeTargetItem({ id: 'b' })];
  expect(neighbour(items, 'b', 1)).toBeNull();
  expect(neighbour(items, 'b', -1)?.id).toBe('a');
  expect(neighbour(items, null, 1)?.id).toBe('a');
  expect(neighbour(items, null, -1)?.id).toBe('b');
});
