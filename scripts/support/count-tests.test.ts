import { expect, test } from 'vitest';
import { addCounts, countVitest } from './count-tests.ts';

const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  numFailedTestSuites: 0,
  success: true,
};

test('a good run counts its tests', () => {
  expect(countVitest(report, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
});

test('a run that fails without a failing test counts as one failure', () => {
  expect(countVitest(report, 1).failed).toBe(1);
  expect(countVitest(null, 1).failed).toBe(1);
});

test('a run that saw no test at all fails', () => {
  expect(countVitest({ ...report, numPassedTests: 0, numPendingTests: 0 }, 0).failed).toBe(1);
});

test('counts add up', () => {
  expect(
    addCounts([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 4, failed: 0, skipped: 1 },
    ]),
  ).toEqual({ passed: 5, failed: 2, skipped: 4 });
});
