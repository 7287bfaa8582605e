import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutBlocks } from './lay-out-blocks.ts';
import type { DocumentTable } from './lay-out-blocks.ts';
import { splitParagraphs } from './split-paragraphs.ts';

const text = ['标题', '指标', '2024年', '毛入园率', '98.6', '正文。'].join('\n');
const paragraphs = splitParagraphs(text);
const cell = (words: string): DocumentTable[number][number] => {
  const start = text.indexOf(words);
  return [start, start + words.length, 1, 1];
};
const table: DocumentTable = [
  [cell('指标'), cell('2024年')],
  [cell('毛入园率'), cell('98.6')],
];

test('a table stands in its place among the words, each cell with its paragraphs', () => {
  const blocks = layOutBlocks(paragraphs, [table], 30);
  expect(blocks.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['words', 0, 1],
    ['table', 1, 5],
    ['words', 5, 6],
  ]);
  expect(blocks[1]?.kind === 'table' && blocks[1].rows.map((row) => row.map(({ from }) => from))).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('a table with words in no cell of it is set as words, and nothing is lost', () => {
  const torn = [[cell('指标')], [cell('98.6')]];
  expect(layOutBlocks(paragraphs, [torn], 30)).toEqual([{ kind: 'words', from: 0, to: 6 }]);
});

test('every paragraph stands in exactly one block, in its order, whatever the tables', () => {
  const place = fc.integer({ min: 0, max: 60 });
  const cells = fc.array(fc.tuple(place, place, fc.constant(1), fc.constant(1)), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[一-十]{0,6}$/u), { maxLength: 12 }),
      fc.array(fc.array(cells, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
      fc.integer({ min: 1, max: 5 }),
      (lines, tables, longest) => {
        const split = splitParagraphs(lines.join('\n'));
        const blocks = layOutBlocks(split, tables, longest);
        const order = blocks.flatMap((block) =>
          block.kind === 'words'
            ? Array.from({ length: block.to - block.from }, (_, index) => block.from + index)
            : block.rows
                .flat()
                .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))
                .toSorted((left, right) => left - right),
        );
        expect(order).toEqual(split.map((_, index) => index));
      },
    ),
  );
});
