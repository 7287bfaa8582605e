import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedParagraphs } from './marked-paragraphs.ts';

test('the sentence is marked inside its paragraph', () => {
  const text = '一、总体目标\n\n到2030年达到95%。其余不变。';
  const from = text.indexOf('到');
  const paragraphs = markedParagraphs(text, [from, from + 12]);
  expect(
    paragraphs.map(({ isHeading, before, marked, after }) => [isHeading, before, marked, after]),
  ).toEqual([
    [true, '一、总体目标', '', ''],
    [false, '', '到2030年达到95%。', '其余不变。'],
  ]);
});

test('what is marked is the span, line breaks and the blanks at the ends of lines aside', () => {
  const blanks = /[\s]+/gu;
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('一', '、', '\n', ' ', 'a', '。') }),
      fc.nat(30),
      fc.nat(30),
      (text, at, length) => {
        const marked = markedParagraphs(text, [at, at + length]).map((paragraph) => paragraph.marked);
        expect(marked.join('').replace(blanks, '')).toBe(text.slice(at, at + length).replace(blanks, ''));
      },
    ),
  );
});
