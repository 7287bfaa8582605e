import { expect, test } from 'vitest';
import { parseExpression } from '../syntax/parse.ts';
import { formatUnit, parseUnit, PLAIN } from '../unit/unit.ts';
import { checkTypes } from './check-types.ts';

const vocabulary = {
  items: new Map([
    ['pupils', 'pupil'],
    ['teachers', 'person'],
    ['area', 'm2'],
    ['equipment', 'yuan'],
    ['equipmentMyriad', '10000yuan'],
  ]),
  parameters: new Map([['pupilsPerStaff', 'pupil/person']]),
  groupItems: new Map([['budget', 'yuan']]),
};

function check(source: string): string {
  const parsed = parseExpression(source);
  if (!parsed.ok) return parsed.error.code;
  const type = checkTypes(source, parsed.value, vocabulary);
  if (!type.ok) return `${type.error.code} ${type.error.place?.line ?? 0}:${type.error.place?.column ?? 0}`;
  const { kind, phase, unit } = type.value;
  return `${kind} ${phase} ${formatUnit(unit ?? PLAIN)}`;
}

test('[I3] units are joined by products and quotients', () => {
  expect(check('area / pupils')).toBe('number 1 m2/pupil');
  expect(check('pupils / pupilsPerStaff')).toBe('number 1 person');
  expect(check('area / pupils * pupils')).toBe('number 1 m2');
  expect(check('area * area / pupils')).toBe('number 1 m2*m2/pupil');
});

test('[I3] unequal units are refused at the place of the operation', () => {
  expect(check('area + pupils')).toBe('INDICATOR_UNIT_DIFFERENT 1:1');
  expect(check('1 +\n  (area / pupils >= 4.5 [m2/pupil])')).toBe('INDICATOR_KIND_WRONG 2:3');
  expect(check('area / pupils >= 4.5')).toBe('INDICATOR_UNIT_DIFFERENT 1:1');
  expect(check('area / pupils >= 4.5 [m2/pupil]')).toBe('condition 1 1');
  expect(check('area >= 0')).toBe('condition 1 1');
  expect(check('pupils + 1 [apple]')).toBe('INDICATOR_UNIT_UNKNOWN 1:10');
});

test('[I4] per hundred and per one, 万元 and 元 are different units', () => {
  expect(check('perHundred(teachers, pupils)')).toBe('number 1 person/100pupil');
  expect(check('perHundred(teachers, pupils) >= 4.2 [person/100pupil]')).toBe('condition 1 1');
  expect(check('perHundred(teachers, pupils) + teachers / pupils')).toBe('INDICATOR_UNIT_DIFFERENT 1:1');
  expect(check('equipment + equipmentMyriad')).toBe('INDICATOR_UNIT_DIFFERENT 1:1');
  expect(check('equipment + toYuan(equipmentMyriad)')).toBe('number 1 yuan');
  expect(check('toYuan(equipment)')).toBe('INDICATOR_UNIT_DIFFERENT 1:1');
  expect(check('percent(teachers, teachers)')).toBe('number 1 %');
  expect(check('percent(teachers, pupils)')).toBe('INDICATOR_UNIT_DIFFERENT 1:19');
});

test('[I4] units are read and written', () => {
  for (const text of ['1', '%', 'm2/pupil', 'person/100pupil', '10000yuan', 'yuan/pupil']) {
    expect(formatUnit(parseUnit(text) ?? PLAIN)).toBe(text);
  }
  expect(parseUnit('tree')).toBeNull();
  expect(parseUnit('1000pupil')).toBeNull();
});

test('[I5] the phases may not be mixed', () => {
  expect(check('sum(area) / sum(pupils)')).toBe('number 2 m2/pupil');
  expect(check('area / sum(pupils)')).toBe('INDICATOR_PHASE_MIXED 1:1');
  expect(check('sum(sum(area))')).toBe('INDICATOR_PHASE_MIXED 1:1');
  expect(check("equipment - county('budget')")).toBe('INDICATOR_PHASE_MIXED 1:1');
  expect(check('previous(area)')).toBe('INDICATOR_PHASE_MIXED 1:1');
  expect(check("previous(county('budget'))")).toBe('number 2 yuan');
  expect(check('share(area > 0, pupils)')).toBe('number 2 %');
  expect(check('cv(area / pupils, pupils)')).toBe('number 2 1');
});

test('[I6] unknown names and functions and wrong arguments are refused with their place', () => {
  expect(check('area / pupil')).toBe('INDICATOR_NAME_UNKNOWN 1:8');
  expect(check("county('debt')")).toBe('INDICATOR_NAME_UNKNOWN 1:1');
  expect(check('average(area)')).toBe('INDICATOR_FUNCTION_UNKNOWN 1:1');
  expect(check('toString(area)')).toBe('INDICATOR_FUNCTION_UNKNOWN 1:1');
  expect(check('sum()')).toBe('INDICATOR_ARGUMENTS_WRONG 1:1');
  expect(check('perHundred(area)')).toBe('INDICATOR_ARGUMENTS_WRONG 1:1');
  expect(check('sum(area > 1 [m2])')).toBe('INDICATOR_KIND_WRONG 1:5');
});

test('[I4] units are written and read back with their scales, in the order of the list', () => {
  const written = [
    '1',
    '%',
    'm2/pupil',
    'person/100pupil',
    '10000yuan',
    '10000yuan/pupil',
    'm2*m2',
    '1/pupil',
    'book/pupil/year',
    'pupil*person/m2*yuan',
    'room',
    'class',
    'computer',
    'school',
    'post',
    'hour',
    '100pupil',
  ];
  for (const text of written) {
    const unit = parseUnit(text);
    expect([text, unit === null ? null : parseUnit(formatUnit(unit))]).toEqual([text, unit]);
  }
  expect(
    ['m2/pupil', 'person/100pupil', '10000yuan', '1/pupil'].map((text) =>
      formatUnit(parseUnit(text) ?? PLAIN),
    ),
  ).toEqual(['m2/pupil', 'person/100pupil', '10000yuan', '1/pupil']);
  expect(formatUnit(parseUnit('pupil/pupil') ?? PLAIN)).toBe('1');
  expect(['1000pupil', '10yuan', '100', 'metre', '', 'm2//pupil', '2'].map(parseUnit)).toEqual(
    Array.from({ length: 7 }, () => null),
  );
});
