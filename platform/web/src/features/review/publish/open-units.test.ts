import type { ReviewDuty } from '@junheng/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTargetItem, makeTargetPayload } from '../items/make-items-for-tests.ts';
import { findOpenUnits } from './open-units.ts';

const duty = fc.record({
  role: fc.constantFrom('lead' as const, 'supporting' as const),
  name: fc.constantFrom('区财政局', '教体局', '残联'),
  unitId: fc.constantFrom(null, 'unit'),
  create: fc.constantFrom(null, 'department' as const),
});

test('every name that stands for no unit is listed once, with the items that carry it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(duty, { maxLength: 4 }), { maxLength: 5 }), (lists) => {
      const items = lists.map((duties, index) =>
        makeTargetItem({ id: `i${index}`, payload: makeTargetPayload({ duties }) }),
      );
      const open = findOpenUnits(items);
      const isOpen = (each: Pick<ReviewDuty, 'unitId' | 'create'>) =>
        each.unitId === null && each.create === null;
      const names = new Set(
        lists
          .flat()
          .filter(isOpen)
          .map(({ name }) => name),
      );
      expect(open.map(({ name }) => name).toSorted()).toEqual([...names].toSorted());
      for (const [index, { name, items: carriers }] of open.entries()) {
        expect(carriers.map(({ id }) => id)).toEqual(
          items
            .filter((item) => item.payload.duties.some((each) => each.name === name && isOpen(each)))
            .map(({ id }) => id),
        );
        if (index > 0) expect(carriers.length).toBeLessThanOrEqual(open[index - 1]?.items.length ?? 0);
      }
    }),
  );
});
