import { expect, test } from 'vitest';
import { publishedMarks } from './published-marks.ts';

const row = (text: string, span: [number, number] | null) => ({
  id: text,
  name: text,
  to: '',
  source: { text, span },
});

test('a row is marked where the document says its words', () => {
  const text = '一、目标\n到2030年毛入园率达到98%。';
  expect(publishedMarks(text, [row('毛入园率达到98%', [11, 20])])).toEqual([
    { id: '毛入园率达到98%', start: 11, end: 20, look: 'taken' },
  ]);
});

test('a row of another document of the same plan is not marked where other words stand', () => {
  expect(publishedMarks('到2030年巩固率达到99%。', [row('毛入园率达到98%', [6, 14])])).toEqual([]);
  expect(publishedMarks('短', [row('毛入园率', [6, 14])])).toEqual([]);
  expect(publishedMarks('短', [row('毛入园率', null)])).toEqual([]);
});
