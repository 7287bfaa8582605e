import { expect, test } from 'vitest';
import { layOutPage } from './lay-out-page.ts';
import { markedParagraphs } from './marked-paragraphs.ts';

const text = '一、目标\n指标\n2025\n2030\n普惠率\n88\n92\n以上为主要指标。';
const at = (word: string) => [text.indexOf(word), text.indexOf(word) + word.length, 1, 1] as const;
const table = [
  [at('指标'), at('2025'), at('2030')],
  [at('普惠率'), at('88'), at('92')],
];

test('a table of the plan opens as a table, and the row of the figure is lit', () => {
  const [from, to] = at('92');
  const blocks = layOutPage(markedParagraphs(text, [from, to]), [table]);
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
  const found = blocks[1];
  if (found?.kind !== 'table') throw new Error('no table');
  expect(found.rows.map(({ isLit }) => isLit)).toEqual([false, true]);
  expect(
    found.rows[1]?.cells.map((cell) => cell.paragraphs.map(({ before, marked }) => before + marked)),
  ).toEqual([['普惠率'], ['88'], ['92']]);
});

test('a table that does not hold all its words stays words', () => {
  const holed = [table[0]!.slice(0, 1), table[1]!.slice(1)];
  const blocks = layOutPage(markedParagraphs(text, [0, 2]), [holed]);
  expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
  expect(blocks).toHaveLength(8);
});
