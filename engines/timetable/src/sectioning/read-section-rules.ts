import { fail, ok } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { WALKS } from './check-request.ts';
import type { CommonSubject, SectionMode, SectionRules, SizeRange } from './section-request.ts';

const DAYS = ['周一', '周二', '周三', '周四', '周五'];
/** A common week of a senior school: 24 periods besides the electives; the class meeting is the last period of Monday. */
const COMMON: readonly (readonly [string, number])[] = [
  ['语文', 6],
  ['数学', 6],
  ['英语', 6],
  ['体育', 2],
  ['班会', 1],
  ['音乐', 1],
  ['美术', 1],
  ['信息技术', 1],
];
const WITHOUT_TEACHER = new Set(['班会', '自习', '升旗', '社团']);
const NAMES = [
  'days',
  'periods',
  'morning',
  'classSize',
  'homeroomSize',
  'blocks',
  'electivePeriods',
  'common',
  'teachers',
  'teacherPeriods',
  'rooms',
  'seed',
];

type Json = Readonly<Record<string, unknown>>;

class RulesFault extends Error {
  readonly element: string;
  readonly expected: string;

  constructor(element: string, expected: string) {
    super(element);
    this.element = element;
    this.expected = expected;
  }
}

function asObject(value: unknown, element: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RulesFault(element, '{ … }');
  return value as Json;
}

function readWhole(
  json: Json,
  name: string,
  fallback: number,
  least: number,
  most: number,
  path = name,
): number {
  const value = json[name] ?? fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw new RulesFault(path, `${least}…${most}`);
  }
  return value;
}

/** Names given as a list, or how many there are. */
function readNames(json: Json, name: string, fallback: readonly string[], unit: string): readonly string[] {
  const value = json[name];
  if (value === undefined) return fallback;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 20) {
    return Array.from({ length: value }, (_, index) => fallback[index] ?? `${unit}${index + 1}`);
  }
  if (
    !Array.isArray(value) ||
    value.length === 0 ||
    value.length > 20 ||
    !value.every((each) => typeof each === 'string')
  ) {
    throw new RulesFault(name, '1…20 | ["…"]');
  }
  return value as string[];
}

function readSize(json: Json, name: string, fallback: SizeRange): SizeRange {
  if (json[name] === undefined) return fallback;
  const size = asObject(json[name], name);
  const unknown = Object.keys(size).find((key) => key !== 'min' && key !== 'max');
  if (unknown !== undefined) throw new RulesFault(`${name}.${unknown}`, 'min | max');
  const max = readWhole(size, 'max', fallback.max, 1, 500, `${name}.max`);
  const min = readWhole(size, 'min', Math.min(fallback.min, max), 1, max, `${name}.min`);
  return { min, max };
}

function readCommon(json: Json): CommonSubject[] {
  const value = json['common'];
  const describe = (subject: string, periods: number): CommonSubject => ({
    subject,
    periods,
    hasTeacher: !WITHOUT_TEACHER.has(subject),
  });
  if (value === undefined) return COMMON.map(([subject, periods]) => describe(subject, periods));
  if (!Array.isArray(value)) throw new RulesFault('common', '[{ "subject", "periods" }]');
  const found = value.map((each, index) => {
    const path = `common[${index}]`;
    const item = asObject(each, path);
    const { subject } = item;
    if (typeof subject !== 'string' || subject === '') throw new RulesFault(`${path}.subject`, '"…"');
    return describe(subject, readWhole(item, 'periods', Number.NaN, 1, 40, `${path}.periods`));
  });
  const twice = found.findIndex(
    ({ subject }, index) => found.findIndex((other) => other.subject === subject) !== index,
  );
  if (twice >= 0) throw new RulesFault(`common[${twice}].subject`, '≠');
  return found;
}

function readTeachers(json: Json): ReadonlyMap<string, number> {
  const teachers = asObject(json['teachers'] ?? {}, 'teachers');
  return new Map(
    Object.keys(teachers).map((subject) => [
      subject,
      readWhole(teachers, subject, Number.NaN, 0, 1000, `teachers.${subject}`),
    ]),
  );
}

/**
 * Reads rules.json for a mode; every field may be absent. A name that is not known and a value out of range are coded failures with
 * the path of the element.
 */
export function readSectionRules(text: string, mode: SectionMode): Outcome<SectionRules> {
  try {
    const json = asObject(JSON.parse(text) as unknown, 'rules.json');
    const unknown = Object.keys(json).find((name) => !NAMES.includes(name));
    if (unknown !== undefined) throw new RulesFault(unknown, NAMES.join(' | '));
    const days = readNames(json, 'days', DAYS, '周');
    const periods = readNames(
      json,
      'periods',
      Array.from({ length: 8 }, (_, index) => `第${index + 1}节`),
      '第',
    );
    const classSize = readSize(json, 'classSize', { min: 20, max: 50 });
    return ok({
      days,
      periods,
      morning: readWhole(json, 'morning', Math.ceil(periods.length / 2), 0, periods.length),
      classSize,
      homeroomSize: readSize(json, 'homeroomSize', classSize),
      blocks: readWhole(json, 'blocks', WALKS[mode], WALKS[mode] === 0 ? 0 : 1, 6),
      electivePeriods: readWhole(json, 'electivePeriods', 4, 1, 20),
      common: readCommon(json),
      teachers: readTeachers(json),
      teacherPeriods: readWhole(json, 'teacherPeriods', 16, 1, 60),
      rooms: json['rooms'] === undefined ? undefined : readWhole(json, 'rooms', 0, 1, 1000),
      seed: readWhole(json, 'seed', 1, 0, 2_000_000_000),
    });
  } catch (fault) {
    if (fault instanceof RulesFault) {
      const { element, expected } = fault;
      return fail('TIMETABLE_SECTION_RULES_WRONG', { element, expected }, { file: 'rules.json', element });
    }
    if (!(fault instanceof SyntaxError)) throw fault;
    return fail('TIMETABLE_SECTION_RULES_BROKEN', {}, { file: 'rules.json' });
  }
}
