import { expect, test } from 'vitest';
import { compileIndicator } from './compile-indicator.ts';
import { explainIndicator } from './explain-indicator.ts';
import { makeFrame } from './evaluate/frame.ts';

const items = new Map([
  ['pupils', 'pupil'],
  ['books', 'book'],
]);
const frame = makeFrame(
  new Map([
    ['pupils', Float64Array.of(10, 20)],
    ['books', Float64Array.of(40, Number.NaN)],
  ]),
);

function explain(expression: string, unit: string, index: number): ReturnType<typeof explainIndicator> {
  const name = { zh: '试', en: 'trial' };
  const source = { zh: '试', en: 'trial', confidence: 'C' as const };
  const compiled = compileIndicator({ code: 'X', name, expression, unit, source }, items);
  if (!compiled.ok) throw new Error(compiled.error.code);
  return explainIndicator(compiled.value, frame, index);
}

test('[I19] a figure of one unit lists its inputs and steps', () => {
  const explanation = explain('perHundred(books, pupils) - 100 [book/100pupil]', 'book/100pupil', 0);
  expect(explanation.value).toBe(300);
  expect(explanation.inputs).toEqual([
    { item: 'books', value: 40 },
    { item: 'pupils', value: 10 },
  ]);
  expect(explanation.root.steps[0]).toMatchObject({ text: 'perHundred(books, pupils)', value: 400 });
  expect(explanation.root.steps[0]?.steps.map((step) => step.text)).toEqual(['books', 'pupils']);
  expect(explanation.missing).toEqual([]);
});

test('[I19] what was missing is named, for a unit and for a group', () => {
  expect(explain('books / pupils', 'book/pupil', 1)).toMatchObject({ value: null, missing: ['books'] });
  const group = explain('sum(books) / sum(pupils)', 'book/pupil', 0);
  expect(group).toMatchObject({ value: null, missing: ['books'] });
  expect(group.root.steps[0]).toMatchObject({
    text: 'sum(books)',
    value: null,
    units: { count: 2, missingRows: [1] },
  });
  expect(group.root.steps[1]).toMatchObject({ text: 'sum(pupils)', value: 30 });
});
