import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutSegments, dealMarks } from './cut-segments.ts';
import type { Mark } from './cut-segments.ts';
import { paragraphAt, splitParagraphs } from './split-paragraphs.ts';

const marksWithin = (length: number) =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(length)), { maxLength: 12 }).map((pairs): Mark[] =>
    pairs.map(([one, other], index) => ({
      id: `m${index}`,
      start: Math.min(one, other),
      end: Math.max(one, other),
    })),
  );

const stretchAndMarks = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 40 }))
  .chain(([start, length]) => fc.tuple(fc.constant([start, start + length] as const), marksWithin(100)));

test('every character stands in exactly one segment, in order', () => {
  fc.assert(
    fc.property(stretchAndMarks, ([[start, end], marks]) => {
      const segments = cutSegments(start, end, marks);
      expect(segments[0]?.start).toBe(start);
      expect(segments.at(-1)?.end).toBe(end);
      for (const [index, segment] of segments.entries()) {
        expect(segment.end).toBeGreaterThan(segment.start);
        if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end);
      }
    }),
  );
});

test('a character belongs to a mark exactly when the mark covers it', () => {
  fc.assert(
    fc.property(stretchAndMarks, ([[start, end], marks]) => {
      for (const segment of cutSegments(start, end, marks)) {
        for (let place = segment.start; place < segment.end; place += 1) {
          const covering = marks.filter((mark) => mark.start <= place && place < mark.end);
          expect([...segment.ids].toSorted()).toEqual(covering.map((mark) => mark.id).toSorted());
        }
      }
    }),
  );
});

test('the shortest mark over a place stands first', () => {
  const [, middle] = cutSegments(0, 30, [
    { id: 'long', start: 0, end: 30 },
    { id: 'short', start: 10, end: 20 },
  ]);
  expect(middle).toEqual({ start: 10, end: 20, ids: ['short', 'long'] });
});

test('marks dealt out to paragraphs are those that touch them', () => {
  const text = fc.array(fc.constantFrom('一、总则', '到2030年达到95%。', '', '  ', '甲\t乙', '\r'), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(
      text.chain((lines) => fc.tuple(fc.constant(lines.join('\n')), marksWithin(lines.join('\n').length))),
      ([words, marks]) => {
        const paragraphs = splitParagraphs(words);
        const sorted = marks.toSorted((left, right) => left.start - right.start);
        const dealt = dealMarks(paragraphs, sorted);
        for (const [index, { start, end }] of paragraphs.entries()) {
          const expected = sorted.filter(
            (mark) => mark.start < end && mark.end > start && mark.end > mark.start,
          );
          expect(dealt.get(index) ?? []).toEqual(expected);
        }
      },
    ),
  );
});

test('paragraphs hold every character that is not blank, once', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('文', 'a', ' ', '\n', '\r', '\u3000', '\t') }), (text) => {
      const paragraphs = splitParagraphs(text);
      const kept = paragraphs.map(({ start, end }) => text.slice(start, end)).join('');
      expect(kept.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      for (const [index, { start, end }] of paragraphs.entries()) {
        expect(paragraphAt(paragraphs, start)).toBe(index);
        expect(paragraphAt(paragraphs, end - 1)).toBe(index);
      }
    }),
  );
});

test('titles, chapters, headings and lines of tables are told apart', () => {
  const kinds = splitParagraphs(
    '云岭区教育规划\n\n第一章 发展基础\n一、总体要求\n(一)指导思想\n95%\n全面贯彻党的教育方针。',
    '云岭区教育规划',
  ).map(({ kind }) => kind);
  expect(kinds).toEqual(['title', 'chapter', 'chapter', 'heading', 'line', 'words']);
});
