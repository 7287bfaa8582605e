import { expect, test } from 'vitest';
import { toHex } from '../text/hex.ts';
import { testRandom } from '../testing/random-tables.ts';
import { classesOf, combineClasses } from './dense-classes.ts';
import { sortByWords, sortDoubles } from './radix-sort.ts';
import { placeTickets } from './ticket-order.ts';

test.each([10, 5000])(
  '[A4] %d doubles of both signs are sorted by value and stay in order where equal',
  (count) => {
    const random = testRandom(count);
    const values = Float64Array.from({ length: count }, () => {
      const value = Math.round((random() - 0.5) * 400) / (random() < 0.5 ? 1 : 8);
      return value === 0 ? 0 : value;
    });
    const expected = [...values.keys()].toSorted(
      (a, b) => (values[a] as number) - (values[b] as number) || a - b,
    );
    expect([...sortDoubles(values)]).toEqual(expected);
  },
);

test('[A3] many tickets: the place of each is its place in the order of the hexadecimal texts, equal ones by id', () => {
  const random = testRandom(3);
  const count = 4000;
  const tickets = Uint8Array.from({ length: count * 32 }, (_, at) =>
    at % 32 < 8 ? Math.floor(random() * 3) : Math.floor(random() * 2),
  );
  const texts = Array.from({ length: count }, (_, item) => toHex(tickets, item * 32, item * 32 + 32));
  const expected = [...texts.keys()].toSorted((a, b) =>
    (texts[a] as string) < (texts[b] as string)
      ? -1
      : (texts[a] as string) > (texts[b] as string)
        ? 1
        : b - a,
  );
  const places = placeTickets(tickets, (a, b) => b - a);
  expect(expected.map((item) => places[item])).toEqual(expected.map((_, place) => place));
});

test('[A4] classes number distinct values and pairs in order, few or many', () => {
  const random = testRandom(4);
  for (const span of [5, 3000]) {
    const first = Float64Array.from({ length: 6000 }, () => Math.floor(random() * span));
    const second = Float64Array.from({ length: 6000 }, () => Math.floor(random() * span) / 2);
    const { of } = combineClasses(classesOf(first), classesOf(second));
    for (let index = 1; index < of.length; index += 1) {
      const [a, b] = [index - 1, index];
      const byPair = Math.sign(
        (first[a] as number) - (first[b] as number) || (second[a] as number) - (second[b] as number),
      );
      expect(Math.sign((of[a] as number) - (of[b] as number))).toBe(byPair);
    }
  }
});

test('[A3] words above 2^31 are unsigned', () => {
  expect([...sortByWords(Uint32Array.from([0x80000000, 1]), Uint32Array.from([0, 0]))]).toEqual([1, 0]);
});
