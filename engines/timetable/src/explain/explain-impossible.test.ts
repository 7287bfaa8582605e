import { expect, test } from 'vitest';
import type { Lesson, Problem, Slot } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { makeSchool } from '../testing/make-school.ts';
import { explainImpossible } from './explain-impossible.ts';
import { proveImpossible } from './prove-impossible.ts';

const base = makeSchool(1, 4);
const all: Slot[] = base.days.flatMap((_, day) => base.periods.map((_p, period): Slot => [day, period]));
const notOn = (...days: readonly number[]): Slot[] => all.filter(([day]) => !days.includes(day));
const withRules = (...rules: Rule[]): Problem => ({ ...base, rules: [...base.rules, ...rules] });
const changed = (ids: readonly string[], change: (lesson: Lesson, index: number) => Lesson): Problem => ({
  ...base,
  lessons: base.lessons.map((one) => (ids.includes(one.id) ? change(one, ids.indexOf(one.id)) : one)),
});
const added = (...lessons: Lesson[]): Problem => ({ ...base, lessons: [...base.lessons, ...lessons] });
const two = ['1班数学1', '1班英语1'] as const;
const fixedAt =
  (day: number, period: number) =>
  (one: Lesson): Lesson => ({ ...one, fixed: { day, period } });

/** Contradictions planted into a school that has a timetable, and what the explanation must name. */
const PLANTS: readonly (readonly [string, Problem, RegExp])[] = [
  [
    'teacher away most of the week',
    withRules({ type: 'unavailable', teachers: ['数学1'], slots: notOn(0), id: 'away' }),
    /数学1/u,
  ],
  [
    'class with too many lessons',
    added(
      ...Array.from({ length: 25 }, (_, at): Lesson => ({
        id: `自习${at}`,
        subject: '自习',
        groups: ['1班'],
      })),
    ),
    /1班/u,
  ],
  [
    'lesson without a time',
    withRules(
      { type: 'starts', lessons: { ids: ['1班数学1'] }, slots: [[0, 0]] },
      { type: 'unavailable', groups: ['1班'], slots: [[0, 0]] },
    ),
    /1班数学1/u,
  ],
  ['two locks of one class', changed(two, fixedAt(1, 1)), /1班数学1.*1班英语1|1班英语1.*1班数学1/u],
  [
    'lock where the teacher is away',
    {
      ...changed(['1班数学1'], fixedAt(1, 1)),
      rules: [...base.rules, { type: 'unavailable', teachers: ['数学1'], slots: [[1, 1]] }],
    },
    /1班数学1/u,
  ],
  [
    'six lessons on six different days',
    {
      ...added({ id: 'extra', subject: '数学', teachers: ['数学1'], groups: ['1班'] }),
      rules: [
        ...base.rules,
        {
          type: 'spread',
          lessons: { ids: [1, 2, 3, 4, 5].map((n) => `1班数学${n}`).concat('extra') },
          days: 1,
        },
      ],
    },
    /extra|数学/u,
  ],
  [
    'one period a day for ten lessons',
    withRules({ type: 'load', who: { teachers: ['数学1'] }, per: 'day', max: 1, id: 'one a day' }),
    /one a day/u,
  ],
  [
    'too few days',
    withRules({ type: 'days', who: { teachers: ['数学1'] }, max: 2, id: 'two days' }),
    /two days/u,
  ],
  [
    'laboratory too small',
    withRules({
      type: 'within',
      lessons: { subjects: ['体育'] },
      slots: [
        [0, 0],
        [0, 1],
      ],
      id: 'field',
    }),
    /field/u,
  ],
  [
    'one teacher in two places',
    withRules({ type: 'together', what: 'start', lessons: { ids: ['1班数学1', '2班数学1'] }, id: 'block' }),
    /数学/u,
  ],
  [
    'block without a common time',
    withRules(
      { type: 'together', what: 'start', lessons: { ids: ['1班数学1', '2班英语1'] } },
      { type: 'starts', lessons: { ids: ['1班数学1'] }, slots: [[0, 0]] },
      { type: 'starts', lessons: { ids: ['2班英语1'] }, slots: [[0, 1]] },
    ),
    /1班数学1.*2班英语1|2班英语1.*1班数学1/u,
  ],
  [
    'follows the wrong way',
    {
      ...changed(two, (one, at) => fixedAt(0, at === 0 ? 3 : 2)(one)),
      rules: [...base.rules, { type: 'follows', first: two[0], second: two[1], id: 'order' }],
    },
    /order/u,
  ],
  [
    'double lesson between single times',
    {
      ...changed(['1班物理1'], (one) => ({ ...one, length: 2 })),
      rules: [
        ...base.rules,
        {
          type: 'within',
          lessons: { ids: ['1班物理1'] },
          slots: [
            [0, 0],
            [0, 2],
            [0, 4],
          ],
        },
      ],
    },
    /1班物理1/u,
  ],
  [
    'two last lessons of one day',
    {
      ...changed(two, (one) => one),
      rules: [
        ...base.rules,
        { type: 'endsDay', lessons: { ids: [...two] }, id: 'last' },
        {
          type: 'starts',
          lessons: { ids: [...two] },
          slots: [
            [2, 2],
            [2, 3],
          ],
        },
      ],
    },
    /last/u,
  ],
  [
    'subjects that exclude one another',
    withRules({
      type: 'notSameDay',
      a: { ids: [1, 2, 3].map((n) => `1班物理${n}`) },
      b: { ids: [1, 2, 3, 4, 5].map((n) => `1班数学${n}`) },
      id: 'exclude',
    }),
    /exclude/u,
  ],
  [
    'too many periods asked a day',
    withRules({ type: 'load', who: { teachers: ['音乐1'] }, per: 'day', min: 2, id: 'least' }),
    /least/u,
  ],
  [
    'gap between two locks',
    {
      ...changed(['1班音乐1', '2班音乐1'], (one, at) => fixedAt(0, at * 7)(one)),
      rules: [
        ...base.rules,
        { type: 'gaps', who: { teachers: ['音乐1'] }, per: 'week', max: 0, id: 'no gaps' },
      ],
    },
    /no gaps/u,
  ],
  [
    'begins late',
    {
      ...changed(['1班音乐1'], (one) => one),
      rules: [
        ...base.rules,
        { type: 'early', who: { teachers: ['音乐1'] }, max: 0, id: 'early' },
        {
          type: 'within',
          lessons: { teachers: ['音乐1'] },
          slots: [
            [0, 3],
            [0, 4],
            [1, 5],
          ],
        },
      ],
    },
    /early/u,
  ],
  [
    'in a row',
    withRules(
      { type: 'inRow', who: { teachers: ['音乐1'] }, max: 1, id: 'row' },
      {
        type: 'within',
        lessons: { teachers: ['音乐1'] },
        slots: [
          [0, 3],
          [0, 4],
        ],
      },
    ),
    /row/u,
  ],
  [
    'no overlap at a single time',
    withRules(
      { type: 'apart', lessons: { ids: ['1班数学1', '3班英语1'] }, id: 'apart' },
      { type: 'starts', lessons: { ids: ['1班数学1', '3班英语1'] }, slots: [[2, 2]] },
    ),
    /apart/u,
  ],
  [
    'one room for too much',
    {
      ...base,
      rooms: [{ id: '画室' }],
      rules: [
        ...base.rules,
        { type: 'rooms', lessons: { subjects: ['音乐'] }, rooms: ['画室'] },
        {
          type: 'within',
          lessons: { subjects: ['音乐'] },
          slots: [
            [0, 0],
            [0, 1],
          ],
        },
      ],
    },
    /画室/u,
  ],
  [
    'morning too short',
    {
      ...base,
      rules: [
        ...base.rules,
        {
          type: 'morning',
          lessons: { ids: [1, 2, 3].map((n) => `1班物理${n}`) },
          share: 1,
          id: 'all morning',
        },
        { type: 'within', lessons: { ids: ['1班物理1'] }, slots: all.filter(([, period]) => period > 3) },
      ],
    },
    /all morning/u,
  ],
];

test('[T20] the school without plants has no contradiction that could be proven', () => {
  expect(explainImpossible(base, { budget: 50 })).toBeUndefined();
});

test.each(PLANTS)('[T20] [T21] named: %s', (_, problem, named) => {
  const found = explainImpossible(problem);
  if (found === undefined) throw new Error('nothing found');
  expect(`${found.message.zh} ${found.elements.join(' ')}`).toMatch(named);
  // Irreducible: without any one rule, what is left is no longer proven impossible.
  const lessons = problem.lessons.filter(({ id }) => found.lessons.includes(id));
  for (const left of found.rules)
    expect(
      proveImpossible({ ...problem, lessons, rules: found.rules.filter((rule) => rule !== left) }, 200),
    ).toBe(false);
});
