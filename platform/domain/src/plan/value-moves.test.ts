import { expect, test } from 'vitest';
import { isConfirmed } from '../reports/report-words.ts';
import { gapOf, lastMove } from './value-moves.ts';

const share = {
  comparator: '≥',
  measure: 'level',
  unit: '%',
  valueUnit: '%',
  latest: { day: '2026-09-01', value: '53.6' },
  demand: { day: '2025-12-31', value: '54' },
};

test('[P141] the gap is told from the demand that decided, with its day', () => {
  expect(gapOf(share)).toEqual({ amount: '0.4', way: 'less', day: '2025-12-31' });
  expect(gapOf({ ...share, demand: { day: '2026-12-31', value: '53.60' } })).toMatchObject({ way: 'same' });
  expect(gapOf({ ...share, demand: null })).toBeNull();
  expect(gapOf({ ...share, latest: null })).toBeNull();
  expect(gapOf({ ...share, comparator: 'qualitative' })).toBeNull();
  expect(gapOf({ ...share, measure: 'increment', unit: '个百分点' })).toBeNull();
});

test('[P142] the move is since the value of an earlier day, whatever the order of the values', () => {
  const values = [
    { day: '2026-09-01', value: '53.6' },
    { day: '2024-09-01', value: '50' },
    { day: '2025-09-01', value: '54.10' },
  ];
  expect(lastMove(values)).toEqual({ amount: '0.50', way: 'less', since: '2025-09-01' });
  expect(lastMove(values.slice(0, 1))).toBeNull();
  // Two values of one day are no move.
  expect(lastMove([values[0]!, { day: '2026-09-01', value: '53.7' }])).toBeNull();
});

test('[P143] a goal in words is confirmed with 1 and not with 0', () => {
  expect(['1', '1.0', '0', '0.0', '是'].map(isConfirmed)).toEqual([true, true, false, false, false]);
});
