import type { Schema } from './schema-type.ts';

/** Nothing in a school's week is larger; what is kept in 32 bits must not run over. */
const whole: Schema = { type: 'integer', minimum: 0, maximum: 1_000_000 };
const text: Schema = { type: 'string', minLength: 1 };
const names: Schema = { type: 'array', items: text };
const namesOrAll: Schema = { anyOf: [{ const: 'all' }, names] };

/** `[day, period]`, both from 0. */
export const slotSchema: Schema = { type: 'array', items: whole, minItems: 2, maxItems: 2 };

const slots: Schema = { type: 'array', items: slotSchema };
const lessons: Schema = {
  type: 'object',
  description: 'which lessons: every field given must match, one entry of a list is enough',
  properties: {
    ids: names,
    subjects: names,
    teachers: names,
    groups: names,
    tags: names,
    length: { type: 'integer', minimum: 1 },
  },
  additionalProperties: false,
};
const who: Schema = {
  anyOf: [
    {
      type: 'object',
      properties: { teachers: namesOrAll },
      required: ['teachers'],
      additionalProperties: false,
    },
    { type: 'object', properties: { groups: namesOrAll }, required: ['groups'], additionalProperties: false },
  ],
};

/** One alternative of the list of rules: its word, what it says, what it needs, what it may have. */
function ruleSchema(
  type: string,
  description: string,
  needs: Readonly<Record<string, Schema>>,
  may: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    description,
    properties: {
      type: { const: type },
      id: text,
      weight: { type: 'number', minimum: 0, description: 'cost of a breach; absent: hard' },
      note: { type: 'string' },
      ...needs,
      ...may,
    },
    required: ['type', ...Object.keys(needs)],
    additionalProperties: false,
  };
}

/** Every rule of the native format, one alternative each. */
export const ruleSchemas: readonly Schema[] = [
  ruleSchema(
    'unavailable',
    'teachers, groups or rooms that cannot be had; everybody: a break',
    { slots },
    {
      teachers: names,
      groups: names,
      rooms: names,
      everybody: { const: true },
    },
  ),
  ruleSchema('starts', 'the lessons begin at one of these times', { lessons, slots }),
  ruleSchema('within', 'the lessons lie within these times', { lessons, slots }),
  ruleSchema(
    'spread',
    'any two lie days apart; on one day, with joined, one right after the other',
    { lessons, days: whole },
    {
      joined: { type: 'boolean' },
    },
  ),
  ruleSchema('gapBetween', 'any two on one day have periods between them', { lessons, periods: whole }),
  ruleSchema('together', 'the lessons share start, day or period', {
    lessons,
    what: { enum: ['start', 'day', 'period'] },
  }),
  ruleSchema('apart', 'no two overlap', { lessons }),
  ruleSchema('follows', 'second begins where first ends; only breaks lie between', {
    first: text,
    second: text,
  }),
  ruleSchema('endsDay', 'each is the last lesson of the day for its groups', { lessons }),
  ruleSchema('capacity', 'at most max at one time', { lessons, max: whole }, { slots }),
  ruleSchema(
    'load',
    'periods a day or half-day',
    { who, per: { enum: ['day', 'halfDay'] } },
    {
      max: whole,
      min: whole,
      emptyAllowed: { type: 'boolean' },
      lessons,
    },
  ),
  ruleSchema('inRow', 'at most max periods without a pause', { who, max: whole }, { lessons }),
  ruleSchema('gaps', 'free periods between first and last lesson', {
    who,
    per: { enum: ['week', 'day'] },
    max: whole,
  }),
  ruleSchema(
    'days',
    'at most max days, counting only periods from…to',
    { who, max: whole },
    { from: whole, to: whole },
  ),
  ruleSchema('early', 'days begin at once, on at most max days one period later', { who, max: whole }),
  ruleSchema('span', 'first to last lesson of a day at most max periods', { who, max: whole }),
  ruleSchema('rooms', 'held in one of these rooms', { lessons, rooms: names }),
  ruleSchema('fewRooms', 'at most max different rooms', { lessons, max: whole }),
  ruleSchema('sameRoomInRow', 'two that follow one another share their room', { lessons }),
  ruleSchema('walk', 'free periods between far rooms', { who, gaps: whole }, { metres: whole }),
  ruleSchema('roomChanges', 'changes of room on a day', { who, max: whole }),
  ruleSchema('notSameDay', 'for one group, a and b never on one day', { a: lessons, b: lessons }),
  ruleSchema('notNext', 'for one group, second never right after first', { first: lessons, second: lessons }),
  ruleSchema('morning', 'share of periods in the morning, a series', {
    lessons,
    share: { type: 'number', minimum: 0, maximum: 1 },
  }),
  ruleSchema('notNeighbourDays', 'series of from…to lessons not on neighbouring days', {
    lessons,
    from: whole,
    to: whole,
  }),
  ruleSchema('inStep', 'parallel series of a teacher keep step; never hard', {
    teachers: namesOrAll,
    weight: { type: 'number', minimum: 0 },
  }),
  ruleSchema('ends', 'first and last periods a week', { who, first: whole, last: whole }),
  ruleSchema('notBothEnds', 'not the first and the last period on one day', { who }),
];
