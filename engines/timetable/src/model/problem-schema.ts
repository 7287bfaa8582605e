import { ruleSchemas } from './rule-schema.ts';
import type { Schema } from './schema-type.ts';

const text: Schema = { type: 'string', minLength: 1 };
const names: Schema = { type: 'array', items: text };
const whole: Schema = { type: 'integer', minimum: 0 };
const number: Schema = { type: 'number' };

function record(properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

const place = { day: whole, period: whole, room: text };

/** The JSON Schema of the native format, published as `timetable-problem.schema.json` and used to read files. */
export const problemSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://junheng.org/contracts/timetable-problem.schema.json',
  title: 'timetable: problem',
  description:
    'A timetable problem; with timetable it is also an answer. Days and periods count from 0 in the order of their lists.',
  type: 'object',
  properties: {
    format: { const: 'junheng-timetable' },
    version: { const: 1 },
    name: { type: 'string' },
    days: { type: 'array', items: text, minItems: 1 },
    periods: { type: 'array', items: text, minItems: 1 },
    morning: {
      type: 'integer',
      minimum: 0,
      description: 'periods before lunch; absent: half of the day, rounded up',
    },
    teachers: { type: 'array', items: record({ id: text, name: text }, ['id']) },
    rooms: {
      type: 'array',
      items: record(
        { id: text, name: text, kind: text, capacity: whole, building: text, x: number, y: number },
        ['id'],
      ),
    },
    groups: {
      type: 'array',
      description: 'without parts: an atom, pupils with the same lessons; with parts: their union',
      items: record({ id: text, name: text, size: whole, parts: names, homeroom: text, pupils: names }, [
        'id',
      ]),
    },
    lessons: {
      type: 'array',
      items: record(
        {
          id: text,
          subject: text,
          teachers: names,
          groups: names,
          tags: names,
          length: { type: 'integer', minimum: 1 },
          series: text,
          week: { enum: ['odd', 'even'] },
          rooms: names,
          fixed: record({ ...place, permanent: { type: 'boolean' } }, ['day', 'period']),
        },
        ['id', 'subject'],
      ),
    },
    rules: { type: 'array', items: { oneOf: ruleSchemas } },
    timetable: { type: 'array', items: record({ lesson: text, ...place }, ['lesson', 'day', 'period']) },
  },
  required: ['format', 'version', 'days', 'periods', 'teachers', 'rooms', 'groups', 'lessons', 'rules'],
  additionalProperties: false,
};
