import type { Target, TargetValue } from '@junheng/contract';
import { expect, test } from 'vitest';
import { targetSeries, yearEnd } from './target-series.ts';

const source = { kind: 'typed', text: '统计', place: '', span: null } as const;

function value(day: string, amount: string): TargetValue {
  return { id: day, day, value: amount, source, recordedBy: '', recordedAt: '', isShared: false, file: null };
}

function target(values: readonly TargetValue[]): Target {
  return {
    id: 't',
    planId: 'p',
    number: 1,
    group: '',
    groupEn: '',
    name: '',
    nameEn: '',
    unit: '%',
    baseYear: 2025,
    baseValue: '90',
    year: 2030,
    comparator: '≥',
    value: '95',
    valueMax: null,
    binding: 'binding',
    measure: 'level',
    valueUnit: '%',
    frequency: '',
    parentId: null,
    duties: [],
    source,
    anchors: [],
    links: [],
    partsFaults: [],
    path: [{ year: 2030, value: '95', printed: true }],
    values: [...values],
    latest: values.at(-1) ?? null,
    demand: null,
    reachedLater: null,
    expectedNow: null,
    forecast: null,
    state: 'onTrack',
    verdict: 'unknown',
    reason: { zh: '', en: '' },
    version: 1,
  };
}

test('years without a value are a gap, not a line drawn across', () => {
  const series = targetSeries(target([value('2026-12-31', '91'), value('2029-12-31', '94')]));
  expect(series.known.map((stretch) => stretch.map((point) => point.value))).toEqual([[90, 91], [94]]);
});

test('the path starts at the base and ends at the target', () => {
  const series = targetSeries(target([]));
  expect(series.path.map((point) => point.value)).toEqual([90, 95]);
  expect(series.lastDay).toBe(yearEnd(2030));
});

test('values are drawn in the order of their days', () => {
  const series = targetSeries(target([value('2027-06-30', '92'), value('2026-12-31', '91')]));
  expect(series.latest?.value).toBe(92);
});
