import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUuid, seededRandom, uuidV7Maker } from './index.ts';

const bytes = (seed: number) => {
  const random = seededRandom(seed);
  return (count: number) => Uint8Array.from({ length: count }, () => random.below(256));
};

test('[K4] an id has the form of a UUID of version 7', () => {
  const id = uuidV7Maker({ now: () => 1_700_000_000_000 }, bytes(1))();
  expect(isUuid(id)).toBe(true);
  expect(id[14]).toBe('7');
  expect('89ab').toContain(id[19]);
  expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(1_700_000_000_000);
});

test('[K4] ids sort in the order in which they were made, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 60 }), (moments) => {
      let index = 0;
      const make = uuidV7Maker({ now: () => moments[index] ?? 0 }, bytes(2));
      const made = moments.map((_, at) => {
        index = at;
        return make();
      });
      expect(made.toSorted()).toEqual(made);
      expect(new Set(made).size).toBe(made.length);
    }),
  );
});

test('[K4] ten thousand ids of one millisecond are different and in order', () => {
  const make = uuidV7Maker({ now: () => 5 }, bytes(3));
  const made = Array.from({ length: 10_000 }, make);
  expect(new Set(made).size).toBe(10_000);
  expect(made.toSorted()).toEqual(made);
});

test('[K4] the counter begins anew in each millisecond and borrows the next one after 4,096', () => {
  let now = 5;
  const make = uuidV7Maker({ now: () => now }, (count) => new Uint8Array(count).fill(0xff));
  const made = Array.from({ length: 4_097 }, make);
  const head = (id: string | undefined): string => id?.slice(0, 18) ?? '';
  expect(made.slice(0, 2).map(head)).toEqual(['00000000-0005-7000', '00000000-0005-7001']);
  expect(made.slice(-2).map(head)).toEqual(['00000000-0005-7fff', '00000000-0006-7000']);
  now = 7;
  expect(head(make())).toBe('00000000-0007-7000');
});

test('[K4] the variant takes two bits, all others are as random as what was handed in', () => {
  const idOf = (byte: number): string =>
    uuidV7Maker({ now: () => 0xffff_ffff_ffff }, (count) => new Uint8Array(count).fill(byte))();
  expect(idOf(0)).toBe('ffffffff-ffff-7000-8000-000000000000');
  expect(idOf(0xff)).toBe('ffffffff-ffff-7000-bfff-ffffffffffff');
});

test('[K4] every random byte keeps its place', () => {
  const id = uuidV7Maker({ now: () => 1 }, (count) =>
    Uint8Array.from({ length: count }, (_, index) => 0x10 + index),
  )();
  expect(id).toBe('00000000-0001-7000-9819-1a1b1c1d1e1f');
});
