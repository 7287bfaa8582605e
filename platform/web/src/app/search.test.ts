import { targetQuerySchema, taskQuerySchema } from '@junheng/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropUnknown, parseSearch, searchOf, stringifySearch } from './search.ts';

const readTargets = searchOf(targetQuerySchema);

test('filters that make no sense are dropped and the others stay', () => {
  const search = readTargets({
    state: 'behind',
    binding: 'perhaps',
    page: '-3',
    q: '入学率',
    asOf: '2027-13-01',
  });
  expect(search).toEqual({ state: 'behind', q: '入学率' });
});

test('yes and no of a task list are read', () => {
  expect(searchOf(taskQuerySchema)({ dueSoon: 'true', waiting: 'what' })).toEqual({ dueSoon: 'true' });
});

test('what is written into an address is read back from it', () => {
  fc.assert(
    fc.property(
      fc.record({
        q: fc.string({ minLength: 1, maxLength: 100 }),
        page: fc.integer({ min: 1, max: 10_000 }),
      }),
      ({ q, page }) => {
        const back = readTargets(parseSearch(stringifySearch({ q, page })));
        expect(back).toEqual({ q: q.toWellFormed(), page: String(page) });
      },
    ),
  );
});

test('a name that looks like a number stays a name', () => {
  expect(parseSearch('?q=001')).toEqual({ q: '001' });
});

test('what chat programs add to a link is dropped, and what the shell and the page know stays', () => {
  const raw = { from: 'groupmessage', isappinstalled: '0', state: 'behind', asOf: '2027-03-31', source: 'x' };
  // As the router does it: what is read lies over the whole address.
  const shown = (read: (raw: Record<string, unknown>) => Record<string, unknown>) => ({
    ...raw,
    ...read(raw),
  });
  expect(stringifySearch(shown(dropUnknown(readTargets)))).toBe('?state=behind&asOf=2027-03-31&source=x');
  expect(stringifySearch(shown(dropUnknown()))).toBe('?asOf=2027-03-31&source=x');
});
